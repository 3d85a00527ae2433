import { expect, type Page, test } from '@playwright/test'
import type { Slide } from '../../../src/deck/model/types.ts'
import { DIAGRAMS } from '../../../src/pages/diagrams/diagram-layouts.ts'
import { galleryDeck, slides } from '../../helpers/gallery.ts'
import {
  alikeNeighbours,
  canvasFaults,
  groundFaults,
  measureCanvas,
  unknownRecords,
} from '../canvas-faults.ts'
import { goToSlide } from '../open-deck.ts'
import { openStill, THEMES, WINDOWS, walkCanvas } from '../walk-canvas.ts'

// Charts are held still by a sheet of our own, which the page's policy forbids.
test.use({ bypassCSP: true })

const deck = await galleryDeck()
/** Boxes of words are as high as their words; a drawing fills its canvas. */
const isDrawn = ({ layout }: Slide) => layout === 'chart' || layout in DIAGRAMS

for (const size of WINDOWS)
  for (const theme of THEMES)
    test(`texts and evidence keep to the canvas at ${size.width} × ${size.height}, ${theme}`, async ({
      page,
    }) => {
      test.setTimeout(180_000)
      await page.setViewportSize(size)
      await openStill(page, theme)
      const { faults, texts } = await walkCanvas(page, deck, isDrawn)
      console.log(`${texts} lines of text on ${deck.slides.length} slides, ${theme}, ${size.width}`)
      expect(texts).toBeGreaterThan(15 * deck.slides.length)
      expect(faults).toEqual([])
    })

test('no two neighbours of the talk look alike', () => {
  expect(deck.slides.length).toBeGreaterThan(20)
  expect(alikeNeighbours(deck)).toEqual([])
})

test.describe('a fault of each kind is found', () => {
  const hatched = deck.slides.find(({ layout }) => layout === 'places')!
  /** What is said of a slide once something of it was spoilt. */
  async function spoilt(page: Page, spoil: (slide: Element) => void): Promise<string[]> {
    await openStill(page, 'light')
    await goToSlide(page, hatched.id)
    const present = page.locator('.slides > section.present')
    await page.evaluate(measureCanvas) // in its last state
    await present.evaluate(spoil)
    const measured = await page.evaluate(measureCanvas)
    return [
      ...canvasFaults(measured, true),
      ...(await groundFaults(page, measured)),
      ...unknownRecords(measured, deck),
    ]
  }
  const style = (selector: string, property: string, value: string) => ({ selector, property, value })

  for (const [name, change, expected] of [
    ['small text', style('.box p', 'font-size', '17px'), /is 17\.0 px small/],
    ['text beyond the left margin', style('.subtitle', 'margin-left', '-6px'), /reaches from 58 to/],
    ['text beyond the right margin', style('.page-line', 'margin-right', '-6px'), /to 1222/],
    ['text below the foot', style('.slide-foot', 'top', '20px'), /stands at/],
    ['texts in each other', style('.subtitle', 'margin-top', '-24px'), /runs into/],
    [
      'text on hatching',
      style('.box:nth-child(2) p', 'margin-top', '-20px'),
      /stands on hatching or an edge/,
    ],
  ] as const)
    test(name, async ({ page }) => {
      await openStill(page, 'light')
      await goToSlide(page, hatched.id)
      await page.addStyleTag({
        content: `.slides > section.present ${change.selector} { ${change.property}: ${change.value} !important }`,
      })
      const measured = await page.evaluate(measureCanvas)
      const faults = [...canvasFaults(measured, true), ...(await groundFaults(page, measured))]
      expect(faults.join('\n')).toMatch(expected)
    })

  test('evidence that ends too high', async ({ page }) => {
    const faults = await spoilt(page, (section) => {
      section.querySelector('.evidence figure')?.remove()
    })
    expect(faults).toEqual([expect.stringMatching(/^its evidence ends at y 1\d\d$/)])
  })

  test('a † that nobody knows', async ({ page }) => {
    const faults = await spoilt(page, (section) => {
      section.querySelector('.slide-foot')?.insertAdjacentHTML('beforeend', '<a href="#E99">E99</a>')
    })
    expect(faults.join('\n')).toContain('† E99 is not in the register')
  })

  test('neighbours that look alike', () => {
    const [first, second] = deck.slides.filter(({ id }) => id === slides.chart || id === slides.stepped)
    if (!first || !second) throw new Error('two charts')
    expect(alikeNeighbours({ slides: [first, second] })).toEqual([])
    expect(alikeNeighbours({ slides: [first, { ...second, figure: first.figure! }] })).toHaveLength(1)
  })
})
