import { expect, test } from 'vitest'
import { readReference } from '../../src/deck/references.ts'

test.each([
  ['L13', { kind: 'lines', lines: [13] }],
  ['L51–53', { kind: 'lines', lines: [51, 52, 53] }],
  ['L51-L53, L60', { kind: 'lines', lines: [51, 52, 53, 60] }],
  ['E42', { kind: 'records', ids: ['E42'] }],
  ['C36, C30', { kind: 'records', ids: ['C36', 'C30'] }],
  ['cpt', { kind: 'marker', entity: 'cpt' }],
])('{%s} is read', (text, reference) => {
  expect(readReference(text)).toEqual(reference)
})

test.each(['', 'line 13', 'L', 'L53–51', 'E4', 'L13, C36', 'CPT', 'L999999', 'L1-999999999'])(
  '{%s} is unknown',
  (text) => {
    expect(readReference(text)).toBeUndefined()
  },
)
