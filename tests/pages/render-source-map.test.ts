import { expect, test } from 'vitest'
import { renderSourceMap } from '../../src/pages/render-source-map.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const { text } = renderSourceMap(await goodDeck())

test('each section of the analysis leads to its lines and to the slides that quote it', () => {
  expect(text).toContain(
    '<th scope="row">1. What was found</th><td><a class="line-ref" href="#L5">L5–9</a></td><td><a href="#rust">1</a></td>',
  )
  expect(text).toContain(
    '<th scope="row">Lead</th><td><a class="line-ref" href="#L1">L1–3</a></td><td><a href="#title">Title</a></td>',
  )
})

test('the share of quoted words is counted', () => {
  expect(text).toMatch(/(\d+) of \1 words quoted \(100\.0 %\)/)
})
