import { expect, type Page, test } from '@playwright/test'
import { sum, trace, workBeforePaint, workOfKeys } from '../../../src/node/browser/trace.ts'
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
  expect(all).toBeGreaterThan(10 * (first ?? 0))
  expect(work.laidOut).toBeGreaterThan(10)
  expect(work.laidOut).toBeLessThan(first ?? 0)
  expect(sum(work.styled)).toBeLessThan(2 * (first ?? 0))
})

test('a press styles the slides that it turns once: what follows the paint touches no more than the sections', async ({
  page,
}) => {
  await openDeck(page)
  const { id, sections } = await page.evaluate(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')]
    const size = (index: number) => sections[index]?.querySelectorAll('.evidence *').length ?? 0
    const isPlain = (section: HTMLElement | undefined) =>
      section && !section.dataset.steps && !section.querySelector('figure[data-chart]')
    const plain = [...sections.keys()].filter((at) => [0, 1, 2].every((more) => isPlain(sections[at + more])))
    const [most = 0] = plain.sort((a, b) => size(b) + size(b + 1) - size(a) - size(a + 1))
    return { id: sections[most]?.id ?? '', sections: sections.length }
  })
  await page.goto(`/#/${id}`)
  await idle(page)
  const events = await trace(page, async () => {
    await page.keyboard.press('ArrowRight')
    await expect(page).not.toHaveURL(new RegExp(`#/${id}$`))
    await idle(page)
  })
  const [turn = 0, bookkeeping = 0] = workOfKeys(events)[0]?.styled ?? []
  expect(turn).toBeGreaterThan(sections + 20)
  expect(bookkeeping).toBeLessThan(sections + 10)
})
