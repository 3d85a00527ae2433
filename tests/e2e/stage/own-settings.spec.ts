import { expect, type Page, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { slides } from '../../helpers/gallery.ts'
import { goToSlide, openDeck as openAt } from '../open-deck.ts'
import { openDeck, openPresenter } from '../room.ts'

// What readers have set in their system, and what they see of where the keyboard is.

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`nothing moves by itself, ${reducedMotion}: no transition, no animation`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ reducedMotion, baseURL: baseURL ?? '' })
    const moving = (page: Page) =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('*')].flatMap((one) =>
          ['', '::before', '::after'].map((part) => ({ one, style: getComputedStyle(one, part || null) })),
        )
        const found = all.filter(
          ({ style }) => /[1-9]/.test(style.transitionDuration) || style.animationName !== 'none',
        )
        const running = document.getAnimations().length
        return { found: found.map(({ one }) => `${one.localName}.${one.className}`).slice(0, 5), running }
      })
    const still = { found: [], running: 0 }
    const deck = await openDeck(context, `/#/${slides.stepped}`)
    const presenter = await openPresenter(context)
    expect(await moving(deck)).toEqual(still)
    await deck.keyboard.press('ArrowRight')
    expect(await moving(deck)).toEqual(still)
    await deck.keyboard.press('Escape')
    await expect(deck.getByRole('dialog')).toBeVisible()
    expect(await moving(deck)).toEqual(still)
    expect(await moving(presenter)).toEqual(still)
    const article = await context.newPage()
    await article.goto('/?read')
    expect(await moving(article)).toEqual(still)
    await context.close()
  })

test('forced colours: a live chart is drawn in the system’s ground and text alone', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ forcedColors: 'active', baseURL: baseURL ?? '' })
  const deck = await openDeck(context, `/#/${slides.stepped}/9`)
  for (const id of [slides.stepped, slides.matrix, slides.rated]) {
    await goToSlide(deck, id)
    const figure = deck.locator(`#${id} figure.chart`)
    await expect(figure).toHaveAttribute('data-live', 'true')
    const picture = PNG.sync.read(await figure.locator('canvas').screenshot())
    // Black on white in Chromium: what lies between is the blended rim of a shape, and has no hue.
    let ink = 0
    let hue = 0
    for (let at = 0; at < picture.data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3)
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) hue++
      if (red < 64) ink++
    }
    const pixels = picture.width * picture.height
    expect(hue / pixels, id).toBeLessThan(0.0005)
    expect(ink / pixels, id).toBeGreaterThan(0.005)
  }
  await context.close()
})

/** How thick a ring is in the window, and whether it has the colour of focus. */
const ring = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement as HTMLElement
    const canvas = on.closest<HTMLElement>('.slides')
    const scale = canvas ? canvas.getBoundingClientRect().width / canvas.offsetWidth : 1
    const outlines = [getComputedStyle(on), getComputedStyle(on, '::after')]
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--focus)'
    const focus = getComputedStyle(probe).color
    probe.remove()
    const name = `${on.localName}.${on.className} ${on.getAttribute('aria-label') ?? on.textContent?.slice(0, 30)}`
    // Among all slides the ring goes around picture and words.
    const hasRing = outlines.some(
      ({ outlineStyle, outlineWidth, outlineColor }) =>
        outlineStyle === 'solid' && outlineColor === focus && Number.parseFloat(outlineWidth) * scale >= 3.9,
    )
    return hasRing ? '' : `${name}: ${outlines[0]?.outlineStyle} ${outlines[0]?.outlineWidth}`
  })

/** Goes on by Tab so many times; what has no ring, or a thin one. */
async function withoutRing(page: Page, stops: number): Promise<string[]> {
  const found = new Set<string>()
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press('Tab')
    // Past the last stop is the browser’s own window.
    if (await page.evaluate(() => document.activeElement === document.body)) continue
    found.add(await ring(page))
  }
  found.delete('')
  return [...found]
}

test('whatever Tab comes to has a ring of 4 px in the colour of focus: deck, panels, presenter, article', async ({
  context,
}) => {
  test.setTimeout(120_000)
  const deck = await openDeck(context, `/#/${slides.chart}`)
  await expect(deck.locator(`#${slides.chart} figure.chart`)).toHaveAttribute('data-live', 'true')
  expect(await withoutRing(deck, 30)).toEqual([])
  for (const key of ['F1', 'Control+f']) {
    await deck.keyboard.press(key)
    await expect(deck.getByRole('dialog')).toBeVisible()
    expect(await withoutRing(deck, 14), key).toEqual([])
    await deck.keyboard.press('Escape')
    await expect(deck.getByRole('dialog')).toBeHidden()
  }
  await deck.getByRole('button', { name: 'Source', exact: true }).click()
  await expect(deck.getByRole('dialog')).toBeVisible()
  expect(await withoutRing(deck, 20), 'drawer').toEqual([])
  const presenter = await openPresenter(context)
  expect(await withoutRing(presenter, 20), 'presenter').toEqual([])
  const article = await context.newPage()
  await openArticle(article)
  expect(await withoutRing(article, 40), 'article').toEqual([])
})

async function openArticle(page: Page): Promise<void> {
  await page.goto('/?read')
  await expect(page.locator('.tool-button').first()).toBeAttached()
}

test('what is pressed on the stage is 44 px; a mark of a chart is 24, or so far from others that a finger’s circle meets none', async ({
  page,
}) => {
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const id of [slides.chart, slides.stepped, slides.rated, slides.scenarios]) {
      await openAt(page, id)
      await expect(page.locator(`#${id} figure.chart`)).toHaveAttribute('data-live', 'true')
      const boxesOf = (selector: string) =>
        page.locator(selector).evaluateAll((all) =>
          all.map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect()
            return { x: x + width / 2, y: y + height / 2, size: Math.min(width, height) }
          }),
        )
      const buttons = await boxesOf(`.stage-arrow, .stage-menu, .source-button, #${id} .table-toggle`)
      expect(buttons).toHaveLength(5)
      expect(buttons.filter(({ size }) => size < 43.9)).toEqual([])
      const marks = await boxesOf(`#${id} .chart-marks > [data-mark]`)
      expect(marks.length).toBeGreaterThan(0)
      // WCAG 2.5.8: a circle of 24 px around the middle of a small one meets no other.
      const tight = marks.filter(
        (mark) =>
          mark.size < 23.9 &&
          marks.some((other) => other !== mark && Math.hypot(other.x - mark.x, other.y - mark.y) < 24),
      )
      expect(tight, `${id}, ${width}`).toEqual([])
    }
  }
})
