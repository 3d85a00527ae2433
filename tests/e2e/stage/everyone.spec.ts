import { expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { goToSlide, openDeck as openAt } from '../open-deck.ts'
import { expectSlide, openDeck, openPresenter } from '../room.ts'

// What a deck owes to whoever has no mouse, no steady hand, no eyes for it, or colours of their own.

const WITH_MARKS = [slides.chart, slides.stepped, slides.rated, slides.scenarios]

async function openChart(page: Page, id: string) {
  await goToSlide(page, id)
  await expect(page.locator(`#${id} figure[data-live="true"]`)).toBeAttached()
  return page.locator(`#${id} figure.chart`)
}

test('WCAG 2.1.1: Tab leads from each mark into its panel, to every link in it, and on', async ({ page }) => {
  test.setTimeout(120_000)
  await openAt(page)
  for (const id of WITH_MARKS) {
    const figure = await openChart(page, id)
    const marks = await figure.locator('[data-mark]').count()
    if (marks === 0) continue
    await figure.locator('[data-mark]').first().focus()
    const reached: string[] = []
    let wanted = 0
    for (let presses = 0; presses < 400; presses++) {
      const at = await page.evaluate(() => {
        const on = document.activeElement
        if (!on?.closest('.chart-marks')) return undefined
        const links = on.nextElementSibling?.matches('.mark-panel')
          ? on.nextElementSibling.querySelectorAll('a').length
          : 0
        return { isMark: on.matches('[data-mark]'), name: on.textContent ?? '', links }
      })
      if (!at) break
      if (at.isMark) wanted += at.links
      else reached.push(at.name)
      await page.keyboard.press('Tab')
    }
    console.log(`${id}: ${marks} marks, ${reached.length} links in their panels`)
    expect(wanted, id).toBeGreaterThan(0)
    expect(reached.length, id).toBe(wanted)
    // Gone on, nothing is left open.
    await expect(figure.locator('.mark-panel')).toBeHidden()
  }
})

test('the headline takes the focus when a slide comes, but not from who is on the slide before it', async ({
  page,
}) => {
  await openAt(page)
  /** Goes to a slide and, in the moment in which it is there, to its first link if that is wanted; what has the focus then. */
  const comeTo = (id: string, isQuick: boolean) =>
    page.evaluate(
      async ([to, quick]) => {
        const slide = document.getElementById(to)!
        const there = new Promise((done) =>
          new MutationObserver(done).observe(slide, { attributeFilter: ['data-shown'] }),
        )
        location.hash = `#/${to}`
        await there
        if (quick) slide.querySelector<HTMLElement>('.source-line a')?.focus()
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        return document.activeElement?.closest('section') === slide
          ? document.activeElement?.localName
          : 'elsewhere'
      },
      [id, isQuick] as const,
    )
  await page.keyboard.press('ArrowRight')
  expect(await comeTo(slides.chart, false)).toBe('h2')
  expect(await comeTo(slides.rated, true)).toBe('a')
})

test('WCAG 1.4.13: on the straight way from a mark to its panel the panel stays', async ({ page }) => {
  test.setTimeout(120_000)
  await openAt(page)
  for (const id of WITH_MARKS) {
    const figure = await openChart(page, id)
    const panel = figure.locator('.mark-panel')
    for (const mark of await figure.locator('[data-mark]').all()) {
      await page.mouse.move(640, 2)
      await expect(panel).toBeHidden()
      const from = (await mark.boundingBox())!
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
      await page.mouse.move(x, y)
      const name = await mark.getAttribute('aria-label')
      // Marks that lie over each other: the one on top is meant.
      if ((await mark.getAttribute('aria-expanded')) !== 'true') continue
      await expect(panel).toBeVisible()
      const to = (await panel.boundingBox())!
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
      await expect(panel.locator('.mark-title'), `${id}: ${name}`).toHaveText(name ?? '')
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
    }
  }
})

test('an open panel takes no Esc from the next slide, and a step leaves the focus on its mark', async ({
  page,
}) => {
  await openAt(page)
  const figure = await openChart(page, slides.rated)
  await figure.locator('[data-mark]').first().click()
  await goToSlide(page, slides.table)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  const stepped = await openChart(page, slides.stepped)
  const mark = stepped.locator('[data-mark]').first()
  await mark.focus()
  const name = await mark.getAttribute('data-mark')
  await page.keyboard.press('ArrowRight')
  await expect(stepped).toHaveAttribute('data-step', '1')
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.mark))
    .toBe(name)
})

test('the picture of a chart in steps is described with the step at hand', async ({ page }) => {
  await openAt(page)
  const figure = await openChart(page, slides.stepped)
  const names = (await page.locator(`#${slides.stepped}`).getAttribute('data-step-names'))!.split('|')
  for (const name of names) {
    await expect(figure.locator('canvas')).toHaveAttribute('aria-label', new RegExp(`${name}$`))
    await page.keyboard.press('ArrowRight')
  }
})

test('WCAG 2.1.1: a chart’s table is scrolled by keyboard, and the slide stays', async ({ page }) => {
  await openAt(page)
  const figure = await openChart(page, slides.chart)
  const toggle = figure.getByRole('button', { name: 'Table' })
  await toggle.click()
  const table = figure.locator('.chart-table')
  await table.evaluate((box) => {
    box.style.maxHeight = '150px'
  })
  await table.focus()
  const top = () => table.evaluate((box) => box.scrollTop)
  for (const key of ['ArrowDown', 'PageDown', 'End']) {
    const before = await top()
    await page.keyboard.press(key)
    await expect.poll(top, key).toBeGreaterThan(before)
  }
  await expectSlide(page, slides.chart)
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, slides.stepped)
})

test('WCAG 2.1.4: single letters can be switched off in both windows of a talk', async ({ context }) => {
  const deck = await openDeck(context, `/#/${slides.second}`)
  const presenter = await openPresenter(context)
  await expect(deck.locator('html')).toHaveAttribute('data-presenting')
  await deck.keyboard.press('F1')
  await deck.getByLabel(/^Presenting/).uncheck()
  await deck.keyboard.press('Escape')
  await deck.keyboard.press('b')
  await deck.keyboard.press('n')
  await expect(deck.locator('.stage-blank')).toBeHidden()
  await expectSlide(deck, slides.second)

  await presenter.getByRole('button', { name: 'More' }).click()
  const letters = presenter.getByRole('button', { name: 'Single letters are keys' })
  await letters.click()
  await expect(letters).toHaveAttribute('aria-pressed', 'false')
  await presenter.keyboard.press('b')
  await presenter.keyboard.press('n')
  await presenter.keyboard.press('PageDown')
  await expectSlide(deck, slides.third)
  await expect(deck.locator('.stage-blank')).toBeHidden()
  await letters.click()
  await presenter.keyboard.press('b')
  await expect(deck.locator('.stage-blank')).toBeVisible()
})

test('WCAG 3.2.2: arrows look through the shows, Enter takes one, and the focus stays', async ({
  context,
}) => {
  const deck = await openDeck(context, `/?show=full#/${slides.chart}`)
  const presenter = await openPresenter(context)
  const map = () => presenter.locator('.map-slide').count()
  const all = await map()
  const choice = presenter.getByLabel('Show')
  await choice.focus()
  await presenter.keyboard.press('ArrowDown')
  await presenter.keyboard.press('ArrowDown')
  await expect(choice).toBeFocused()
  expect(await map()).toBe(all)
  await expectSlide(deck, slides.chart)
  await presenter.keyboard.press('Enter')
  await presenter.keyboard.press('Escape')
  await expect.poll(map).toBeLessThan(all)
})

test('the presenter’s page has its landmarks and heading, and says a slide by number and headline', async ({
  context,
}) => {
  const presenter = await openPresenter(context)
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(presenter.getByRole('main')).toHaveCount(1)
  await expect(presenter.getByRole('banner')).toHaveCount(1)
  await presenter.keyboard.press('PageDown')
  const headline = await presenter.locator('.speaker-sheet:visible h2').textContent()
  await expect(presenter.locator('.where')).toHaveText(
    new RegExp(`^Slide 1 of \\d+: ${(headline ?? '').replace(/^\d+\s*/, '').slice(0, 20)}`),
  )
  const stops = await presenter.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, [tabindex="0"]')]
    const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true }))
    return seen.findIndex((one) => one.closest('.speaker-sheets'))
  })
  expect(stops).toBeLessThanOrEqual(12)
})

test('on any ground the stage’s buttons lie on the page’s own colour, and “Table” is as quiet as “Source”', async ({
  page,
}) => {
  await openAt(page, slides.chart)
  await expect(page.locator(`#${slides.chart} .table-toggle`)).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const contrasts = await page
      .locator(`.stage-arrow, .stage-menu, .source-button, #${slides.chart} .table-toggle`)
      .evaluateAll((buttons) => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
        const luminance = (over: string, under: string) => {
          context.fillStyle = under
          context.fillRect(0, 0, 1, 1)
          context.fillStyle = over
          context.fillRect(0, 0, 1, 1)
          const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
            const part = value / 255
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        return buttons.flatMap((button) => {
          const { color, backgroundColor, borderTopWidth } = getComputedStyle(button)
          return ['#000', '#fff', '#860c10', '#237358', '#f0b870'].map((band) => {
            const [ink, ground] = [luminance(color, band), luminance(backgroundColor, band)].sort(
              (a, b) => b - a,
            )
            return { name: button.className, band, borderTopWidth, ratio: (ink! + 0.05) / (ground! + 0.05) }
          })
        })
      })
    expect(contrasts).toHaveLength(25)
    expect(contrasts.filter(({ ratio, borderTopWidth }) => ratio < 3 || borderTopWidth !== '0px')).toEqual([])
  }
})

test('a headline that the stage focuses shows no ring, on a divider too; a link on a small canvas shows all of it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await openAt(page, slides.chart)
  const dividers = await page.locator('.slides > .layout-part').evaluateAll((all) => all.map(({ id }) => id))
  for (const id of [...dividers, slides.second]) {
    await page.keyboard.press('PageDown')
    await goToSlide(page, id)
    await expect(page.locator(`#${id} h2`)).toBeFocused()
    await expect(page.locator(`#${id} h2`)).toHaveCSS('outline-style', 'none')
  }
  const link = page.locator(`#${slides.second} .source-line a`).first()
  await page.keyboard.press('Tab')
  await link.focus()
  const ring = await link.evaluate((one) => {
    const canvas = one.closest<HTMLElement>('.slides')!
    const scale = canvas.getBoundingClientRect().width / canvas.offsetWidth
    return Number.parseFloat(getComputedStyle(one).outlineWidth) * scale
  })
  expect(ring).toBeGreaterThanOrEqual(3.9)
})

test('forced colours leave the arrows between steps and the menu’s three lines', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ forcedColors: 'active', baseURL: baseURL ?? '' })
  const deck = await openDeck(context)
  const arrows = await deck
    .locator(':is(.layout-steps, .layout-flow) .box:not(:last-child)')
    .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box, '::after').backgroundColor))
  expect(arrows.length).toBeGreaterThan(0)
  expect([...new Set(arrows)]).toEqual(['rgb(0, 0, 0)'])
  const line = await deck
    .locator('.stage-menu')
    .evaluate((menu) => getComputedStyle(menu, '::after').borderTopWidth)
  expect(line).toBe('2px')
  await context.close()
})
