import { expect, test } from '@playwright/test'
import { galleryDeck } from '../../helpers/gallery.ts'
import { violations } from '../axe.ts'
import { goToSlide, openDeck } from '../open-deck.ts'

const { slides } = await galleryDeck()

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every slide, note and table can be read', async ({ page }) => {
    await page.goto('/')
    for (const { id, part, note, figure } of slides) {
      const section = page.locator(`#${id}`)
      // The head of a part, which quotes nothing.
      if (part === 'divider') {
        await expect(section.locator('h2')).toBeVisible()
        continue
      }
      await expect(section.locator('.slide-head :is(h1, h2)')).toBeVisible()
      await expect(section.locator('.say').first()).toBeVisible()
      await expect(section.locator('aside blockquote')).toHaveCount(note.quotes.length)
      await expect(section.locator('aside blockquote').last()).toBeVisible()
      if (figure) await expect(section.locator('figure table')).toBeVisible()
      if (figure?.kind === 'chart') await expect(section.locator('figure svg[role=img]')).toBeVisible()
    }
    for (const part of ['source', 'record', 'sources', 'contents'])
      await expect(page.locator(`#${part}`)).toBeVisible()
  })

  test('the page says that it can be read', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  })
})

for (const width of [320, 390])
  test(`at ${width} px nothing scrolls sideways and all text can be read`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/')
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const small = await page.evaluate(() => {
      const body =
        '.lead :is(p, li), .box :is(p, li), .say, .on-screen, .notes blockquote, .line > p:nth-child(2)'
      const found = new Set<string>()
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || !node.textContent?.trim() || parent.closest('svg') || !parent.checkVisibility())
          continue
        const size = Number.parseFloat(getComputedStyle(parent).fontSize)
        if (size < (parent.matches(body) ? 16 : 14))
          found.add(`${parent.localName}.${parent.className} ${size} px`)
      }
      return [...found]
    })
    expect(small).toEqual([])
  })

test.describe('axe finds nothing', () => {
  // The whole page at once, or thirty slides: a minute and more on a busy machine.
  test.describe.configure({ timeout: 240_000 })

  for (const theme of ['light', 'dark'] as const)
    test(`in the reading view, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.goto('/?read')
      expect(await violations(page)).toEqual([])
    })

  for (const theme of ['light', 'dark'] as const)
    test(`on any slide of the deck, ${theme}`, async ({ page }) => {
      await openDeck(page)
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      const found: string[] = []
      for (const { id } of slides) {
        await goToSlide(page, id)
        found.push(...(await violations(page)).map((violation) => `${id}: ${violation}`))
      }
      expect(found).toEqual([])
    })
})
