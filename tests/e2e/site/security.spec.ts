import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { expectSlide } from '../room.ts'
import { SITE } from '../site.ts'

/*
 * Three attacks that work against reveal.js as it comes, replayed from a page of another origin: it frames
 * the deck or opens it, sends what reveal's postMessage API would obey, and tempts with the query string.
 * They are tried against the site as it is served, and against a host that sends none of our headers.
 */

const TEMPTING =
  '?postMessage=true&postMessageEvents=true&showNotes=true&view=print&print-pdf&keyboard=true&receiver'

let stranger: Server
let bare: Server

/** A page that frames and opens an address, shouts at both, and writes down what it hears. */
const ATTACK = `<!doctype html><title>stranger</title><iframe width="1280" height="720"></iframe><script>
const frame = document.querySelector('iframe'), heard = window.heard = []
addEventListener('message', ({ data }) => heard.push(data))
window.attack = (address) => { frame.src = address; window.opened = open(address, 'deck') }
window.shout = () => {
  const reveal = [['slide', [5]], ['next', []], ['configure', [{ showNotes: true, postMessageEvents: true }]],
    ['getSlideNotes', []], ['getState', []], ['destroy', []]].map(([method, args]) => JSON.stringify({ method, args }))
  const talk = { version: 999, place: { id: '${slides.chart}', step: 0 }, left: null, show: 'flash', blank: 'black',
    clock: { runningSince: 1, before: 0 }, entered: 0, spent: {} }
  const message = { app: 'briefing', kind: 'talk', role: 'presenter', from: 'stranger', talk }
  const ours = [message, { ...message, kind: 'hello' }, { secret: '', message }, { secret: '0'.repeat(32), message }]
  for (const target of [frame.contentWindow, window.opened])
    for (const shout of [...reveal, ...ours]) target?.postMessage(shout, '*')
  for (const kind of ['briefing /', 'briefing'])
    for (const shout of ours) new BroadcastChannel(kind).postMessage(shout)
}
</script>`

test.beforeAll(async () => {
  stranger = await listen(async () => ['text/html', ATTACK])
  bare = await listen(async (path) => {
    const file = path === '/' ? 'index.html' : path.slice(1)
    const types: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }
    return [
      types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      await readFile(join(SITE, file)),
    ]
  })
})
test.afterAll(() => {
  for (const server of [stranger, bare]) {
    server.close()
    server.closeAllConnections()
  }
})

function listen(answer: (path: string) => Promise<[type: string, body: string | Buffer]>): Promise<Server> {
  return new Promise((done) => {
    const server = createServer((request, response) => {
      answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(
        ([type, body]) => response.setHeader('Content-Type', type).end(body),
        () => response.writeHead(404).end(),
      )
    }).listen(0, '127.0.0.1', () => done(server))
  })
}

const addressOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`

async function attack(context: BrowserContext, address: string): Promise<{ page: Page; deck: Page }> {
  const page = await context.newPage()
  await page.goto(addressOf(stranger))
  const [deck] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((target) => (window as unknown as { attack(to: string): void }).attack(target), address),
  ])
  await expect(deck.locator('.stage-menu')).toBeAttached({ timeout: 15_000 })
  return { page, deck }
}

async function shout(page: Page): Promise<unknown[]> {
  await page.evaluate(() => (window as unknown as { shout(): void }).shout())
  return page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
}

for (const query of ['', TEMPTING]) {
  const with_ = query === '' ? 'without a query' : 'with a tempting query'

  test(`as served, ${with_}: no frame, no handle, no effect`, async ({ context, baseURL }) => {
    const { page, deck } = await attack(context, `${baseURL}/${query}#/${slides.second}`)
    expect(
      await page.evaluate(() => (window as unknown as { opened: Window | null }).opened?.closed),
    ).not.toBe(false)
    const framed = page.frames().find((frame) => frame.url().startsWith(baseURL ?? 'never'))
    expect(await framed?.locator('.reveal').count()).toBeFalsy()
    expect(await shout(page)).toEqual([])
    await expectUntouched(deck)
  })

  test(`on a host without headers, ${with_}: framed and opened, still no effect`, async ({ context }) => {
    const { page, deck } = await attack(context, `${addressOf(bare)}/${query}#/${slides.second}`)
    const frame = page.frames()[1]!
    // Wide enough for the deck: this frame could be led, and would answer its parent.
    await expect(frame.locator('.stage-menu')).toBeAttached()
    await shout(page)
    await expectUntouched(deck)
    await expect(frame.locator('.slides > section[data-shown]')).toHaveAttribute('id', slides.second)
    await expect(frame.locator('.slides > section.present')).toHaveAttribute('id', slides.second)
    // Whatever was going to be answered has been by the time the deck has turned a slide.
    await deck.keyboard.press('ArrowRight')
    await expectSlide(deck, slides.third)
    expect(await shout(page)).toEqual([])
  })
}

async function expectUntouched(deck: Page): Promise<void> {
  await expectSlide(deck, slides.second)
  await expect(deck.locator('.slides > section.present')).toHaveAttribute('id', slides.second)
  await expect(deck.locator('.stage-blank')).toBeHidden()
  await expect(
    deck.locator('.speaker-notes[data-visible], aside.notes:visible, .speaker-notes:visible'),
  ).toHaveCount(0)
  await expect(deck.locator('html')).not.toHaveAttribute('data-presenting')
  await expect(deck.locator('html')).not.toHaveClass(/print/)
  expect(new URL(deck.url()).search).toBe('')
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.third)
  await deck.keyboard.press('ArrowLeft')
  await expectSlide(deck, slides.second)
}

test('our own parameters stay, and only those', async ({ page }) => {
  await page.goto(`/${TEMPTING}&show=short&theme=dark#/${slides.second}`)
  await expect(page.locator('.stage-menu')).toBeAttached()
  await expect(page).toHaveURL(new RegExp(`/\\?show=short&theme=dark#/${slides.second}$`))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto('/?show=print-pdf')
  await expect(page.locator('.stage-menu')).toBeAttached()
  expect(new URL(page.url()).search).toBe('')
})

test('a page of another origin can’t frame the presenter', async ({ context, baseURL }) => {
  const page = await context.newPage()
  await page.goto(addressOf(stranger))
  await page.evaluate((address) => {
    document.querySelector('iframe')!.src = address
  }, `${baseURL}/presenter.html`)
  await expect.poll(() => page.frames().length).toBe(2)
  await expect(page.frames()[1]!.locator('.speaker-sheet')).toHaveCount(0)
})

test('F4: every link that leads away opens a page without a handle on ours, on all pages', async ({
  page,
}) => {
  for (const address of ['/?read', '/presenter.html', '/briefing.html?read', '/briefing.html?presenter']) {
    await page.goto(address)
    await expect(page.locator('a[href^="http"]').first()).toBeAttached()
    const links = await page
      .locator('a[href^="http"]')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('target'), link.getAttribute('rel')].join(' ')),
      )
    expect(links.length, address).toBeGreaterThan(15)
    expect(links.filter((link) => link !== '_blank noopener noreferrer')).toEqual([])
  }
})

test('F4: a page that the slides’ window leads to finds nobody to steer, on a host without headers', async ({
  context,
}) => {
  const presenter = await context.newPage()
  await presenter.goto(`${addressOf(bare)}/presenter.html`)
  const [deck] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: 'Open the slides' }).click(),
  ])
  await expect(presenter.locator('.connection')).toBeHidden()
  expect(await deck.evaluate(() => [window.opener, window.name])).toEqual([null, ''])
  await deck.evaluate((to) => location.assign(to), addressOf(stranger))
  await expect(deck).toHaveTitle('stranger')
  expect(await deck.evaluate(() => [window.opener, window.name])).toEqual([null, ''])
  await expect(presenter.locator('.connection')).toBeVisible()
})
