import { expect, test } from 'vitest'
import { elementsIn, makeElement, readMarkup, textOf } from '../../../../src/node/checks/fit/read-markup.ts'

test('a drawing that holds drawings is one element, and what follows it stands beside it', () => {
  const root = makeElement('div')
  readMarkup('<svg width="9"><svg y="1"><rect/></svg><svg y="2"/></svg><p>Words</p>', root)
  expect(elementsIn(root).map(({ tag }) => tag)).toEqual(['svg', 'p'])
  expect(textOf(root)).toBe('Words')
})
