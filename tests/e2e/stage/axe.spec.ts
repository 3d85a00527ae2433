import { expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { violations } from '../axe.ts'
import { deckReady, goToSlide } from '../open-deck.ts'

// What opens over a slide and beside it, at three sizes, in both themes and in forced colours. Every slide as it
// stands, and the reading view: tests/e2e/reading/reading.spec.ts.

const LOOKS = [
  { theme: 'light', forcedColors: 'none' },
  { theme: 'dark', forcedColors: 'none' },
  { theme: 'light', forcedColors: 'active' },
] as const

for (const { theme, forcedColors } of LOOKS)
  for (const width of [390, 1280, 1920]) {
    const name = `${theme}${forcedColors === 'active' ? ', forced colours' : ''}, ${width} px`

    test(`axe finds nothing on the presenter’s page: ${name}`, async ({ browser, baseURL }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
        forcedColors,
        baseURL: baseURL ?? '',
      })
      const page = await context.newPage()
      await page.goto('/presenter.html')
      await expect(page.locator('.where')).not.toBeEmpty()
      const found = await violations(page)
      await page.getByRole('button', { name: 'More' }).click()
      found.push(...(await violations(page)))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+f')
      await expect(page.getByRole('dialog')).toBeVisible()
      found.push(...(await violations(page)))
      await context.close()
      expect(found).toEqual([])
    })

    // Narrower windows read.
    if (width < 900) continue
    test(`axe finds nothing in what opens over the deck: ${name}`, async ({ browser, baseURL }) => {
      test.setTimeout(180_000)
      const context = await browser.newContext({
        viewport: { width, height: (width * 9) / 16 },
        forcedColors,
        baseURL: baseURL ?? '',
      })
      const page = await context.newPage()
      await page.goto(`/?theme=${theme}#/${slides.chart}`)
      await deckReady(page)
      const found: string[] = []
      const look = async (state: string) =>
        found.push(...(await violations(page)).map((violation) => `${state}: ${violation}`))
      for (const id of [slides.chart, slides.stepped]) {
        await goToSlide(page, id)
        const figure = page.locator(`#${id} figure.chart`)
        await expect(figure).toHaveAttribute('data-live', 'true')
        const panel = figure.locator('.mark-panel')
        // A chart that was drawn ahead is drawn once more at its step, and its marks with it.
        await expect(async () => {
          await figure.locator('[data-mark]').first().focus()
          await expect(panel).toBeVisible({ timeout: 500 })
        }).toPass()
        await look(`${id} with a panel`)
        await expect(panel).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(panel).toBeHidden()
        await figure.getByRole('button', { name: 'Table' }).click()
        await look(`${id} as a table`)
      }
      for (const [state, open] of STATES) {
        await open(page)
        await expect(page.getByRole('dialog')).toBeVisible()
        await look(state)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
      await context.close()
      expect(found).toEqual([])
    })
  }

const STATES: [name: string, open: (page: Page) => Promise<void>][] = [
  ['drawer', (page) => page.getByRole('button', { name: 'Source', exact: true }).click()],
  ['all slides', (page) => page.keyboard.press('Control+f')],
  [
    'menu with all keys',
    async (page) => {
      await page.keyboard.press('F1')
      await page.getByText('All keys').click()
    },
  ],
]
