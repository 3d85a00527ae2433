import { expect, type Page, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { CHART_IDS, dataFile, ENTITIES, kindOfFile, parsed } from '../../charts/data-files.ts'
import { slides } from '../../helpers/gallery.ts'

/** Opens the deck at a chart's slide, at its last step, and waits until its canvas is live. */
async function openLive(page: Page, id: string, theme: 'light' | 'dark') {
  const kind = kindOfFile(id)
  const steps = kind.stepLabels?.(parsed(kind.parse(dataFile(id), ENTITIES))) ?? []
  await page.goto(`/#/${id}/${Math.max(steps.length - 1, 0)}`)
  const figure = page.locator(`figure[data-chart="${id}"]`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name
    return document.fonts.ready
  }, theme)
  return figure
}

/** Share of pixels of which a channel differs by more than 48 of 255. */
function shareOfDifferentPixels(first: Buffer, second: Buffer): number {
  const [a, b] = [PNG.sync.read(first), PNG.sync.read(second)]
  expect([a.width, a.height]).toEqual([b.width, b.height])
  let different = 0
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 48)) different++
  }
  return different / (a.width * a.height)
}

for (const density of [1, 2]) {
  test.describe(`at device-pixel ratio ${density}`, () => {
    test.use({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: density })
    for (const theme of ['light', 'dark'] as const) {
      for (const id of CHART_IDS) {
        test(`${id}, ${theme}: the live canvas looks like the drawing`, async ({ page }) => {
          const figure = await openLive(page, id, theme)
          const canvas = figure.locator('canvas')
          const chart = kindOfFile(id)
          const alt = chart.alt(parsed(chart.parse(dataFile(id), ENTITIES)))
          // The name of the step at hand comes after it.
          expect((await canvas.getAttribute('aria-label'))?.slice(0, alt.length)).toBe(alt)
          const clip = (await canvas.boundingBox())!
          const live = await page.screenshot({ clip })
          await figure.evaluate((element) => {
            element.querySelector('.chart-drawing')!.removeAttribute('hidden')
            element.querySelector('.chart-live')!.remove()
          })
          const drawing = await page.screenshot({ clip })
          expect(shareOfDifferentPixels(live, drawing)).toBeLessThanOrEqual(0.001)
        })
      }
    }
  })
}

test('the arrow keys peel the layers one by one, forwards and back', async ({ page }) => {
  await page.goto(`/#/${slides.stepped}`)
  const figure = page.locator(`figure[data-chart="${slides.stepped}"]`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  const marks = () =>
    figure.locator('[data-mark]').evaluateAll((all) => all.map((b) => (b as HTMLElement).dataset.mark))
  expect(await marks()).toEqual(['inspectors', 'court', 'gauges'])
  await page.keyboard.press('ArrowRight')
  await expect(figure).toHaveAttribute('data-step', '1')
  await page.keyboard.press('ArrowRight')
  await expect(figure).toHaveAttribute('data-step', '2')
  expect(await marks()).toContain('court-ended')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(figure).toHaveAttribute('data-step', '0')
  expect(await marks()).toEqual(['inspectors', 'court', 'gauges'])
})

/** Counts, in the page, how often the marks of a slide's chart are put in place: once for each drawing. */
async function countDrawings(page: Page, slide: string): Promise<() => Promise<number>> {
  await page.addInitScript((own) => {
    const counted = window as unknown as { drawings: number }
    counted.drawings = 0
    new MutationObserver((records) => {
      counted.drawings += records.filter(
        ({ target, addedNodes }) =>
          (target as Element).matches(`${own} .chart-marks`) && addedNodes.length > 0,
      ).length
    }).observe(document, { subtree: true, childList: true })
  }, `#${slide}`)
  // What the page does after its next paint has been done after the second one.
  return () =>
    page.evaluate(async () => {
      for (const _ of [1, 2]) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      return (window as unknown as { drawings: number }).drawings
    })
}

test('a chart is drawn once when its slide is entered, whatever has changed meanwhile, and not at all for nothing', async ({
  page,
}) => {
  const drawings = await countDrawings(page, slides.stepped)
  const slide = page.locator(`#${slides.stepped}`)
  const canvas = slide.locator('canvas')
  const turn = async (hash: string, isShown: boolean) => {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    // What is in it: the slide's own box is there, empty, while it is kept ready.
    await expect(slide.locator('h2')).toBeVisible({ visible: isShown })
  }
  await page.goto(`/#/${slides.stepped}/1`)
  await expect(slide.locator('figure[data-chart]')).toHaveAttribute('data-live', 'true')
  expect(await drawings()).toBe(1)
  await page.keyboard.press('ArrowRight')
  await expect(slide.locator('figure[data-chart]')).toHaveAttribute('data-step', '2')
  expect(await drawings()).toBe(2)

  // Another step, far from the slide before: told by an event while its slide is not laid out.
  await turn(`#/${slides.closing}`, false)
  await turn(`#/${slides.stepped}/3`, true)
  await expect(slide.locator('figure[data-chart]')).toHaveAttribute('data-step', '3')
  expect(await drawings()).toBe(3)
  // The same.
  await turn(`#/${slides.closing}`, false)
  await turn(`#/${slides.stepped}/3`, true)
  expect(await drawings()).toBe(3)
  // Another window and another theme: as sharp as the window now is.
  await turn(`#/${slides.closing}`, false)
  const before = await canvas.evaluate((element: HTMLCanvasElement) => element.width)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(drawings).toBe(4)
  await turn(`#/${slides.stepped}/3`, true)
  expect(await drawings()).toBe(4)
  const scale = await canvas.evaluate((element) => element.getBoundingClientRect().width / 1152)
  expect(await canvas.evaluate((element: HTMLCanvasElement) => element.width)).toBe(Math.floor(1152 * scale))
  expect(scale).toBeGreaterThan(before / 1152)
})

test('the chart of the slide that comes next is drawn ahead, at the step it will be come to', async ({
  page,
}) => {
  const drawings = await countDrawings(page, slides.stepped)
  await page.goto(`/#/${slides.chart}/1`)
  const figure = page.locator(`figure[data-chart="${slides.stepped}"]`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  await expect(figure).toHaveAttribute('data-step', '0')
  await expect(figure).toBeHidden()
  const before = await drawings()
  await page.keyboard.press('ArrowRight')
  await expect(figure).toBeVisible()
  expect(await drawings()).toBe(before)
})

/** Counts, in the page, the words that are written on any canvas; and lets whoever asks wait until no more come. */
async function countWords(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { words: number }
    counted.words = 0
    const pen = CanvasRenderingContext2D.prototype
    const write = pen.fillText
    pen.fillText = function (...args) {
      counted.words++
      write.apply(this, args)
    }
  })
  let last = -1
  const isQuiet = async () => {
    const words = await page.evaluate(async () => {
      for (const _ of [1, 2, 3])
        await new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))
      return (window as unknown as { words: number }).words
    })
    const same = words > 0 && words === last
    last = words
    return same
  }
  return () => expect.poll(isQuiet).toBe(true)
}

test('a press shows the next step of a chart, or the one before, without drawing it: also in other colours', async ({
  page,
}) => {
  const { steps } = dataFile(slides.stepped) as { steps: { label: string }[] }
  const figureOf = (from: Page) => from.locator(`figure[data-chart="${slides.stepped}"]`)
  /** The picture of a step, as a page that is opened there draws it. */
  const drawnAt = async (step: number, theme: string) => {
    const other = await page.context().newPage()
    await other.setViewportSize(page.viewportSize()!)
    await other.goto(`/?theme=${theme}#/${slides.stepped}/${step}`)
    await expect(figureOf(other)).toHaveAttribute('data-live', 'true')
    const picture = await figureOf(other)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    await other.close()
    return picture
  }
  const untilDrawn = await countWords(page)
  const figure = figureOf(page)
  /** What is there as soon as the key has been heard. */
  const press = async (key: string) => {
    await untilDrawn()
    return figure.evaluate((element, name) => {
      const counted = window as unknown as { words: number }
      const before = counted.words
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      )
      const canvas = element.querySelector('canvas')
      return { words: counted.words - before, says: canvas?.ariaLabel, picture: canvas?.toDataURL() }
    }, key)
  }
  const shows = async (pressed: Awaited<ReturnType<typeof press>>, step: number, theme: string) => {
    expect(pressed.words).toBe(0)
    expect(pressed.says).toContain(steps[step]?.label)
    expect(pressed.picture === (await drawnAt(step, theme))).toBe(true)
  }
  await page.goto(`/#/${slides.stepped}`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  await shows(await press('ArrowRight'), 1, 'light')
  await shows(await press('ArrowRight'), 2, 'light')
  await shows(await press('ArrowLeft'), 1, 'light')
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await shows(await press('ArrowRight'), 2, 'dark')
  await shows(await press('ArrowLeft'), 1, 'dark')
  // As sharp as a larger window has it.
  await page.setViewportSize({ width: 1920, height: 1080 })
  await shows(await press('ArrowRight'), 2, 'dark')
  expect(await drawnAt(1, 'dark')).not.toBe(await drawnAt(2, 'dark'))
})

test('a step is said in words when it comes, and not when its slide does', async ({ page }) => {
  await page.goto(`/#/${slides.stepped}`)
  const figure = page.locator(`figure[data-chart="${slides.stepped}"]`)
  await expect(figure).toHaveAttribute('data-live', 'true')
  const status = page.locator('.reveal > [role="status"].chart-step')
  await expect(status).toHaveText('')
  const { steps } = dataFile(slides.stepped) as { steps: { label: string }[] }
  expect(steps.length).toBeGreaterThan(2)
  await page.keyboard.press('ArrowRight')
  await expect(status).toHaveText(`Step 2 of ${steps.length}: ${steps[1]?.label}`)
  await page.keyboard.press('ArrowLeft')
  await expect(status).toHaveText(`Step 1 of ${steps.length}: ${steps[0]?.label}`)
})

test('a deck opened on its title loads no Chart.js', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto('/')
  await expect(page.locator('.reveal.ready')).toBeVisible()
  await expect(page.locator('.stage-menu')).toBeAttached({ timeout: 15_000 })
  // What the deck meant to do when idle has begun: such work is done in the order in which it was asked for.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })))
  const ofCharts = () => scripts.filter((url) => url.includes('live-chart'))
  expect(ofCharts()).toEqual([])
  // And these are its names, as a slide with a chart shows.
  await page.goto(`/#/${slides.chart}`)
  await expect.poll(() => ofCharts().length).toBeGreaterThan(0)
})

test('if Chart.js fails to load, the drawing stays and the deck goes on', async ({ page }) => {
  await page.route(/live-chart-.*\.js/, (route) => route.abort())
  await page.goto(`/#/${slides.stepped}`)
  await expect(page.locator(`#${slides.stepped} .chart-drawing`)).toBeVisible()
  await page.goto(`/#/${slides.matrix}`)
  await expect(page.locator(`#${slides.matrix} .chart-drawing`)).toBeVisible()
  await expect(page.locator(`#${slides.stepped} .chart-drawing`)).toBeHidden()
})

test('a mark shows its quote, lines and record, by keyboard alone, and Esc closes it', async ({ page }) => {
  const figure = await openLive(page, slides.rated, 'light')
  const mark = figure.locator('[data-mark="safety"]')
  await mark.focus()
  const panel = figure.locator('.mark-panel')
  await expect(panel).toContainText('Faults are found later, and old weirs wait longer for repair')
  await expect(panel.locator('a[href="#L46"]')).toHaveText('L46')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.locator(`#${slides.rated}`)).toBeVisible()
})

for (const id of CHART_IDS) {
  test(`${id}: table cells equal the data, and the name of the drawing is its alt text`, async ({ page }) => {
    const chart = kindOfFile(id)
    const data = parsed(chart.parse(dataFile(id), ENTITIES))
    const table = chart.table(data)
    await page.goto('/?read')
    const figure = page.locator(`figure[data-chart="${id}"]`)
    const cells = await figure
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('th, td:not(.origin)')].map((cell) =>
            (cell.textContent ?? '').replace(/\u00a0†$/, ''),
          ),
        ),
      )
    expect(cells).toEqual(table.rows.map((row) => row.map(({ text }) => text)))
    await expect(figure.locator('svg.chart-drawing')).toHaveAttribute('aria-label', chart.alt(data))
  })
}

test('the table control shows a chart’s table in its place and back', async ({ page }) => {
  const figure = await openLive(page, slides.stepped, 'light')
  await figure.getByRole('button', { name: 'Table' }).click()
  await expect(figure.locator('table')).toBeVisible()
  await expect(figure.locator('canvas')).toBeHidden()
  await figure.getByRole('button', { name: 'Chart' }).click()
  await expect(figure.locator('canvas')).toBeVisible()
})

test('the reading view offers each chart’s data and drawing', async ({ page, request }) => {
  await page.goto('/?read')
  for (const id of CHART_IDS) {
    const links = page.locator(`figure[data-chart="${id}"] .downloads a`)
    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      `data/${id}.csv`,
      `data/${id}.svg`,
    ])
  }
  const csv = await (await request.get(`/data/${slides.rated}.csv`)).text()
  expect(csv).toContain('Safety,')
  expect(await (await request.get(`/data/${slides.rated}.svg`)).text()).toContain('<svg')
})
