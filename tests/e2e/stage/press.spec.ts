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

/** Opens a slide and waits until all behind it are ready, which is done while nobody presses anything. */
async function openAt(page: Page, id: string): Promise<void> {
  await page.goto(`/#/${id}`)
  await page.evaluate(() => document.fonts.ready)
  // What is fetched with the first key.
  await page.keyboard.press('Shift')
  // The slide before it, too: a press may lead back, and its last step has to be made ready.
  for (const others of [`section:has(+ #${id})`, `#${id} ~ section`])
    await expect(page.locator(`${others}:not([data-near="ready"])`)).toHaveCount(0, { timeout: 20_000 })
  await idle(page)
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

test('a press styles and lays out no more than the two sections: what is in them is ready', async ({
  page,
}) => {
  await openDeck(page)
  const id = await page.evaluate(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')]
    const size = (index: number) => sections[index]?.querySelectorAll('.evidence *').length ?? 0
    const isPlain = (section: HTMLElement | undefined) =>
      section && !section.dataset.steps && !section.querySelector('figure[data-chart]')
    const plain = [...sections.keys()].filter((at) => [0, 1, 2].every((more) => isPlain(sections[at + more])))
    const [most = 0] = plain.sort((a, b) => size(b) + size(b + 1) - size(a) - size(a + 1))
    return sections[most]?.id ?? ''
  })
  await openAt(page, id)
  const [press] = workOfKeys(
    await trace(page, async () => {
      await page.keyboard.press('ArrowRight')
      await expect(page).not.toHaveURL(new RegExp(`#/${id}$`))
      await idle(page)
    }),
  )
  expect(sum(press?.styled ?? [])).toBeGreaterThan(1)
  expect(sum(press?.styled ?? [])).toBeLessThan(10)
  expect(press?.layouts).toBe(1)
  expect(press?.laidOut).toBeLessThan(20)
})

test('what is put into the page, as a panel is, leaves all slides as they are', async ({ page }) => {
  await openDeck(page)
  await openAt(page, await page.evaluate(() => document.querySelectorAll('.slides > section')[5]?.id ?? ''))
  // The last of the styles come after the first paint, and a rule of theirs may ask what is in the body.
  await expect
    .poll(() => page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('/print-'))))
    .toBe(true)
  const events = await trace(page, async () => {
    await page.evaluate(() => document.body.append(document.createElement('div')))
    await idle(page)
    await page.keyboard.press('Shift')
  })
  const styles = events.filter(({ name, ph }) => name === 'UpdateLayoutTree' && ph === 'X')
  const styled = styles.map(({ args }) => args.elementCount ?? 0)
  expect(sum(styled)).toBeGreaterThan(0)
  expect(Math.max(...styled)).toBeLessThan(30)
})
