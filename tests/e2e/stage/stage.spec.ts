import { expect, test } from '@playwright/test'
import { KEYS } from '../../../src/views/page/keys.ts'
import { galleryDeck, slides } from '../../helpers/gallery.ts'
import { expectSlide, openDeck, openPresenter, present } from '../room.ts'

const { settings, slides: all } = await galleryDeck()
const talk = all.filter(({ part }) => part === 'talk').length
/** Of the first slide behind the title. */
const headline = all[1]?.headline

test('single letters do nothing for a plain reader', async ({ context }) => {
  const deck = await openDeck(context)
  for (const key of ['b', 'w', 'n', 'o', 'g', '/', '?', 'l', 'z', '3', '.']) await deck.keyboard.press(key)
  await deck.keyboard.press('Enter')
  await expectSlide(deck, slides.title)
  await expect(deck.locator('.stage-blank, dialog, .stage-number').filter({ visible: true })).toHaveCount(0)
})

test('black and white: on, off, and lifted by a move without skipping a slide @engines', async ({
  context,
}) => {
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  const sheet = deck.locator('.stage-blank')
  await deck.keyboard.press('b')
  await expect(sheet).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  await expect(presenter.getByRole('button', { name: 'Black' })).toHaveAttribute('aria-pressed', 'true')
  await deck.keyboard.press('.')
  await expect(sheet).toBeHidden()
  await presenter.getByRole('button', { name: 'White' }).click()
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await deck.keyboard.press('PageDown')
  await expect(sheet).toBeHidden()
  await expectSlide(deck, slides.title)
  await deck.keyboard.press('PageDown')
  await expectSlide(deck, slides.first)
})

test('all slides: by picture, number, title and text', async ({ context }) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('Escape')
  const panel = deck.getByRole('dialog', { name: 'All slides' })
  const total = await deck.locator('.slides > section').count()
  await expect(panel.getByRole('listitem').filter({ has: deck.locator('.thumb') })).toHaveCount(total)
  await expect(deck.locator(`[id="${slides.stepped}"]`)).toHaveCount(1)
  await panel.getByRole('button', { name: /^1 The Authority ends/ }).click()
  await expectSlide(deck, slides.first)

  await deck.keyboard.press('Control+f')
  await expect(deck.getByRole('searchbox')).toBeFocused()
  await deck.keyboard.type('A2')
  await deck.keyboard.press('Enter')
  await expectSlide(deck, slides.recordCheck)

  await deck.keyboard.press('Control+f')
  await expect(deck.getByRole('searchbox')).toBeFocused()
  await deck.keyboard.type('only the gauges continue')
  await expect(panel.getByRole('status')).toHaveText(/^\d slides?$/)
  await deck.keyboard.press('Enter')
  await expectSlide(deck, slides.stepped)
  await deck.keyboard.press('Backspace')
  await expectSlide(deck, slides.recordCheck)
})

test('a chart that has come alive, or shows its table, still has its picture among all slides', async ({
  context,
}) => {
  const deck = await openDeck(context, `/#/${slides.chart}`)
  const figure = deck.locator(`.slides > #${slides.chart} figure[data-chart]`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  await figure.getByRole('button', { name: 'Table' }).click()
  await deck.keyboard.press('Escape')
  const panel = deck.getByRole('dialog', { name: 'All slides' })
  const picture = panel.locator(`.thumb [data-chart="${slides.chart}"]`)
  await expect(picture.locator('.chart-drawing')).toBeVisible()
  await expect(picture.locator('.table-toggle, .chart-live')).toHaveCount(0)
})

test('the menu says first what one can do, each with its key; all keys are behind', async ({ context }) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('F1')
  const ways = deck.locator('.panel-views li')
  await expect(ways.first()).toContainText('All slides')
  await expect(ways.first().locator('kbd')).toHaveText('O')
  await expect(deck.locator('.key-table')).toBeHidden()
  await deck.getByText('All keys').click()
  await expect(deck.locator('.key-table')).toBeVisible()
  await deck.getByRole('button', { name: 'Dark theme' }).click()
  await expect(deck.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('all slides stand under the names of their parts', async ({ context }) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('Escape')
  const panel = deck.getByRole('dialog', { name: 'All slides' })
  await expect(panel).toBeVisible()
  const names = await panel.locator(':scope > div > section > h3').allTextContents()
  const parts = await deck.locator('.slides > section .of-part').allTextContents()
  expect(names).toEqual([...new Set(parts.map((part) => part.trim()))])
})

test('the help lists exactly what is bound', async ({ context }) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('F1')
  const bound = KEYS.map(({ action }) => action).filter((action) => !action.startsWith('notes'))
  const rows = deck.locator('.key-table tbody tr')
  // The panel is fetched at first use.
  await expect(rows).toHaveCount(bound.length)
  expect(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.action))).toEqual(
    bound,
  )
  await deck.keyboard.press('ArrowRight')
  await deck.keyboard.press('Escape')
  await expectSlide(deck, slides.title)
})

test('pointer, zoom and number, each away again with Esc', async ({ context }) => {
  const deck = await openDeck(context, `/#/${slides.stepped}`)
  await present(deck)
  await deck.keyboard.press('l')
  // Beside the chart: over one of its marks Esc would first close what the mark says (WCAG 1.4.13).
  await deck.mouse.move(300, 60)
  await expect(deck.locator('.stage-dot')).toBeVisible()
  await deck.keyboard.press('Escape')
  await expect(deck.locator('.stage-dot')).toBeHidden()

  const slide = deck.locator(`#${slides.stepped}`)
  const width = async () => (await slide.boundingBox())?.width ?? 0
  const normal = await width()
  await deck.keyboard.press('z')
  await expect.poll(width).toBeCloseTo(2 * normal, 0)
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.stepped)
  await deck.keyboard.press('Escape')
  await expect.poll(width).toBeCloseTo(normal, 0)

  await deck.keyboard.type('99')
  await expect(deck.locator('.stage-number')).toContainText('no such slide')
  await deck.keyboard.press('Escape')
  await expect(deck.locator('.stage-number')).toBeHidden()
  await expect(deck.getByRole('dialog')).toBeHidden()
})

test('the screen is kept awake while presenting, and let go after', async ({ context }) => {
  await context.addInitScript(() => {
    const locks = { asked: 0, released: 0 }
    Object.assign(window, { locks })
    const request = async () => {
      locks.asked++
      return Object.assign(new EventTarget(), { release: async () => void locks.released++ })
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
  const deck = await openDeck(context)
  const locks = () => deck.evaluate(() => (window as unknown as { locks: object }).locks)
  expect(await locks()).toEqual({ asked: 0, released: 0 })
  const presenter = await openPresenter(context)
  await expect.poll(locks).toEqual({ asked: 1, released: 0 })
  await presenter.close()
  await expect.poll(locks).toEqual({ asked: 1, released: 1 })
})

test('full screen is presenting', async ({ context }) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('F1')
  await deck.getByRole('button', { name: 'Full screen' }).click()
  await expect(deck.locator('html')).toHaveAttribute('data-presenting')
  await deck.keyboard.press('f')
  await expect(deck.locator('html')).not.toHaveAttribute('data-presenting')
})

test('each slide has its title, its heading in focus, and says nothing twice @engines', async ({
  context,
}) => {
  const deck = await openDeck(context)
  const base = await deck.title()
  await deck.keyboard.press('ArrowRight')
  await expect(deck).toHaveTitle(`${headline} · 1 of ${talk} · ${settings.title}`)
  await expect(deck.locator(`#${slides.first} h2`)).toBeFocused()
  await deck.keyboard.press('ArrowLeft')
  await expect(deck).toHaveTitle(base)
  await expect(deck.locator(`#${slides.title} h1`)).toBeFocused()
  await expect(deck.locator('[role="application"], .reveal [aria-live]')).toHaveCount(0)
})

test('arrows on screen are large enough, and swiping turns slides', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, ...(baseURL ? { baseURL } : {}) })
  const deck = await openDeck(context)
  for (const name of ['Next', 'Previous', 'Keys and views']) {
    const box = await deck.getByRole('button', { name, exact: true }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await deck.getByRole('button', { name: 'Next', exact: true }).click()
  await expectSlide(deck, slides.first)
  const swipe = (from: number, to: number) =>
    deck.evaluate(
      ([start, end]) => {
        const target = document.querySelector('.reveal') as HTMLElement
        const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 })
        const fire = (type: string, at: Touch, touches: Touch[]) =>
          target.dispatchEvent(new TouchEvent(type, { touches, changedTouches: [at] }))
        const [first, last] = [touch(start), touch(end)]
        fire('touchstart', first, [first])
        fire('touchend', last, [])
      },
      [from, to] as const,
    )
  await swipe(500, 300)
  await expectSlide(deck, slides.second)
  await swipe(300, 500)
  await expectSlide(deck, slides.first)
  await swipe(300, 320)
  await expectSlide(deck, slides.first)
  await context.close()
})

test('a link in a slide is a jump like any other', async ({ context }) => {
  const deck = await openDeck(context, `/#/${slides.sourceMap}`)
  await deck.locator(`#${slides.sourceMap} td a[href="#${slides.table}"]`).first().click()
  await expectSlide(deck, slides.table)
  await expect(deck).toHaveURL(new RegExp(`#/${slides.table}$`))
  await deck.keyboard.press('Backspace')
  await expectSlide(deck, slides.sourceMap)
})

test('the place is in the address: reload, and back from a jump', async ({ context }) => {
  const deck = await openDeck(context)
  await deck.keyboard.press('ArrowRight')
  await deck.keyboard.press('ArrowRight')
  await expect(deck).toHaveURL(new RegExp(`#/${slides.second}$`))
  await deck.reload()
  await expectSlide(deck, slides.second)
  await deck.keyboard.press('Control+f')
  await expect(deck.getByRole('searchbox')).toBeFocused()
  await deck.keyboard.type(String(talk))
  await deck.keyboard.press('Enter')
  await expect(deck).toHaveURL(new RegExp(`#/${slides.lastOfTalk}$`))
  await deck.goBack()
  await expectSlide(deck, slides.second)
})

test('a lost panel and odd windows don’t stop the walk', async ({ context }) => {
  await context.route('**/*panel*.js', (route) => route.abort())
  const deck = await openDeck(context)
  await deck.keyboard.press('Escape')
  for (const [width, height] of [
    [960, 600],
    [1024, 768],
    [1280, 800],
    [2560, 1080],
  ] as const) {
    await deck.setViewportSize({ width, height })
    await deck.keyboard.press('ArrowRight')
    const slide = deck.locator('.slides > section[data-shown]')
    // All of it: the ratio of two areas is rounded in its seventh digit.
    await expect(slide.locator('h2')).toBeInViewport({ ratio: 0.99999 })
    await expect(slide.locator('.slide-foot')).toBeInViewport({ ratio: 0.99999 })
  }
  await expectSlide(deck, slides.fourth)
})
