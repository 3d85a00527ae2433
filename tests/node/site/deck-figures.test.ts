import { expect, test } from 'vitest'
import { figuresModule } from '../../../src/node/site/deck-figures.ts'
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
