import { expect, test } from 'vitest'
import { findSlideIdMistake } from '../../../src/deck/model/page-ids.ts'
import { renderDownloads } from '../../../src/pages/render-downloads.ts'
import { renderPage } from '../../../src/pages/render-page.ts'
import { CHART_IDS } from '../../charts/data-files.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

test('case reserved-ids: no id that the page gives to something else could be a slide’s', async () => {
  const deck = await galleryDeck()
  const { slides, parts } = renderPage(deck)
  const page = [slides, parts, renderDownloads([], {})].map(({ text }) => text).join('')
  const own = new Set(deck.slides.map(({ id }) => id))
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '').filter((id) => !own.has(id))
  expect(ids.length).toBeGreaterThan(100)
  expect(ids.filter((id) => findSlideIdMistake(id, CHART_IDS) === undefined)).toEqual([])
})

test('ordinary names are ids', () => {
  for (const id of ['rust', 'order', 'a1', 'source-map', 'record-check'])
    expect(findSlideIdMistake(id, CHART_IDS), id).toBeUndefined()
})
