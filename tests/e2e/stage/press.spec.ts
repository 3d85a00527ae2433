import { expect, type Page, test } from '@playwright/test'
import { trace, workBeforePaint, workOfKeys } from '../../../src/node/tools/trace.ts'
import { openDeck } from '../open-deck.ts'

// Counts of what the browser goes through, from its own trace: they hold on every machine, as times don't.

test.skip(({ browserName }) => browserName !== 'chromium', 'the trace is Chromium’s')

/** Until nothing is left to do: what follows a press after its paint is done in idle time. */
async function idle(page: Page): Promise<void> {
  for (let time = 0; time < 3; time++)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))))
}

test('before the first paint only the slide that is asked for is styled and laid out', async ({ page }) => {
  const work = workBeforePaint(
    await trace(page, async () => {
      await page.goto('/')
      await page.locator('.reveal.ready').waitFor()
    }),
  )
  const [first, all] = await page.evaluate(() => [
    document.querySelectorAll('.slides > section:first-of-type *').length,
    document.querySelectorAll('body *').length,
  ])
  expect(work.laidOut).toBeGreaterThan(10)
  expect(first).toBeLessThan(200)
  expect(all).toBeGreaterThan(2000)
  console.log(work, first, all)
  expect(work.laidOut).toBeLessThan(2 * first + 100)
})

test('a press styles the slides that it turns once, and no other but the one that comes next', async ({
  page,
}) => {
  await openDeck(page)
  const { id, turned, bookkeeping } = await page.evaluate(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')]
    const sizes = sections.map((section) => section.querySelectorAll('*').length)
    const isPlain = (section?: HTMLElement) =>
      section !== undefined && !section.dataset.steps && !section.querySelector('figure[data-chart]')
    const [at] = sections
      .map((_, index) => index)
      .filter((index) => [0, 1, 2].every((more) => isPlain(sections[index + more])))
      .sort((a, b) => (sizes[b] ?? 0) + (sizes[b + 1] ?? 0) - (sizes[a] ?? 0) - (sizes[a + 1] ?? 0))
    const size = (index: number) => sizes[index] ?? 0
    return {
      id: sections[at ?? 0]?.id ?? '',
      turned: size(at ?? 0) + size((at ?? 0) + 1),
      // What is styled besides: each section's own attributes, the slide that comes next, and the page around.
      bookkeeping: sections.length + size((at ?? 0) + 2) + 30,
    }
  })
  expect(turned).toBeGreaterThan(100)
  await page.goto(`/#/${id}`)
  await idle(page)
  const events = await trace(page, async () => {
    await page.keyboard.press('ArrowRight')
    await expect(page).not.toHaveURL(new RegExp(`#/${id}$`))
    await idle(page)
  })
  const [work] = workOfKeys(events)
  console.log(id, work, turned, bookkeeping)
  expect(work?.styled).toBeGreaterThan(turned / 4)
  expect(work?.styled).toBeLessThan(turned + bookkeeping)
})
