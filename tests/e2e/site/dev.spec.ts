import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { makeTemporaryFolder } from '../../../src/node/files/work-folder.ts'
import { siteConfig } from '../../../src/node/site/site-config.ts'
import { deckReady, expectSlide } from '../open-deck.ts'

/** A deck of its own, which the tests write in. */
let folder: string
let server: ViteDevServer
let address: string

test.beforeAll(async () => {
  folder = makeTemporaryFolder('briefing-written-')
  const gallery = join(import.meta.dirname, '../../fixtures/decks/gallery')
  for (const part of ['slides', 'assets'])
    await cp(join(gallery, part), join(folder, part), { recursive: true })
  server = await createServer({
    ...siteConfig({ deckFolder: folder }),
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(folder, '.vite'),
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  address = server.resolvedUrls?.local[0] ?? ''
})
test.afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Saves a file of the deck as an editor does. */
async function save(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(folder, path), 'utf8')
  const after = change(before)
  expect(after, 'the change changes something').not.toBe(before)
  await writeFile(join(folder, path), after)
}

async function openAt(page: Page, place: string): Promise<void> {
  await page.goto(address + place)
  await deckReady(page)
}

const trouble = (page: Page) => page.getByRole('alert', { name: 'Problems' })

test('a slide that is saved is the slide on screen', async ({ page }) => {
  await openAt(page, '#/order')
  await expectSlide(page, 'order')
  await save('slides/090-flood.md', (text) => text.replace(/^# (.*)$/m, '# $1 once more'))
  await expectSlide(page, 'flood')
  await expect(page.locator('#flood h2')).toContainText('once more')
})

test('a slide that is on screen keeps its step when it is saved', async ({ page }) => {
  await openAt(page, '#/bodies/2')
  await expectSlide(page, 'bodies')
  await expect(page.locator('#bodies [data-step]').first()).toHaveAttribute('data-step', '2')
  await save('assets/data/bodies.json', (text) => text.replace(/("subtitle": ")/, '$1Now: '))
  await expect(page.locator('#bodies')).toContainText('Now: ')
  await expect(page.locator('#bodies [data-step]').first()).toHaveAttribute('data-step', '2')
  expect(page.url()).toContain('#/bodies/2')
})

test('a mistake is listed over the last good deck, with its place, until it is mended', async ({ page }) => {
  await openAt(page, '#/flood')
  await save('slides/090-flood.md', (text) => text.replace(/^layout: .*$/m, 'layout: tiles'))
  await expect(trouble(page)).toContainText('slides/090-flood.md:')
  await expect(trouble(page)).toContainText('tiles')
  await expect(trouble(page)).toContainText('You see the deck as it last was without mistakes.')
  await expectSlide(page, 'flood')
  // A window that is opened meanwhile has both too.
  await page.reload()
  await expect(trouble(page)).toContainText('1 problem.')
  await expect(trouble(page).getByRole('listitem')).toHaveCount(1)
  await expectSlide(page, 'flood')
  await save('slides/090-flood.md', (text) => text.replace(/^layout: tiles$/m, 'layout: facts'))
  await expect(trouble(page)).toBeHidden()
  await expectSlide(page, 'flood')
})

test('a chart is drawn again in the colours of a style sheet that is saved', async ({ page }) => {
  await openAt(page, '#/bodies')
  const figure = page.locator('#bodies figure[data-live]')
  await expect(figure).toBeVisible()
  const picture = () => figure.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const before = await picture()
  // As the server does for a sheet that was saved: the page takes the new one, and says so.
  await page.addStyleTag({ content: ':root { --ink: #0000ff !important; --rule: #0000ff !important }' })
  await page.evaluate(() => dispatchEvent(new Event('resize')))
  await expect.poll(picture).not.toBe(before)
})
