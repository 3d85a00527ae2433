import { alikeNeighbours } from '../../e2e/canvas-faults.ts'
import { openStill, THEMES, WINDOWS, walkCanvas } from '../../e2e/walk-canvas.ts'
import { shippedDeck } from '../shipped.ts'
import { expect, test } from './site.ts'

// Charts are held still by a sheet of our own, which the page's policy forbids.
test.use({ bypassCSP: true })

for (const size of WINDOWS)
  for (const theme of THEMES)
    test(`texts and evidence keep to the canvas at ${size.width} × ${size.height}, ${theme}`, async ({
      page,
    }) => {
      test.setTimeout(180_000)
      const deck = await shippedDeck()
      await page.setViewportSize(size)
      await openStill(page, theme)
      const { faults, texts } = await walkCanvas(page, deck, ({ part }) => part === 'talk')
      console.log(`${texts} lines of text on ${deck.slides.length} slides, ${theme}, ${size.width}`)
      expect(texts).toBeGreaterThan(15 * deck.slides.length)
      expect(faults).toEqual([])
    })

test('no two neighbours of the talk look alike', async () => {
  expect(alikeNeighbours(await shippedDeck())).toEqual([])
})
