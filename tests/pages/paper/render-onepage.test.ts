import { expect, test } from 'vitest'
import { renderOnepage } from '../../../src/pages/paper/render-onepage.ts'
import { shippedDeck } from '../../e2e/shipped.ts'

test('F6: an address without a host does not end the export of the brief', async () => {
  const deck = await shippedDeck()
  const url = 'https://['
  const events = new Map(
    [...deck.register.events].map(([id, event]) => [id, { ...event, sources: [{ publisher: 'A', url }] }]),
  )
  const citations = new Map([[url, { publisher: 'A', url, number: 1 }]])
  const brief = renderOnepage({ ...deck, register: { ...deck.register, events }, citations }).text
  expect(brief).toContain('<a href="https://[">https://[</a>')
})
