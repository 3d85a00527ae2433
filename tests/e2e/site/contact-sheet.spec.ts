import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { getBrowser } from '../../../src/node/browser/browser.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'

// Each run starts a browser of its own and builds a site.
test.describe.configure({ timeout: 90_000 })

let root: string
let sheet: string

/** Runs the command as a person would; with a PATH of its own, where one is given. */
function make(args: string[] = [], path = process.env.PATH): Promise<{ code: number; output: string }> {
  const command = [resolve('src/node/run.mjs'), 'contact-sheet', '--deck', root, ...args]
  const env = { ...process.env, PATH: path, CHROME_PATH: getBrowser({ say: () => {} }) }
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    )
  })
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort()

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sheet-'))
  await cp(GOOD_DECK, root, { recursive: true })
  sheet = join(root, 'dist-contact-sheet')
})
test.afterAll(() => rm(root, { recursive: true, force: true }))

test('every slide in both themes, the phone and, where it can be, the PDFs are on a page that opens from the disk', async ({
  page,
}) => {
  const { code, output } = await make()
  expect(code, output).toBe(0)
  expect(output).toContain('Slides: 6 pictures.')
  const names = await filesIn(sheet)
  for (const theme of ['light', 'dark']) {
    expect(names.filter((name) => name.startsWith(`${theme}/slides/0`))).toHaveLength(3)
    expect(names).toContain(`phone-${theme}/00-title.png`)
    const { width, height } = PNG.sync.read(await readFile(join(sheet, `phone-${theme}/01-rust.png`)))
    expect([width, height]).toEqual([780, 1688])
  }
  // The darkest of the two is the dark one: the corner of the canvas tells.
  const corner = async (path: string) => PNG.sync.read(await readFile(join(sheet, path))).data[0] ?? -1
  expect(await corner('light/slides/010-rust.png')).toBeGreaterThan(200)
  expect(await corner('dark/slides/010-rust.png')).toBeLessThan(60)
  expect(await corner('phone-dark/01-rust.png')).toBeLessThan(60)

  await page.goto(String(pathToFileURL(join(sheet, 'index.html'))))
  const images = await page.locator('img').evaluateAll(async (all) => {
    for (const image of all as HTMLImageElement[]) image.loading = 'eager'
    await Promise.all((all as HTMLImageElement[]).map((image) => image.decode()))
    return all.map((image) => (image as HTMLImageElement).alt)
  })
  expect(images.length).toBe(names.filter((name) => name.endsWith('.png')).length)
  expect(images.every((alt) => alt !== '')).toBe(true)
})

test('without pdftoppm the PDFs are left out with the reason; an earlier sheet is replaced, and what is not ours stays', async () => {
  const bin = join(root, 'bin')
  await mkdir(bin)
  await symlink(process.execPath, join(bin, 'node'))
  await writeFile(join(sheet, 'remarks.txt'), 'mine')
  const { code, output } = await make([], bin)
  expect(code, output).toBe(0)
  expect(output).toContain('PDF pages: left out: there is no pdftoppm here (poppler-utils)')
  const names = await filesIn(sheet)
  expect(names.filter((name) => name.includes('pdf'))).toEqual([])
  expect(names).toContain('remarks.txt')
  expect(await readFile(join(sheet, 'index.html'), 'utf8')).toContain('left out: there is no pdftoppm')
})

test('a folder of the site is refused, since it is published, and so is an option that nobody knows', async () => {
  const inSite = await make(['--out', join(root, 'dist/sheet')])
  expect([inSite.code, inSite.output]).toEqual([
    1,
    expect.stringContaining('is published, and the sheet shows every note'),
  ])
  const unknown = await make(['--theme', 'dark'])
  expect([unknown.code, unknown.output]).toEqual([1, expect.stringContaining('--theme: no such option.')])
  expect(unknown.output).toContain('Usage: npm run contact-sheet -- [--deck DIR] [--out DIR]')
})
