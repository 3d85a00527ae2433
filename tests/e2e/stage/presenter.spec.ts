import { expect, test } from '@playwright/test'
import { quotedBySteps, slides } from '../../helpers/gallery.ts'
import { expectNotes, expectSlide, openDeck, openPresenter, pressUntil } from '../room.ts'

test('the walk: both windows follow each other, both ways @engines', async ({ context }) => {
  // Thirty slides in two windows: more than half a minute on a busy machine.
  test.slow()
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  await expect(presenter.locator('.connection')).toBeHidden()
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  await expectNotes(presenter, slides.first)
  await deck.keyboard.press('PageDown')
  await expectNotes(presenter, slides.second)
  await presenter.getByRole('button', { name: 'Back', exact: true }).click()
  await expectSlide(deck, slides.first)
  const ids = await deck.locator('.slides > section').evaluateAll((all) => all.map(({ id }) => id))
  for (const id of ids.slice(2)) {
    await pressUntil(presenter, 'Space', deck, id)
    await expectNotes(presenter, id)
  }
})

test('the notes set On screen, Say and Quote apart, with record checks and sources', async ({ context }) => {
  const presenter = await openPresenter(context)
  await presenter.getByRole('button', { name: 'All slides' }).click()
  await presenter.locator('.jump-list button', { hasText: 'only the gauges' }).click()
  const sheet = presenter.locator('.speaker-sheet:visible')
  // The presenter sees the slide: its description is there for whoever asks for it.
  await expect(sheet.locator('.on-screen')).toBeHidden()
  await presenter.getByRole('button', { name: 'More' }).click()
  await presenter.getByRole('button', { name: 'What is on screen' }).click()
  await expect(sheet.locator('.on-screen')).toBeVisible()
  await presenter.keyboard.press('Escape')
  await expect(presenter.getByRole('button', { name: 'What is on screen' })).toBeHidden()
  await expect(sheet.locator('.on-screen')).toContainText('On screen:')
  await expect(sheet.locator('.say')).toContainText('Step by step: the gauges join the visits')
  await expect(sheet.locator('blockquote').first()).toBeVisible()
  await expect(sheet.locator(`[data-claim="${quotedBySteps.claim}"]`)).toContainText(quotedBySteps.verdict)
  await expect(sheet.locator('.cited li').first()).toBeAttached()
  const line = sheet.locator('a.line-ref').first()
  await expect(line).toHaveAttribute('href', /index\.html\?read#L\d+$/)
  await expect(line).toHaveAttribute('target', '_blank')
})

test('steps: on, back and next step shown on the presenter’s side @engines', async ({ context }) => {
  const deck = await openDeck(context, `/#/${slides.stepped}`)
  const presenter = await openPresenter(context)
  const figure = deck.locator(`#${slides.stepped} figure[data-chart]`)
  await deck.evaluate(() => {
    document.addEventListener('step', (event) => {
      document.title = `step ${(event as CustomEvent<{ step: number }>).detail.step}`
    })
  })
  const chips = presenter.locator('.step-chips li')
  await expect(chips).toHaveCount(4)
  await expect(chips.first()).toHaveAttribute('aria-current', 'step')
  await expect(presenter.locator('.where')).toHaveText(/^Slide 6 of \d+, step 1 of 4: /)
  await expect(presenter.locator('[data-say="next"]')).toHaveText('Next step')
  await presenter.keyboard.press('ArrowRight')
  await expect(figure).toHaveAttribute('data-step', '1')
  await expect(deck).toHaveTitle('step 1')
  await deck.keyboard.press('ArrowRight')
  await deck.keyboard.press('ArrowRight')
  await expect(presenter.locator('.where')).toHaveText(/^Slide 6 of \d+, step 4 of 4: /)
  await expect(chips.last()).toHaveAttribute('aria-current', 'step')
  await expect(presenter.locator('[data-say="next"]')).toHaveText('Next slide')
  await expect(
    presenter.frameLocator('[data-frame="now"]').locator(`#${slides.stepped} figure[data-chart]`),
  ).toHaveAttribute('data-step', '3')
  await deck.keyboard.press('ArrowLeft')
  await expect(figure).toHaveAttribute('data-step', '2')
  await expectSlide(deck, slides.stepped)
})

test('the show stands there to scale, with the names of its parts, and says what is done', async ({
  context,
}) => {
  const presenter = await openPresenter(context)
  const segments = presenter.locator('.map-slide')
  const states = () => segments.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state))
  expect((await states())[0]).toBe('now')
  await presenter.keyboard.press('ArrowRight')
  expect((await states()).slice(0, 3)).toEqual(['done', 'now', 'to-come'])
  const seconds = await presenter
    .locator('.speaker-sheet[data-shows~="full"]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.seconds)))
  await expect(segments).toHaveCount(seconds.length)
  const widths = await segments.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
  const [longest, shortest] = [Math.max(...seconds), Math.min(...seconds)]
  const widthOf = (planned: number) => widths[seconds.indexOf(planned)] ?? 0
  expect(widthOf(longest) / widthOf(shortest)).toBeGreaterThan((longest / shortest) * 0.6)
  await presenter.locator('[data-choose="show"]').selectOption('flash')
  await expect.poll(() => segments.count()).toBeLessThan(seconds.length)
})

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [1024, 768],
] as const)
  test(`at ${width} × ${height} nothing of the presenter’s page is out of sight but notes`, async ({
    context,
  }) => {
    const presenter = await openPresenter(context)
    await presenter.setViewportSize({ width, height })
    await presenter.keyboard.press('ArrowRight')
    const scrolls = () =>
      presenter.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth - innerWidth, scrollHeight - innerHeight]
      })
    await expect.poll(scrolls).toEqual([0, 0])
    const next = presenter.locator('[data-do="next"]')
    const chips = presenter.locator('.step-chips')
    await expect(next).toBeInViewport({ ratio: 1 })
    const [above, below] = [await chips.boundingBox(), await next.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    const heights = await presenter
      .locator('.presenter :is(button, select):visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  })

test('a reload of either window loses neither place nor clock @engines', async ({ context }) => {
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  const elapsed = presenter.locator('[data-time="elapsed"]')
  await presenter.getByRole('button', { name: 'Start' }).click()
  await presenter.keyboard.press('ArrowRight')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.second)
  await expect(elapsed).not.toHaveText('0:00')

  await presenter.reload()
  await expectNotes(presenter, slides.second)
  await expect(elapsed).not.toHaveText('0:00')
  await expect(presenter.getByRole('button', { name: 'Pause' })).toBeVisible()

  await presenter.keyboard.press('ArrowRight')
  await deck.reload()
  await expectSlide(deck, slides.third)
  await deck.keyboard.press('ArrowRight')
  await expectNotes(presenter, slides.fourth)

  await presenter.close()
  await pressUntil(deck, 'ArrowRight', deck, slides.chart)
  const another = await openPresenter(context)
  await expectNotes(another, slides.chart)
  await expect(another.locator('[data-time="elapsed"]')).not.toHaveText('0:00')
})

test('the clock: start, pause, go on, reset; what is left follows the show', async ({ context }) => {
  await openDeck(context)
  const presenter = await openPresenter(context)
  const time = (name: string) => presenter.locator(`[data-time="${name}"]`)
  await presenter.clock.install({ time: new Date('2026-11-22T10:00:00') })
  await presenter.reload()
  await presenter.clock.pauseAt(new Date('2026-11-22T10:05:00'))
  await expect(time('left')).toHaveText('30:00')
  await presenter.getByRole('button', { name: 'Start' }).click()
  await presenter.clock.runFor(95_000)
  await expect(time('elapsed')).toHaveText('1:35')
  await expect(time('left')).toHaveText('28:25')
  await expect(time('slide')).toHaveText('1:35')
  await expect(time('planned')).toHaveText('This slide, planned 0:10')
  await expect(time('pace')).toHaveText('1:25 behind')
  await presenter.getByRole('button', { name: 'Pause' }).click()
  await presenter.clock.runFor(60_000)
  await expect(time('elapsed')).toHaveText('1:35')
  await presenter.getByRole('button', { name: 'Go on' }).click()
  await presenter.clock.runFor(5000)
  await expect(time('elapsed')).toHaveText('1:40')
  await presenter.locator('[data-choose="show"]').selectOption('flash')
  await expect(time('left')).toHaveText('1:20')
  await expect(time('all')).toHaveText('Left of 3:00')
  await presenter.getByRole('button', { name: 'More' }).click()
  await presenter.getByRole('button', { name: 'Reset' }).click()
  await expect(time('left')).toHaveText('3:00')
})

test('several presenter windows stay in step', async ({ context }) => {
  const deck = await openDeck(context)
  const one = await openPresenter(context)
  const two = await openPresenter(context)
  await one.keyboard.press('ArrowRight')
  await expectNotes(two, slides.first)
  await two.getByRole('button', { name: 'Start' }).click()
  await expect(one.getByRole('button', { name: 'Pause' })).toBeVisible()
  await two.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.second)
  await expectNotes(one, slides.second)
})

test('without a presenter, two windows of readers leave each other alone', async ({ context }) => {
  const one = await openDeck(context)
  const two = await openDeck(context)
  await one.keyboard.press('ArrowRight')
  await expectSlide(one, slides.first)
  await expectSlide(two, slides.title)
})

test('S opens the presenter at the place at hand; its button opens the slides', async ({ context }) => {
  const deck = await openDeck(context, `/#/${slides.chart}`)
  await deck.getByRole('button', { name: 'Keys and views' }).click()
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    deck.getByRole('button', { name: 'Presenter view' }).click(),
  ])
  await expectNotes(presenter, slides.chart)
  await deck.close()
  await expect(presenter.locator('.connection')).toBeVisible()
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: 'Open the slides' }).click(),
  ])
  await expectSlide(again, slides.chart)
  await expect(presenter.locator('.connection')).toBeHidden()
})

test('notes grow, shrink and take more or less of the window', async ({ context }) => {
  const presenter = await openPresenter(context)
  const say = presenter.locator('.speaker-sheet:visible .say').first()
  const size = () => say.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await size()
  await presenter.getByRole('button', { name: 'More' }).click()
  await presenter.getByRole('button', { name: 'Larger notes' }).click()
  await expect.poll(size).toBeGreaterThan(before)
  const width = async () => (await presenter.locator('.room-notes').boundingBox())?.width ?? 0
  const wide = await width()
  await presenter.getByRole('separator').focus()
  await presenter.keyboard.press('ArrowRight')
  await expect.poll(width).toBeLessThan(wide)
  await expectNotes(presenter, slides.title)
})

test('neither window stores anything or breaks its policy', async ({ context }) => {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  await presenter.getByRole('button', { name: 'Start' }).click()
  for (const id of [
    slides.first,
    slides.second,
    slides.third,
    slides.fourth,
    slides.chart,
    slides.stepped,
    slides.matrix,
    slides.eighth,
  ])
    await pressUntil(presenter, 'ArrowRight', deck, id)
  for (const page of [deck, presenter])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ])
  expect(complaints).toEqual([])
})

test('the slides that a new presenter opens follow its first press, and leave its stopwatch running @engines', async ({
  context,
}) => {
  for (const starts of [false, true]) {
    const presenter = await openPresenter(context)
    if (starts) await presenter.getByRole('button', { name: 'Start' }).click()
    const [deck] = await Promise.all([
      context.waitForEvent('page'),
      presenter.getByRole('button', { name: 'Open the slides' }).click(),
    ])
    await expect(presenter.locator('.connection')).toBeHidden()
    await expect(deck.locator('html')).toHaveAttribute('data-presenting')
    await presenter.bringToFront()
    await presenter.keyboard.press('ArrowRight')
    await expectSlide(deck, slides.first)
    await expectNotes(presenter, slides.first)
    await expect(presenter.getByRole('button', { name: starts ? 'Pause' : 'Start' })).toBeVisible()
    await deck.close()
    await presenter.close()
  }
})
