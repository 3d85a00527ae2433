import { expect, test } from 'vitest'
import { compileFolder } from '../../src/build/compile.ts'
import { renderOnepage } from '../../src/deck/render-onepage.ts'

test('F6: an address without a host does not end the export of the brief', async () => {
  const { deck } = await compileFolder(process.cwd())
  if (!deck) throw new Error('the deck has problems')
  const citations = new Map(
    [...deck.citations].map(([key, citation]) => [key, { ...citation, url: 'https://[' }]),
  )
  const brief = renderOnepage({ ...deck, citations }).text
  expect(brief).toContain('<a href="https://[">https://[</a>')
})
