import { expect, test } from '@playwright/test'
import { measureSlides, SLIDE_RULES } from '../../../src/node/paper/measure-slides.ts'
import { galleryDeck } from '../../helpers/gallery.ts'
import { goToSlide, openDeck } from '../open-deck.ts'

const { slides } = await galleryDeck()

const PRESENT = { ...SLIDE_RULES, slides: '.slides > section.present' }

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`every slide keeps its margins at ${width} × ${height}, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openDeck(page)
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      const mistakes: string[] = []
      for (const { id } of slides) {
        await goToSlide(page, id)
        const measured = await page.evaluate(measureSlides, PRESENT)
        expect(measured.map((slide) => slide.id)).toEqual([id])
        for (const { by, mistakes: own } of measured)
          mistakes.push(
            ...own.map((mistake) => `${id}: ${mistake}`),
            ...(by > 1 ? [`${id}: ${by} px too full`] : []),
          )
      }
      expect(mistakes).toEqual([])
    })
