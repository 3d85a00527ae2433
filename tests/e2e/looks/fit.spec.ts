import { expect, type Page, test } from '@playwright/test'
import { html } from '../../../src/deck/model/html.ts'
import { laySlide } from '../../../src/node/checks/fit/lay-slide.ts'
import { deckRules } from '../../../src/node/checks/measure-deck.ts'
import { measureText } from '../../../src/node/drawing/measure-text.ts'
import { renderSection } from '../../../src/pages/render-section.ts'
import { galleryDeck } from '../../helpers/gallery.ts'
import { openDeck } from '../open-deck.ts'

// Ours alone, so that each part of a slide may be as high as it wants: the page's policy forbids it.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 720 } })

const deck = await galleryDeck()

/** What the estimate may be wrong by, in pixels: far less than a line, the least by which a slide is refused. */
const TOLERANCE = 2

/** No part presses another, and none takes the room that is left; rows that share a height keep sharing it. */
const UNPRESSED = `
  html[data-mode] .reveal[data-cut] .slides > section.slide { contain: none !important;
    content-visibility: visible !important; display: grid !important; height: auto !important; grid-template-rows: auto auto auto !important }
  .slides > section.slide .cover { height: auto !important }
  .slides > section.slide .boxes { flex: none !important }`

interface Heights {
  head: number
  needs: number
  foot: number
  headlineLines: number
}

/** Heights of the parts of every slide as the browser lays them out, by the slide's id. */
function measureSlides(page: Page): Promise<Record<string, Heights>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.slides > section')].map((slide) => {
        const height = (selector: string) =>
          slide.querySelector(selector)?.getBoundingClientRect().height ?? 0
        const headline = slide.querySelector('h1, h2')
        const line = headline ? Number.parseFloat(getComputedStyle(headline).lineHeight) : 1
        const headlineLines = Math.round(height('h1, h2') / line)
        return [
          slide.id,
          {
            head: height('.slide-head'),
            needs: height('.evidence'),
            foot: height('.slide-foot'),
            headlineLines,
          },
        ]
      }),
    ),
  )
}

test('what check measures without a browser is what a browser lays out, for every slide', async ({
  page,
}) => {
  await openDeck(page)
  await page.evaluate(() => document.fonts.ready)
  await page.addStyleTag({ content: UNPRESSED })
  const real = await measureSlides(page)
  expect(Object.keys(real)).toEqual(deck.slides.map(({ id }) => id))
  const rules = deckRules()
  for (const slide of deck.slides) {
    const fit = laySlide(renderSection(slide, deck, html``).text, rules, measureText)
    const seen = real[slide.id]
    // A divider's head lies on its flag, which is the whole canvas: only its lines are counted.
    const parts = slide.part === 'divider' ? [] : (['head', 'needs', 'foot'] as const)
    for (const part of parts)
      expect(Math.abs(fit[part] - (seen?.[part] ?? 0)), `${slide.id}: ${part}`).toBeLessThanOrEqual(TOLERANCE)
    expect(fit.headlineLines, slide.id).toBe(seen?.headlineLines)
  }
})
