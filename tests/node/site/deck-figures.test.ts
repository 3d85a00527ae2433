import { expect, test } from 'vitest'
import { drawDeck } from '../../../src/node/drawing/draw-deck.ts'
import { figuresModule, narrowModule } from '../../../src/node/site/deck-figures.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

/** What an importer of a module's text gets. */
const imported = async (text: string) =>
  (await import(`data:text/javascript,${encodeURIComponent(text)}`)).default

test('each chart of the deck has its kind, its checked data and its alternative text', async () => {
  const deck = await galleryDeck()
  const figures = await imported(figuresModule(deck))
  const charts = deck.slides.flatMap(({ figure }) => (figure?.chart ? figure : []))
  expect(charts.length).toBeGreaterThan(3)
  expect(Object.keys(figures).sort()).toEqual(charts.map(({ id }) => id).sort())
  for (const { id, chart, alt } of charts) expect(figures[id]).toEqual({ ...chart, alt })
})

test('no deck is no chart, and no name of a chart is more than a name', async () => {
  expect(await imported(figuresModule(undefined))).toEqual({})
  const deck = await galleryDeck()
  const slides = deck.slides.flatMap((slide) =>
    slide.figure?.chart ? { ...slide, figure: { ...slide.figure, id: '__proto__' } } : [],
  )
  const figures = await imported(figuresModule({ ...deck, slides }))
  expect(Object.keys(figures)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(figures)).toBe(Object.prototype)
})

test('the drawings for narrow windows are a module of their own, by the names of their charts', async () => {
  const deck = drawDeck(await galleryDeck())
  const narrow = await imported(narrowModule(deck))
  const drawn = [...deck.drawings].filter(([, drawing]) => drawing.narrow)
  expect(Object.keys(narrow).sort()).toEqual(drawn.map(([id]) => id).sort())
  for (const [id, { page }] of drawn) {
    expect(narrow[id]).toMatch(/^<svg [^>]* viewBox="0 0 350 \d+"/)
    // Both may stand on one page: no name of a part is in both.
    const [ids, wideIds] = [narrow[id], page.text].map((svg) => svg.match(/ id="[^"]+"/g) ?? [])
    expect(ids?.filter((name: string) => wideIds?.includes(name))).toEqual([])
  }
  expect(await imported(narrowModule(undefined))).toEqual({})
})
