import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { expectNotes, expectSlide, openDeck, openPresenter } from '../room.ts'

// Two windows of one talk when something goes wrong: the clock, a crash, a browser without a channel, a
// site that was published anew.

const connection = (presenter: Page) => presenter.locator('.connection')

test('F3: a clock set back parts nothing, and no time is below zero @engines', async ({ context }) => {
  await context.addInitScript(() => {
    const now = Date.now
    const skew = { by: 0 }
    Object.assign(window, { skew })
    Date.now = () => now() + skew.by
  })
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  const setBack = (by: number) =>
    Promise.all(
      [deck, presenter].map((page) =>
        page.evaluate((ms) => {
          ;(window as unknown as { skew: { by: number } }).skew.by = ms
        }, by),
      ),
    )
  await presenter.getByRole('button', { name: 'Start' }).click()
  await expect(presenter.locator('[data-time="elapsed"]')).not.toHaveText('0:00')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  await setBack(-60_000)
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.second)
  await deck.keyboard.press('ArrowRight')
  await expectNotes(presenter, slides.third)
  // An hour ahead is no hour of the talk either.
  await setBack(3_600_000)
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.fourth)
  for (const name of ['elapsed', 'slide'])
    await expect(presenter.locator(`[data-time="${name}"]`)).toHaveText(/^\d:\d\d/)
})

test('F20: a window that crashes is noticed by the other within seconds', async ({ context }) => {
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  await expect(connection(presenter)).toBeHidden()
  await crash(context, deck)
  await expect(connection(presenter)).toContainText('No slides window is connected', { timeout: 6000 })

  const another = await openDeck(context)
  await expect(another.locator('html')).toHaveAttribute('data-presenting')
  await expect(connection(presenter)).toBeHidden()
  await crash(context, presenter)
  await expect(another.locator('html')).not.toHaveAttribute('data-presenting', { timeout: 6000 })
})

async function crash(context: BrowserContext, page: Page): Promise<void> {
  const line = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Nobody answers this one.
  line.send('Page.crash').catch(() => {})
  await crashed
}

test('F21: without a channel the deck walks, and the presenter connects what it opens @engines', async ({
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel')
  })
  const deck = await openDeck(context)
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  await expect(deck.locator(`#${slides.first} h2`)).toBeVisible()
  const presenter = await openPresenter(context)
  await expect(connection(presenter)).toContainText('Here only one that this button opens can be')
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: 'Open the slides' }).click(),
  ])
  await expect(connection(presenter)).toBeHidden()
  await presenter.bringToFront()
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(opened, slides.first)
  await opened.bringToFront()
  await opened.keyboard.press('ArrowRight')
  await expectNotes(presenter, slides.second)
})

// The first fails in reveal.js, behind its own timer; the second in our own code.
for (const lacking of ['fullscreenchange', 'visibilitychange'])
  test(`F21: a deck that can’t start (no ${lacking}) is an article, and says so @engines`, async ({
    page,
  }) => {
    await page.addInitScript((type) => {
      const listen = Document.prototype.addEventListener
      Document.prototype.addEventListener = function (this: Document, ...given: Parameters<typeof listen>) {
        if (given[0] === type) throw new Error('a browser that can’t')
        return listen.apply(this, given)
      } as typeof listen
    }, lacking)
    await page.goto(`/#/${slides.chart}`)
    await expect(page.getByText('The slides could not start here')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
    await expect(page.locator(`#${slides.chart} h2`)).toBeInViewport()
    await page.setViewportSize({ width: 1000, height: 700 })
    const sections = page.locator('.slides > section')
    const total = await sections.count()
    expect(total).toBeGreaterThan(20)
    await expect(sections.filter({ visible: true })).toHaveCount(total)
    await expect(page.locator('.slides[style*=":"], .slides > section[style], .table-toggle')).toHaveCount(0)
  })

test('F21: what the browser only remarks while the deck starts makes no article of it', async ({ page }) => {
  await page.addInitScript(() => {
    let told = 0
    const remark = () => {
      dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }))
      document.documentElement.dataset.told = String(++told)
      if (!document.querySelector('.stage-menu')) setTimeout(remark)
    }
    addEventListener('DOMContentLoaded', remark)
  })
  await page.goto('/')
  await expect(page.locator('.stage-menu')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'deck')
  expect(Number(await page.locator('html').getAttribute('data-told'))).toBeGreaterThan(1)
})

test('F21: a presenter’s page that can’t start says so, and shows all notes', async ({ page }) => {
  await page.addInitScript(() => {
    window.setInterval = () => {
      throw new Error('a browser that can’t')
    }
  })
  await page.goto('/presenter.html')
  await expect(connection(page)).toContainText('This page could not start')
  expect(await page.locator('.speaker-sheet:visible').count()).toBeGreaterThan(20)
})

test('F35: a number from elsewhere that can’t be counted on stops nobody', async ({ context }) => {
  const deck = await openDeck(context)
  const [one, two] = [await openPresenter(context), await openPresenter(context)]
  await expect(connection(two)).toBeHidden()
  await deck.evaluate(
    ([id, versions]) => {
      const line = new BroadcastChannel('briefing /')
      const place = { id, step: 0 }
      const clock = { runningSince: null, before: 0 }
      const rest = { left: null, show: 'full', blank: 'none', clock, entered: 0, spent: {} }
      for (const version of versions)
        line.postMessage({
          app: 'briefing',
          kind: 'talk',
          role: 'presenter',
          from: 'z',
          talk: { version, place, ...rest },
        })
    },
    [slides.chart, [2 ** 53, 2 ** 53 - 1]] as const,
  )
  await one.keyboard.press('ArrowRight')
  await expectNotes(two, slides.first)
  await two.keyboard.press('ArrowRight')
  await expectNotes(one, slides.second)
  await expectSlide(deck, slides.second)
})

test('case stale-deploy: what can’t be loaded any more is said in one line, and the slides go on @engines', async ({
  context,
}) => {
  const deck = await openDeck(context)
  await context.route('**/assets/**', (route) => route.abort())
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  const notice = deck.getByText('can’t be loaded now')
  for (const ask of [() => deck.locator('.stage-menu').click(), () => deck.keyboard.press('Escape')]) {
    await ask()
    await expect(notice).toHaveCount(1)
    await expect(notice).toBeVisible()
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toHaveCount(0)
  }
  await openPresenterOf(deck)
  await deck.locator('.source-button').click()
  await expect(notice).toBeVisible()
  await expectSlide(deck, slides.first)
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.second)
})

/** Someone presents: then nothing may lead off the slide. */
async function openPresenterOf(deck: Page): Promise<void> {
  await deck.evaluate(() =>
    new BroadcastChannel('briefing /').postMessage({
      app: 'briefing',
      kind: 'hello',
      role: 'presenter',
      from: 'p',
    }),
  )
  await expect(deck.locator('html')).toHaveAttribute('data-presenting')
}

test('case show-names: a show that can’t even be a name is said like one that isn’t there', async ({
  context,
}) => {
  const deck = await openDeck(context, '/?show=ten%20minutes')
  await expect(deck.getByRole('status').filter({ hasText: 'no show “ten minutes”' })).toBeVisible()
  expect(new URL(deck.url()).search).toBe('')
})
