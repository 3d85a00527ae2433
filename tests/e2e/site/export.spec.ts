import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Deck } from '../../../src/deck/model/types.ts'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { GALLERY, slides as ids } from '../../helpers/gallery.ts'
import { partedQuotes } from '../../helpers/parted-quotes.ts'
import { type ReadPdf, readPdf } from '../../helpers/read-pdf.ts'

// Each test that runs the command starts a browser of its own.
test.describe.configure({ timeout: 90_000 })

let deck: Deck
let folder: string
/** By product, from one run of the command. */
let slides: ReadPdf
let handout: ReadPdf
let onepage: ReadPdf
let printed: string

const RUN = resolve('src/node/run.mjs')

interface Ran {
  code: number
  output: string
}

/** Runs the command as a person would, in a folder that holds a deck. */
function runExport(args: string[], cwd = GALLERY, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const command = [RUN, 'export', ...args]
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    )
  })
}

const DOCUMENTS = ['--only', 'slides,handout,onepage']
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test.beforeAll(async () => {
  test.setTimeout(90_000)
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  const compiled = await compileFolder(GALLERY)
  if (!compiled.deck) throw new Error('the deck has problems')
  deck = compiled.deck
  const ran = await runExport([...DOCUMENTS, '--out', join(folder, 'first')])
  expect(ran.code, ran.output).toBe(0)
  printed = ran.output
  const read = async (name: string) => readPdf(await readFile(join(folder, 'first', `briefing-${name}.pdf`)))
  slides = await read('slides')
  handout = await read('handout')
  onepage = await read('onepage')
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('one page a slide, 13.333 × 7.5 inches each', () => {
  expect(slides.pages).toEqual(deck.slides.map(() => ({ width: 960, height: 540 })))
})

test('one bookmark a slide, with the headline’s exact text, on its page', () => {
  expect(slides.bookmarks).toEqual(
    deck.slides.map(({ headline }, index) => ({ title: headline, level: index === 0 ? 0 : 1, page: index })),
  )
  const titles = handout.bookmarks.map(({ title }) => title)
  const leaves = deck.slides.filter(({ part }) => part === 'talk' || part === 'appendix')
  expect(titles).toEqual([deck.settings.title, ...leaves.map(({ headline }) => headline), 'Sources'])
})

test('every headline is a heading in the tags, with no words run together', () => {
  for (const pdf of [slides, handout]) {
    const headings = pdf.tags.filter(({ role }) => /^H[12]$/.test(role)).map(({ text }) => oneLine(text))
    // Dividers have no page in the handout.
    const shown = deck.slides.filter(({ part }) => pdf === slides || part !== 'divider')
    for (const { headline, label } of shown)
      expect(headings).toContain(label.startsWith('A') ? `${label} ${headline}` : headline)
  }
  expect(slides.tags.filter(({ role }) => role === 'H1')).toHaveLength(1)
})

test('every chart is a figure with its description, every header cell has a scope', () => {
  const charts = deck.slides.flatMap(({ figure }) => (figure?.chart ? figure : []))
  for (const pdf of [slides, handout]) {
    const figures = pdf.tags.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(charts.map(({ alt }) => alt))
    const headers = pdf.tags.filter(({ role }) => role === 'TH')
    expect(headers.length).toBeGreaterThan(40)
    for (const { scope, text } of headers) expect(scope, text).toMatch(/^(Row|Column)$/)
  }
})

test('the handout holds every note word for word, and the record checks beside them', () => {
  const text = oneLine(handout.tags[0]?.text ?? '')
  const paragraphs = new Set(handout.tags.map(({ text }) => oneLine(text)))
  for (const { note, headline, part } of deck.slides) {
    if (part === 'divider') continue
    for (const said of note.say) expect(paragraphs.has(oneLine(said)), `${headline}: ${said}`).toBe(true)
    // What is on screen stands above, as a picture with words of its own.
    for (const shown of note.onScreen) expect(text.includes(oneLine(shown)), headline).toBe(false)
    for (const { cells, text: words, claims } of note.quotes) {
      for (const part of cells ?? [words])
        expect(text.includes(oneLine(part)), `${headline}: ${part}`).toBe(true)
      for (const id of claims)
        expect(
          text.includes(oneLine(deck.register.claims.get(id)?.record ?? '?')),
          `${headline}: ${id}`,
        ).toBe(true)
    }
  }
})

test('no record check stands on another page than its quote', () => {
  const { looked, parted } = partedQuotes(deck, handout)
  expect(parted).toEqual([])
  expect(looked).toBeGreaterThan(10)
})

test('contents name the page on which each slide begins', () => {
  const items = handout.tags.filter(({ role }) => role === 'LI').map(({ text }) => oneLine(text))
  for (const { title, page } of handout.bookmarks.slice(1))
    expect(
      items.some((item) => item.includes(title) && item.endsWith(` ${page + 1}`)),
      title,
    ).toBe(true)
})

test('sources stand in full at the end of the handout', () => {
  const text = handout.tags[0]?.text ?? ''
  const addresses = handout.links.map(({ address }) => address)
  for (const { url } of deck.citations.values()) {
    expect(text.includes(url), url).toBe(true)
    expect(addresses).toContain(url)
  }
})

test('the brief is one page, made of the slides’ own words', () => {
  expect(onepage.pages).toHaveLength(1)
  const text = oneLine(onepage.tags[0]?.text ?? '')
  expect(deck.settings.brief?.judgments.length).toBeGreaterThan(3)
  for (const id of deck.settings.brief?.judgments ?? [])
    expect(text).toContain(deck.slides.find((slide) => slide.id === id)?.headline)
  expect(text).toContain('Entry without notice, once the Order takes effect')
  expect(text).toContain('The visit stays at the three weirs with cracks')
  expect(text).toContain(deck.settings.marking)
  expect(text).toContain(deck.settings.asOf.analysis)
})

test('no pictures made of dots; fonts are embedded TrueType', () => {
  for (const pdf of [slides, handout, onepage]) {
    expect(pdf.images).toBe(0)
    expect(pdf.fonts.length).toBeGreaterThan(2)
    for (const font of pdf.fonts) expect(font).toMatchObject({ subtype: 'CIDFontType2', embedded: true })
  }
})

test('says title and language, names each link, and says nothing of who made it', async () => {
  for (const pdf of [slides, handout, onepage]) {
    expect([...pdf.information.keys()].sort()).toEqual(['CreationDate', 'ModDate', 'Title'])
    expect(pdf.information.get('Title')).toContain(deck.settings.title)
    expect(pdf.information.get('CreationDate')).toBe(
      `D:${deck.settings.asOf.record?.replaceAll('-', '')}000000Z`,
    )
    expect(pdf.lang).toBe('en')
    expect(pdf.xmp).toContain(`<rdf:li xml:lang="x-default">${deck.settings.title}`)
    expect(pdf.xmp).toContain('<rdf:Bag><rdf:li>en</rdf:li></rdf:Bag>')
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const { contents } of pdf.links) expect(contents).toBeTruthy()
  }
  for (const name of await readdir(join(folder, 'first')))
    expect((await readFile(join(folder, 'first', name))).toString('latin1')).not.toMatch(
      /Mozilla|Skia|pdf-lib/i,
    )
})

test('two runs give the same bytes', async () => {
  const { code } = await runExport([...DOCUMENTS, '--out', join(folder, 'second')])
  expect(code).toBe(0)
  for (const name of await readdir(join(folder, 'first'))) {
    const [first, second] = await Promise.all(
      ['first', 'second'].map(async (run) => sha256(await readFile(join(folder, run, name)))),
    )
    expect(second, name).toBe(first)
  }
})

test('SOURCE_DATE_EPOCH sets the dates, and --show the slides', async () => {
  const out = join(folder, 'dated')
  const env = { SOURCE_DATE_EPOCH: '0' }
  const { code } = await runExport(['--only', 'slides', '--show', 'flash', '--out', out], GALLERY, env)
  expect(code).toBe(0)
  const pdf = await readPdf(await readFile(join(out, 'briefing-slides.pdf')))
  expect(pdf.information.get('CreationDate')).toBe('D:19700101000000Z')
  const flash = deck.slides.filter(({ shows }) => shows.includes('flash'))
  expect(pdf.bookmarks.map(({ title }) => title)).toEqual(flash.map(({ headline }) => headline))
})

test('pictures have the sizes that other programs expect, and the sums hold', async () => {
  const out = join(folder, 'pictures')
  const { code } = await runExport(['--only', 'images', '--show', 'flash', '--out', out])
  expect(code).toBe(0)
  const size = async (name: string) => {
    const png = await readFile(join(out, name))
    return [png.readUInt32BE(16), png.readUInt32BE(20)]
  }
  expect(await size('og.png')).toEqual([1200, 630])
  expect(await size('slides/060-bodies.png')).toEqual([2560, 1440])
  const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n')
  expect(sums.length).toBeGreaterThan(3)
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ')
    expect(sha256(await readFile(join(out, name)))).toBe(sum)
  }
})

test('names each file with its pages, size and time', () => {
  expect(printed).toMatch(new RegExp(`briefing-slides\\.pdf +${deck.slides.length} +\\d+ KB +\\d+\\.\\d s`))
  expect(printed).toMatch(new RegExp(`briefing-handout\\.pdf +${handout.pages.length} +`))
  expect(printed).toMatch(/briefing-onepage\.pdf +1 +/)
})

test('a show that does not exist: the known ones are listed', async () => {
  const { code, output } = await runExport(['--show', 'shrt', '--out', join(folder, 'none')])
  expect(code).toBe(1)
  expect(output).toContain('--show shrt: the deck has no such show. It has full, short, flash.')
})

test('a folder that cannot be written to is named', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const { code, output } = await runExport(['--out', join(file, 'below')])
  expect(code).toBe(1)
  expect(output).toContain(`Can't write to ${join(file, 'below')}`)
})

test('a program that is no browser is named, with what it said, and nothing is left behind', async () => {
  const out = join(folder, 'no-browser')
  const { code, output } = await runExport(['--out', out], GALLERY, { CHROME_PATH: process.execPath })
  expect(code).toBe(1)
  expect(output).toContain(`The browser ${process.execPath} ended (exit code 9).`)
  expect(output).toMatch(/bad option: --/)
  expect(output).not.toMatch(/^ +at /m)
  expect(await readdir(out)).toEqual([])
})

/** Runs the command until it is at work in its folder, which is when its work folder is there. */
async function startExport(out: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const temporary = `${out}-temporary`
  await mkdir(temporary)
  const program = spawn(process.execPath, [RUN, 'export', ...args, '--out', out], {
    cwd: GALLERY,
    env: { ...process.env, TMPDIR: temporary, ...env },
  })
  const ended = new Promise<number | null>((done) => program.on('close', done))
  let output = ''
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString()
    })
  const state = async () => {
    if (program.exitCode !== null) return `ended: ${output}`
    const names = await readdir(out).catch(() => [])
    return names.some((name) => name.startsWith('.briefing-work-')) ? 'at work' : 'starting'
  }
  // As long as a busy machine takes to start it; one that ended by itself is told from one that is slow.
  const notStarting = { intervals: [20], timeout: 60_000 }
  await expect.poll(state, notStarting).not.toBe('starting')
  expect(await state()).toBe('at work')
  return { program, ended, temporary, output: () => output }
}

test('whoever reads along may stop to, as in “… | head”: the files are made, and no stack is shown', async () => {
  const out = join(folder, 'unheard')
  const command = [RUN, 'export', '--only', 'onepage,pptx', '--out', out]
  const program = spawn(process.execPath, command, { cwd: GALLERY })
  let complaints = ''
  program.stderr.on('data', (part: Buffer) => {
    complaints += part.toString()
  })
  program.stdout.destroy()
  const [code] = await once(program, 'close')
  expect([code, complaints]).toEqual([0, ''])
  expect(await readdir(out)).toEqual(expect.arrayContaining(['briefing-onepage.pdf', 'briefing.pptx']))
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  test(`F17: ${signal} leaves nothing half-written`, async () => {
    test.skip(process.platform === 'win32', 'Windows has no such signal to send')
    const out = join(folder, `interrupted-${signal}`)
    const { program, ended, temporary, output } = await startExport(out, ['--only', 'images'])
    program.kill(signal)
    expect(await ended, output()).toBe(1)
    expect(output()).toContain('Stopped before it was done')
    expect(await readdir(out)).toEqual([])
    expect(await readdir(temporary)).toEqual([])
  })

test('F17: what a killed run left is gone after the next, and in no sums; the old files stay whole', async () => {
  test.skip(process.platform === 'win32', 'Windows has no such signal to send')
  const out = join(folder, 'killed')
  expect((await runExport(['--only', 'onepage', '--out', out])).code).toBe(0)
  const before = await readFile(join(out, 'briefing-onepage.pdf'))
  const { program, ended, temporary } = await startExport(out, ['--only', 'images,onepage'])
  program.kill('SIGKILL')
  await ended
  expect((await readFile(join(out, 'briefing-onepage.pdf'))).equals(before)).toBe(true)
  const { code } = await runExport(['--only', 'onepage', '--out', out], GALLERY, { TMPDIR: temporary })
  expect(code).toBe(0)
  const names = ['.briefing-files.json', 'SHA256SUMS', 'briefing-onepage.pdf']
  expect((await readdir(out)).sort()).toEqual(names)
  expect(await readFile(join(out, 'SHA256SUMS'), 'utf8')).toBe(`${sha256(before)}  briefing-onepage.pdf\n`)
  expect(await readdir(temporary)).toEqual([])
})

test('case export-waits-for-ever: the first Ctrl+C ends an export whose browser never answers', async () => {
  test.skip(process.platform === 'win32', 'Windows has no such signal to send')
  const mute = join(folder, 'mute.sh')
  await writeFile(mute, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 })
  const out = join(folder, 'mute')
  const { program, ended, temporary, output } = await startExport(out, ['--only', 'onepage'], {
    CHROME_PATH: mute,
  })
  program.kill('SIGINT')
  expect(await ended, output()).toBe(1)
  expect(output()).toContain('Stopped before it was done')
  expect([await readdir(out), await readdir(temporary)]).toEqual([[], []])
})

/** A folder with a deck of its own, as somebody has it. */
async function makeDeckFolder(name: string): Promise<string> {
  const work = join(folder, name)
  // Not what somebody built there.
  for (const part of ['slides', 'assets'])
    await cp(join(GALLERY, part), join(work, part), { recursive: true })
  return work
}

test('F1, case out-dot-deletes-slides: an export into the project leaves its slides alone', async () => {
  const work = await makeDeckFolder('out-dot')
  const before = await readdir(work, { recursive: true })
  const { code, output } = await runExport(['--only', 'images', '--out', '.'], work)
  expect(code).toBe(1)
  expect(output).toContain('slides is in the way and not of an earlier export, so nothing was written.')
  expect(await readdir(work, { recursive: true })).toEqual(before)
  expect(before.length).toBeGreaterThan(30)
})

for (const [out, message] of [
  ['', '--out needs the name of a folder.'],
  ['slides', '--out slides: slides is no place for exports; name another folder.'],
  ['assets/data', 'assets is no place for exports'],
  ['node_modules/.cache/x', 'node_modules is no place for exports'],
  ['dist/downloads', 'There is no built site in dist to put downloads into: run npm run build first'],
] as const)
  test(`case netlify-build-command and its like: --out ${JSON.stringify(out)} is refused`, async () => {
    const work = join(folder, 'refused')
    await makeDeckFolder('refused')
    const before = await readdir(work, { recursive: true })
    const { code, output } = await runExport(['--only', 'onepage', '--out', out], work)
    expect(code).toBe(1)
    expect(output).toContain(message)
    expect(await readdir(work, { recursive: true })).toEqual(before)
  })

test('F12: a form feed in the marking changes nothing of the handout but its foot', async () => {
  const work = await makeDeckFolder('form-feed')
  const path = join(work, 'slides/deck.yaml')
  const settings = await readFile(path, 'utf8')
  const hostile = String.raw`analysis: "x\f } } .leaf { display: none !important } @page q { @bottom-left { content: \"y"`
  await writeFile(path, settings.replace(/analysis: .*/, hostile))
  expect(await readFile(path, 'utf8')).toContain(hostile)
  const { code, output } = await runExport(['--only', 'handout', '--out', 'out'], work)
  // Whether a form feed may stand there at all is the settings' question.
  test.skip(code === 1 && /deck\.yaml/.test(output), 'such settings are refused')
  expect(code, output).toBe(0)
  expect(output).toMatch(new RegExp(`briefing-handout\\.pdf: ${handout.pages.length} pages`))
})

test('a slide too full for its page is named, and nothing is left behind', async () => {
  const work = await makeDeckFolder('too-full')
  const path = join(work, 'slides/020-bottom-line.md')
  const lines = Array.from('abcdefghijkl', (letter) => `- One more line, called ${letter}\n`).join('')
  await writeFile(path, (await readFile(path, 'utf8')).replace('### Remains\n\n', `### Remains\n\n${lines}`))
  const { code, output } = await runExport([...DOCUMENTS, '--out', 'out'], work)
  expect(code).toBe(1)
  expect(output).toMatch(/slides\/020-bottom-line\.md: the slide is \d+ px too full for its page\./)
  expect(await readdir(join(work, 'out'))).toEqual([])
})

for (const [view, address] of [
  ['deck', `/#/${ids.second}`],
  ['reading view', '/?read'],
] as const)
  test(`Ctrl+P in the ${view} prints the slides and leaves the page as it was`, async ({ page }) => {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const html = () => page.locator('html').evaluate((html) => html.outerHTML)
    // A deck prepares forty slides from the one at hand on while nothing else is to do, and says of each how far it is.
    const isPrepared = () =>
      page.evaluate(() => {
        const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')]
        const at = slides.findIndex((slide) => slide.hasAttribute('data-shown'))
        return at < 0 || slides.slice(at, at + 40).every(({ dataset }) => dataset.near === 'ready')
      })
    await expect.poll(isPrepared, { timeout: 20_000 }).toBe(true)
    const before = await html()
    const paper = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    expect(paper.pages).toEqual(slides.pages)
    // Only the export mends what Chromium makes of the serif's apostrophe.
    const headings = (pdf: ReadPdf) =>
      pdf.tags
        .filter(({ role }) => /^H[12]$/.test(role))
        .map(({ text }) => oneLine(text).replaceAll('\u02bc', '’'))
    expect(headings(paper)).toEqual(headings(slides))
    expect(await html()).toBe(before)
  })
