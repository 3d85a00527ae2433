import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { violations } from '../axe.ts'
import { expectNotes } from '../room.ts'

/** The presenter's page, whose clock goes on by `page.clock` alone. */
async function openWithClock(page: Page): Promise<void> {
  await page.clock.install({ time: new Date('2026-05-04T10:00:00Z') })
  await page.goto(`/presenter.html#/${slides.first}`)
  await expect(page.locator('.where')).not.toBeEmpty()
  await page.clock.pauseAt(new Date('2026-05-04T11:00:00Z'))
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

async function begin(page: Page): Promise<void> {
  await press(page, 'More')
  await press(page, 'Rehearse')
}

const row = (page: Page, id: string) => page.locator(`.rehearsal-times tr[data-slide="${id}"]`)

/** Two slides, the first one twice, with a pause between. */
async function rehearse(page: Page): Promise<void> {
  await begin(page)
  await page.clock.runFor(40_000)
  await page.keyboard.press('ArrowRight')
  await expectNotes(page, slides.second)
  await page.clock.runFor(83_000)
  await page.keyboard.press('ArrowLeft')
  await expectNotes(page, slides.first)
  await press(page, 'Pause')
  await page.clock.runFor(30_000)
  await press(page, 'Go on')
  await page.clock.runFor(5000)
  await press(page, 'End the rehearsal')
}

test('a rehearsal: time per slide, pauses apart, a line to paste with the name of its file', async ({
  page,
}) => {
  await openWithClock(page)
  await rehearse(page)
  const panel = page.getByRole('dialog', { name: 'Rehearsal' })
  await expect(panel.locator('.rehearsal-sum')).toContainText('Spoken 2:08;')
  await expect(panel.locator('.rehearsal-sum')).toContainText('The clock stood for 0:30')
  await expect(row(page, slides.first)).toContainText('0:45')
  await expect(row(page, slides.second)).toContainText('1:23')
  await expect(row(page, slides.second).locator('code')).toHaveText('seconds: 85')
  await expect(row(page, slides.second)).toContainText(/slides\/\d+-[\w-]+\.md/)
  await expect(row(page, slides.stepped)).toContainText('not reached')
  await expect(panel.getByRole('columnheader')).toHaveText([
    'Slide',
    'Headline',
    'Planned',
    'Spoken',
    'Difference',
  ])
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.locator('[data-do="start"]')).toHaveText('Go on')
  // The table is there as long as the page is, and nowhere else.
  await press(page, 'More')
  await press(page, 'Times of the rehearsal')
  await expect(row(page, slides.first)).toContainText('0:45')
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ])
  expect(kept).toEqual([0, 0, '', 0, 0])
  await page.reload()
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('button', { name: 'Rehearse' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Times of the rehearsal' })).toBeHidden()
})

test('by keyboard: begun and ended without the mouse, said aloud, and Space goes on meanwhile', async ({
  page,
}) => {
  await openWithClock(page)
  const said = page.locator('[data-say="rehearsal"]')
  await expect(said).toBeEmpty()
  await page.getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rehearse', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('Rehearsal: times stay in this window')
  // Nobody who practises alone misses the slides' window.
  await expect(page.locator('.connection')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Rehearse', exact: true })).toBeHidden()
  await page.keyboard.press('Space')
  await expectNotes(page, slides.second)
  const end = page.getByRole('button', { name: 'End the rehearsal' })
  await end.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Rehearsal' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.speaker-sheets')).toBeFocused()
  await expect(end).toBeHidden()
  await expect(said).toBeEmpty()
  await expect(page.locator('.connection')).toBeVisible()
})

test('all lines are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWithClock(page)
  await rehearse(page)
  await press(page, 'Copy all lines')
  await expect(page.locator('.rehearsal-copy output')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^# slides\/\S+\.md\nseconds: 45\n# slides\/\S+\.md\nseconds: 85\n$/,
  )
})

test('where the clipboard is refused the lines stand selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await openWithClock(page)
  await rehearse(page)
  await press(page, 'Copy all lines')
  const field = page.getByRole('textbox', { name: 'Lines, selected for copying' })
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toContain('seconds: 85')
})

for (const [name, width, theme, forcedColors] of [
  ['light, 1280 px', 1280, 'light', 'none'],
  ['dark, 1280 px', 1280, 'dark', 'none'],
  ['light, 390 px', 390, 'light', 'none'],
  ['forced colours, 1280 px', 1280, 'light', 'active'],
] as const)
  test(`axe finds nothing in a rehearsal, and nothing is cut: ${name}`, async ({ browser, baseURL }) => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: theme,
      forcedColors,
      baseURL: baseURL ?? '',
    })
    const page = await context.newPage()
    await page.goto('/presenter.html')
    await expect(page.locator('.where')).not.toBeEmpty()
    await begin(page)
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await violations(page)).toEqual([])
    expect(await overflow()).toBe(0)
    await press(page, 'End the rehearsal')
    const panel = page.getByRole('dialog', { name: 'Rehearsal' })
    expect(await violations(page)).toEqual([])
    expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    await context.close()
  })
