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

test('a quote of which nothing more is said stands under its name, not at the foot', async ({ page }) => {
  const quoting = slides.find(({ layout }) => layout === 'quotes')
  await openDeck(page)
  await goToSlide(page, quoting?.id ?? '')
  const gaps = await page.locator('.slides > section.present .box').evaluateAll((boxes) =>
    boxes.map((box) => {
      for (const said of box.querySelectorAll(':scope > p')) said.remove()
      const name = box.querySelector('h3')?.getBoundingClientRect().bottom ?? 0
      return (box.querySelector('blockquote')?.getBoundingClientRect().top ?? 0) - name
    }),
  )
  expect(gaps.length).toBeGreaterThan(1)
  expect(Math.max(...gaps)).toBeLessThan(40)
})
