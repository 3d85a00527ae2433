import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { devices, expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { expectNotes, expectSlide, openDeck, openPresenter } from '../room.ts'
import { SITE } from '../site.ts'

// What hands do to a deck: hold a key, type on another layout, click, pinch, follow a link on a phone.

/** Keeps a key down for a number of key events; all but the first are repeats. */
async function hold(page: Page, key: string, events: number): Promise<void> {
  for (let event = 0; event < events; event++) await page.keyboard.down(key)
  await page.keyboard.up(key)
}

test('case held-key: a held key opens one presenter, blanks once, and opens a panel that stays', async ({
  context,
}) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('F1')
  await deck.getByLabel(/^Presenting/).check()
  await deck.keyboard.press('Escape')
  await expect(deck.getByRole('dialog')).toHaveCount(0)
  await hold(deck, 'b', 6)
  await expect(deck.locator('.stage-blank')).toBeVisible()
  await deck.keyboard.press('b')
  await deck.keyboard.down('Escape')
  await expect(deck.getByRole('dialog')).toBeVisible()
  await hold(deck, 'Escape', 4)
  await expect(deck.getByRole('dialog')).toBeVisible()
  await deck.keyboard.press('Escape')
  await expect(deck.getByRole('dialog')).toHaveCount(0)

  let windows = 0
  context.on('page', () => windows++)
  const opened = context.waitForEvent('page')
  await hold(deck, 's', 6)
  const presenter = await opened
  await expect(presenter.locator('.where')).not.toBeEmpty()
  await expect(deck.locator('html')).toHaveAttribute('data-presenting')
  expect(windows).toBe(1)

  await presenter.getByRole('button', { name: 'Black' }).focus()
  await hold(presenter, 'Enter', 6)
  await expect(deck.locator('.stage-blank')).toBeVisible()
})

test('F27: a held arrow walks no faster than people can see', async ({ context }) => {
  const deck = await openDeck(context)
  const before = Date.now()
  await hold(deck, 'ArrowRight', 60)
  const most = 2 + Math.floor((Date.now() - before) / 400)
  const ids = await deck.locator('.slides > section').evaluateAll((all) => all.map(({ id }) => id))
  const shown = await deck.locator('.slides > section[data-shown]').getAttribute('id')
  expect(ids.indexOf(shown ?? '')).toBeGreaterThan(0)
  expect(ids.indexOf(shown ?? '')).toBeLessThanOrEqual(most)
})

test('case keys-on-other-layouts: letters are keys on every layout', async ({ context }) => {
  const deck = await openDeck(context)
  await openPresenter(context)
  await expect(deck.locator('html')).toHaveAttribute('data-presenting')
  const sheet = deck.locator('.stage-blank')
  const typed = [
    ['b', 'KeyB'],
    ['и', 'KeyB'],
    ['β', 'KeyB'],
    ['נ', 'KeyB'],
    ['ㅠ', 'KeyB'],
    ['ю', 'Period'],
  ]
  for (const [key, code] of typed) {
    await expect(sheet).toBeHidden()
    await deck.evaluate(
      (init) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      { key: key ?? '', code: code ?? '' },
    )
    await expect(sheet, key).toBeVisible()
    await sheet.click()
  }
  // A number is typed by place as well.
  for (const [key, code] of [
    ['۱', 'Digit1'],
    ['۸', 'Digit8'],
  ])
    await deck.evaluate(
      (init) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      { key: key ?? '', code: code ?? '' },
    )
  await expect(deck.locator('.stage-number')).toContainText('18')
})

test('case space-after-a-click: after a click Space goes on; after a key the focus stays @engines', async ({
  context,
}) => {
  const deck = await openDeck(context, `/#/${slides.stepped}`)
  const figure = deck.locator(`#${slides.stepped} figure[data-chart]`)
  const stepIs = (step: string) => expect(figure).toHaveAttribute('data-step', step)
  const closed = () => expect(deck.getByRole('dialog')).toHaveCount(0)
  const source = deck.getByRole('button', { name: 'Source' })
  await source.click()
  await deck.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(deck.getByRole('dialog')).toBeHidden()
  await deck.keyboard.press('Space')
  await stepIs('1')
  await deck.locator('.stage-menu').click()
  await deck.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await closed()
  await deck.keyboard.press('Space')
  await stepIs('2')
  await figure.getByRole('button', { name: 'Table' }).click()
  await deck.keyboard.press('Space')
  await stepIs('3')
  await expect(figure).toHaveAttribute('data-view', 'table')
  await deck.getByRole('button', { name: 'Previous', exact: true }).click()
  await stepIs('2')
  await deck.keyboard.press('Space')
  await stepIs('3')

  await source.focus()
  await deck.keyboard.press('Enter')
  await expect(deck.getByRole('dialog')).toBeVisible()
  await deck.keyboard.press('Escape')
  await expect(source).toBeFocused()
})

test('case space-after-a-click: on the presenter’s page too, and after its splitter was dragged', async ({
  context,
}) => {
  const presenter = await openPresenter(context)
  const jump = presenter.locator('.jump-list button').nth(1)
  const all = presenter.getByRole('button', { name: 'All slides' })
  await all.click()
  await jump.click()
  await expectNotes(presenter, slides.first)
  await expect(presenter.getByRole('dialog')).toHaveCount(0)
  await expect(all).not.toBeFocused()
  await presenter.keyboard.press('Space')
  await expectNotes(presenter, slides.second)
  await presenter.getByRole('button', { name: 'More' }).click()
  await presenter.getByRole('button', { name: 'Keys', exact: true }).click()
  await presenter.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(presenter.getByRole('dialog')).toHaveCount(0)
  await expect(presenter.getByRole('button', { name: 'More' })).not.toBeFocused()
  await presenter.keyboard.press('Space')
  await expectNotes(presenter, slides.third)
  await presenter.getByRole('separator').click()
  await presenter.keyboard.press('ArrowRight')
  await expectNotes(presenter, slides.fourth)
})

test('a mark of a chart that was clicked stays open when the pointer leaves', async ({ context }) => {
  const deck = await openDeck(context, `/#/${slides.chart}`)
  await expect(deck.locator(`#${slides.chart} figure[data-live="true"]`)).toBeAttached()
  await deck.locator(`#${slides.chart} [data-mark]`).first().click()
  await deck.mouse.move(2, 2)
  await expect(deck.locator(`#${slides.chart} .mark-panel`)).toBeVisible()
  await deck.keyboard.press('Escape')
  await expect(deck.locator(`#${slides.chart} .mark-panel`)).toBeHidden()
})

test('case swipe-while-zoomed: while the page is pinched large, a finger moves it and turns no slide', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1180, height: 820 },
    baseURL: baseURL ?? '',
  })
  const deck = await openDeck(context, `/#/${slides.second}`)
  const line = await context.newCDPSession(deck)
  const touch = (type: string, touchPoints: { x: number; y: number }[]) =>
    line.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints })
  const swipe = async () => {
    await touch('touchStart', [{ x: 700, y: 400 }])
    for (let x = 680; x >= 500; x -= 20) await touch('touchMove', [{ x, y: 400 }])
    await touch('touchEnd', [])
  }
  await line.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 })
  await expect(deck.locator('.reveal')).toHaveAttribute('data-pinched')
  const left = () => deck.evaluate(() => window.visualViewport?.pageLeft ?? 0)
  const before = await left()
  await swipe()
  await expect.poll(left).toBeGreaterThan(before + 20)
  await expectSlide(deck, slides.second)
  await line.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 })
  await expect(deck.locator('.reveal')).not.toHaveAttribute('data-pinched')
  await swipe()
  await expectSlide(deck, slides.third)
  await context.close()
})

test('case deep-link-on-phone: an address of the deck leads to its slide in the reading view', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...devices['Pixel 7'], baseURL: baseURL ?? '' })
  for (const [hash, id] of [
    [`#/${slides.stepped}`, slides.stepped],
    [`#/${slides.stepped}/2`, slides.stepped],
    [`#/${slides.terms}`, slides.terms],
    ['#/5', slides.chart],
    [`#${slides.terms}`, slides.terms],
  ]) {
    const page = await context.newPage()
    await page.goto(`/${hash}`)
    await expect(page.locator(`#${id} h2`), hash).toBeInViewport()
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
    await page.close()
  }
  await context.close()
})

test('case deep-link-on-phone: both forms lead to the same place in either mode @engines', async ({
  context,
}) => {
  const deck = await openDeck(context, `/#/${slides.terms}`)
  await deck.evaluate((hash) => location.assign(hash), `#${slides.chart}`)
  await expectSlide(deck, slides.chart)
  await expect(deck).toHaveURL(new RegExp(`#/${slides.chart}$`))
  await deck.goto(`/?read#/${slides.terms}`)
  await expect(deck.locator(`#${slides.terms} h2`)).toBeInViewport()
  await deck.evaluate((hash) => location.assign(hash), `#/${slides.chart}`)
  await expect(deck.locator(`#${slides.chart} h2`)).toBeInViewport()
})

test('case forced-colours-blank: black is black, white is white, and the pointer can be seen', async ({
  browser,
  baseURL,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ forcedColors: 'active', colorScheme, baseURL: baseURL ?? '' })
    const deck = await openDeck(context)
    const presenter = await openPresenter(context)
    const sheet = deck.locator('.stage-blank')
    for (const [key, colour] of [
      ['b', 'rgb(0, 0, 0)'],
      ['w', 'rgb(255, 255, 255)'],
    ] as const) {
      await presenter.keyboard.press(key)
      await expect(sheet).toBeVisible()
      await expect(sheet).toHaveCSS('background-color', colour)
    }
    const [pressed, other] = ['White', 'Black'].map((name) => presenter.getByRole('button', { name }))
    const fill = (button = pressed) => button?.evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(await fill()).not.toBe(await fill(other))
    await presenter.keyboard.press('w')
    await deck.keyboard.press('l')
    await expect(deck.locator('.stage-dot')).toHaveCSS('background-color', 'rgb(224, 18, 26)')
    await context.close()
  }
})

test('case preview-frames-reload: no page is loaded by walking, also where .html is sent on', async ({
  context,
}) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname + search)
    if (pathname.endsWith('.html')) {
      response.writeHead(308, { Location: pathname.replace(/(index)?\.html$/, '') + search }).end()
      return
    }
    const name =
      pathname === '/' ? 'index.html' : pathname === '/presenter' ? 'presenter.html' : pathname.slice(1)
    const types: Record<string, string> = {
      html: 'text/html',
      css: 'text/css',
      js: 'text/javascript',
      svg: 'image/svg+xml',
    }
    readFile(join(SITE, name)).then(
      (body) =>
        response
          .setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
          .end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    const presenter = await context.newPage()
    await presenter.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/presenter.html`)
    const frame = (name: string) =>
      presenter.frameLocator(`[data-frame="${name}"]`).locator('.slides > section[data-shown]')
    await expect(frame('next')).toHaveAttribute('id', slides.first)
    await expect(frame('now')).toHaveAttribute('id', slides.title)
    const before = asked.length
    for (const id of [slides.first, slides.second, slides.third]) {
      await presenter.keyboard.press('ArrowRight')
      await expect(frame('now')).toHaveAttribute('id', id)
    }
    expect(asked.filter((address) => address.includes('preview')).length).toBeGreaterThan(1)
    expect(asked.slice(before).filter((address) => address.includes('preview'))).toEqual([])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
