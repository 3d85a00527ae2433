import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOwnFolder } from '../../../src/node/files/own-files.ts'
import type { OwnFiles } from '../../../src/node/files/own-list.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../../../src/node/files/work-folder.ts'
import { buildSite } from '../../../src/node/site/build-site.ts'
import { type BuiltSite, isWhole, openSite, readBuilt } from '../../../src/node/site/built-site.ts'
import { setAside, sortDownloads, withNew } from '../../../src/node/site/keep-downloads.ts'
import { offerDownloads } from '../../../src/node/site/offer-downloads.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'
import { GALLERY } from '../../helpers/gallery.ts'

const PDFS = ['downloads/briefing-slides.pdf', 'downloads/briefing-handout.pdf'] as const

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

/** What an export leaves: PDFs, a picture, and a page that offers the PDFs. */
async function exportInto(site: string): Promise<void> {
  const lies = await openSite(site)
  if (!lies) throw new Error(`no site in ${site}`)
  const made = [...PDFS, 'downloads/og.png'].map((name) => ({ name, bytes: Buffer.from(`made: ${name}`) }))
  const open = await openOwnFolder(site, {
    maker: 'export',
    evenChanged: (name) => /^(index\.html|build\.json)$/.test(name),
  })
  try {
    await open.put([...made, ...offerDownloads(lies.page, lies.built, PDFS)])
  } finally {
    await open.close()
  }
}

const offered = (page: string) => PDFS.filter((name) => page.includes(`href="${name}"`))

describe('a site that is built again in its own folder', () => {
  let site: string
  const said: string[] = []
  const again = async (notes = true) => {
    said.length = 0
    await buildSite({ root: GALLERY, outDir: site, notes, logLevel: 'error', say: (text) => said.push(text) })
    return said.join('\n')
  }

  beforeAll(async () => {
    site = join(folder, 'site')
    await again()
    await exportInto(site)
    writeFileSync(join(site, 'CNAME'), 'example.org')
  }, 60_000)

  test('case start-deletes-pdfs: downloads of the same deck stay, and the page offers them still', async () => {
    expect(offered(read('site', 'index.html'))).toEqual([...PDFS])
    const text = await again()
    for (const name of PDFS) expect(read('site', name)).toBe(`made: ${name}`)
    expect(offered(read('site', 'index.html'))).toEqual([...PDFS])
    expect(text).toContain(`Still offered for download: ${PDFS.join(', ')}`.slice(0, 40))
    for (const name of PDFS) expect(read('site', 'SHA256SUMS')).toContain(`  ${name}\n`)
    expect(await isWhole(site)).toBe(true)
  }, 60_000)

  test('F14: what a build did not make stays, and is named', async () => {
    expect(read('site', 'CNAME')).toBe('example.org')
    expect(said.join('\n')).toContain(`Not made by this deck, left as they are: ${site}/CNAME.`)
  })

  test('F14: files of an earlier build go, when no page needs them', async () => {
    const open = await openOwnFolder(site, { maker: 'build', evenChanged: () => true })
    await open.put([{ name: 'assets/index-OLDOLDOL.js', bytes: Buffer.from('old') }])
    await open.close()
    await again()
    expect(existsSync(join(site, 'assets/index-OLDOLDOL.js'))).toBe(false)
    expect(readdirSync(site).filter((name) => name.startsWith('.briefing-work'))).toEqual([])
  }, 60_000)

  test('F14: when something is in the way the old site stays whole', async () => {
    rmSync(join(site, 'licences.txt'))
    mkdirSync(join(site, 'licences.txt'))
    writeFileSync(join(site, 'licences.txt', 'mine'), 'mine')
    const before = read('site', 'SHA256SUMS')
    const page = read('site', 'index.html')
    await expect(again(false)).rejects.toThrow(DeckError)
    expect([read('site', 'SHA256SUMS'), read('site', 'index.html')]).toEqual([before, page])
    expect(existsSync(`${site}-with-notes`)).toBe(false)
    expect(await isWhole(site)).toBe(false)
    rmSync(join(site, 'licences.txt'), { recursive: true })
  }, 60_000)

  test('case start-deletes-pdfs: downloads of another state of the deck stay, but no page leads there', async () => {
    const built = JSON.parse(read('site', 'build.json')) as Record<string, unknown>
    writeFileSync(join(site, 'build.json'), JSON.stringify({ ...built, deck: 'another' }))
    const text = await again()
    expect(text).toContain('Made from an earlier state of the deck, kept but not offered')
    expect(text).toContain('npm run export')
    for (const name of PDFS) expect(read('site', name)).toBe(`made: ${name}`)
    expect(offered(read('site', 'index.html'))).toEqual([])
    // The next build of the same deck does not take them for its own either, and names as many, pictures too.
    const second = await again()
    expect(offered(read('site', 'index.html'))).toEqual([])
    const told = (said: string) => said.split('\n').filter((line) => line.startsWith('Made from'))
    expect(told(second)).toEqual(told(text))
    expect(told(second)[0]).toContain('downloads/og.png')
  }, 60_000)

  test('case start-deletes-pdfs: a site without notes keeps no PDF with notes; they are set aside and named', async () => {
    const text = await again(false)
    expect(text).toContain('because they hold notes')
    expect(text).toContain(`They lie in ${site}-with-notes now.`)
    for (const name of PDFS) {
      expect(existsSync(join(site, name)), name).toBe(false)
      expect(read('site-with-notes', name)).toBe(`made: ${name}`)
      expect(read('site', 'SHA256SUMS')).not.toContain(name)
    }
    expect(read('site', 'downloads/og.png')).toContain('made')
    expect(await readBuilt(site)).toMatchObject({ notes: false })
  }, 60_000)
})

/** A folder as a run that was killed leaves it, with what it held. */
function leftBehind(parent: string, prefix: string): string {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const path = join(parent, `${prefix}${pid}-abc123`)
  mkdirSync(path)
  writeFileSync(join(path, '.made-by-briefing-deck'), `${hostname()}\n`)
  writeFileSync(join(path, 'half.pdf'), 'half')
  return path
}

test('F14: a draft of downloads that a killed run left beside the site goes, its own goes too', async () => {
  const site = join(folder, 'aside')
  mkdirSync(join(site, 'downloads'), { recursive: true })
  writeFileSync(join(site, PDFS[0]), 'spoken')
  const draft = leftBehind(folder, 'aside-draft-')
  expect(await setAside(site, [PDFS[0]])).toBe(`${site}-with-notes`)
  expect(existsSync(draft)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('aside'))).toEqual([
    'aside',
    'aside-with-notes',
  ])
  expect(readdirSync(`${site}-with-notes`)).toEqual(['downloads'])
  expect(read('aside-with-notes', PDFS[0])).toBe('spoken')
  await expect(setAside(site, ['downloads/none.pdf'])).rejects.toThrow(DeckError)
  expect(readdirSync(folder).filter((name) => name.startsWith('aside'))).toHaveLength(2)
})

test('F14: a site that a killed run of the tests, the audit or the bench left goes with the next', () => {
  const prefix = `briefing-left-${process.pid}-`
  const left = leftBehind(tmpdir(), prefix)
  const made = makeTemporaryFolder(prefix)
  expect([existsSync(left), existsSync(made)]).toEqual([false, true])
  removeWorkFolder(made)
  expect(existsSync(made)).toBe(false)
})

test('F14: what an earlier version left without a list is known by its names, and nothing else is touched', async () => {
  const site = join(folder, 'earlier')
  for (const name of [
    'assets/app-12345678.js',
    'downloads/briefing-slides.pdf',
    'photos/mine.jpg',
    'notes.html',
  ]) {
    mkdirSync(join(site, name, '..'), { recursive: true })
    writeFileSync(join(site, name), name)
  }
  writeFileSync(join(site, 'index.html'), '<html data-notes=all>')
  await buildSite({ root: GALLERY, outDir: site, notes: false, logLevel: 'error' })
  expect(existsSync(join(site, 'assets/app-12345678.js'))).toBe(false)
  expect(existsSync(join(site, 'downloads/briefing-slides.pdf'))).toBe(false)
  expect(read('earlier-with-notes', 'downloads/briefing-slides.pdf')).toBe('downloads/briefing-slides.pdf')
  expect([read('earlier', 'photos/mine.jpg'), read('earlier', 'notes.html')]).toEqual([
    'photos/mine.jpg',
    'notes.html',
  ])
}, 60_000)

test('downloads are sorted by what the site before says of itself', () => {
  const files: OwnFiles = new Map(
    [...PDFS, 'downloads/og.png', 'index.html'].map((name) => [
      name,
      { by: name === 'index.html' ? 'build' : 'export', sums: [] },
    ]),
  )
  const before = { notes: true, deck: 'a', engine: '', downloads: PDFS }
  expect(sortDownloads(files, before, { notes: true, deck: 'a' })).toEqual({
    offered: [...PDFS].sort().reverse(),
    outdated: [],
    spoken: [],
  })
  expect(sortDownloads(files, before, { notes: true, deck: 'b' }).outdated).toHaveLength(3)
  expect(sortDownloads(files, before, { notes: false, deck: 'a' }).spoken).toEqual([...PDFS])
  // Exported into a site without notes, so they hold none.
  const open = { ...before, notes: false }
  expect(sortDownloads(files, open, { notes: false, deck: 'a' })).toMatchObject({ spoken: [], outdated: [] })
  // A picture that an earlier build found old is so until it is made anew.
  const old: BuiltSite = { ...before, outdated: ['downloads/og.png', 'downloads/gone.png'] }
  const outdatedIn = (site: BuiltSite) => sortDownloads(files, site, { notes: true, deck: 'a' }).outdated
  expect(outdatedIn(old)).toEqual(['downloads/og.png'])
  expect(outdatedIn(withNew(old, ['downloads/og.png']))).toEqual([])
  // Nothing is known of them: then they may hold notes.
  expect(sortDownloads(files, undefined, { notes: false, deck: 'a' }).spoken).toHaveLength(2)
})

describe('npm start', () => {
  let project: string
  let running: ChildProcess | undefined

  const command = (name: string, ...args: string[]) => [resolve('src/node/run.mjs'), name, ...args]

  /** Starts the site and resolves to all that was printed until it could be visited. */
  function start(...args: string[]): Promise<string> {
    return new Promise((done, failed) => {
      const parts: string[] = []
      const child = spawn(process.execPath, command('start', '--no-open', ...args), { cwd: project })
      running = child
      const note = (part: Buffer) => {
        parts.push(part.toString())
        if (parts.join('').includes('Press Ctrl+C')) done(parts.join(''))
      }
      child.stdout.on('data', note)
      child.stderr.on('data', note)
      child.on('close', () => failed(new Error(`ended: ${parts.join('')}`)))
    })
  }

  const stop = () =>
    new Promise<void>((done) => {
      if (!running || running.exitCode !== null) return done()
      running.removeAllListeners('close')
      running.on('close', () => done())
      running.kill('SIGTERM')
    })

  beforeAll(() => {
    project = join(folder, 'project')
    for (const name of ['index.html', 'package.json', 'package-lock.json', 'src'])
      cpSync(name, join(project, name), { recursive: true })
    cpSync(GALLERY, project, { recursive: true })
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction')
  })
  afterAll(stop)

  test('F2: a site built without notes is served as it is, its files untouched, and built again without notes', async () => {
    const built = spawnSync(process.execPath, command('build', '--without-notes'), {
      cwd: project,
      encoding: 'utf8',
    })
    expect(built.stdout).toMatch(/\d+ files in dist, without notes\./)
    const sums = read('project', 'dist', 'SHA256SUMS')
    expect(await start('--port', '0')).toContain('Serving dist as it was built, without notes.')
    await stop()
    expect(read('project', 'dist', 'SHA256SUMS')).toBe(sums)

    const settings = join(project, 'slides', 'deck.yaml')
    writeFileSync(
      settings,
      readFileSync(settings, 'utf8').replace(/^description: .*$/m, 'description: Another one'),
    )
    expect(await start('--port', '0')).toMatch(
      /changed since dist was built, so it is built again, without notes\.\n[\s\S]*without notes\./,
    )
    await stop()
    expect(read('project', 'dist', 'SHA256SUMS')).not.toBe(sums)
    expect(read('project', 'dist', 'index.html')).toContain('data-notes="quotes"')
    expect(read('project', 'dist', 'index.html')).toContain('Another one')
  }, 120_000)

  test('F23: a second start says why its port is another, and builds nothing', async () => {
    const first = await start('--port', '0')
    const port = /127\.0\.0\.1:(\d+)/.exec(first)?.[1] ?? ''
    const kept = running
    const second = await start('--port', port)
    expect(second).toContain(`Port ${port} is taken`)
    expect(second).toContain('Serving dist as it was built')
    await stop()
    running = kept
    await stop()
  }, 120_000)
})
