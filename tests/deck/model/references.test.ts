import { expect, test } from 'vitest'
import type { Entity } from '../../../src/charts/base/entities.ts'
import { nearestReference, readReference } from '../../../src/deck/model/references.ts'

const harbour: Entity = {
  id: 'harbour',
  name: 'Harbour office',
  spoken: 'blue square',
  color: 1,
  marker: 'square',
}

test.each([
  ['L13', { kind: 'lines', ranges: [[13, 13]] }],
  ['L51–53', { kind: 'lines', ranges: [[51, 53]] }],
  [
    'L51-L53, L60',
    {
      kind: 'lines',
      ranges: [
        [51, 53],
        [60, 60],
      ],
    },
  ],
  ['L1-999999999', { kind: 'lines', ranges: [[1, 999_999_999]] }],
  [' L13 ', { kind: 'lines', ranges: [[13, 13]] }],
  ['E42', { kind: 'records', ids: ['E42'] }],
  ['C36, C30', { kind: 'records', ids: ['C36', 'C30'] }],
  ['harbour', { kind: 'marker', entity: harbour }],
])('{%s} is read', (text, reference) => {
  expect(readReference(text, [harbour])).toEqual(reference)
})

test.each(['', 'line 13', 'L', 'L53–51', 'E4', 'L13, C36', 'HARBOUR', 'council', 'L1-9999999999'])(
  '{%s} is unknown',
  (text) => {
    expect(readReference(text, [harbour])).toBeUndefined()
  },
)

test.each([
  ['e42', 'E42'],
  ['HARBOUR', 'harbour'],
  ['harbor', 'harbour'],
  ['council', undefined],
])('{%s} was probably meant as %s', (text, meant) => {
  expect(nearestReference(text, [harbour])).toBe(meant)
})
