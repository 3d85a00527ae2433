import { expect, test } from 'vitest'
import { findClaimWords, wordsOfClaims } from '../../src/evidence/claim-words.ts'
import { makeRegister } from '../helpers/make-register.ts'

const words = wordsOfClaims(
  makeRegister([
    {
      id: 'C01',
      quote: 'The European Court of Human Rights (orange) once held Russia accountable for torture',
    },
    { id: 'C02', quote: 'Venezuela left in 2012' },
    { id: 'C03', quote: 'Russia’s withdrawal from Europe’s anti‑torture convention' },
  ]),
)
const at = (line: number) => ({ file: 'a.md', line, column: 1 })
const found = (...texts: string[]) => [
  ...findClaimWords(
    texts.map((text, index) => ({ text, place: at(index + 1) })),
    words,
  ),
]

test('F29: six words of a claim in a row are its words, at the place where they begin', () => {
  expect(found('x', 'It once held Russia accountable for torture.')).toEqual([['C01', at(2)]])
  expect(found('It once held Russia', 'accountable for torture')).toEqual([['C01', at(1)]])
  expect(found('It once held Russia fully accountable for torture')).toEqual([])
})

test('F29: a long name is no statement', () => {
  expect(found('the European Court of Human Rights is in Strasbourg')).toEqual([])
})

test('F29: a short claim is known by all of its words', () => {
  expect(found('So Venezuela left, in 2012')).toEqual([['C02', at(1)]])
  expect(found('Venezuela left')).toEqual([])
})

test('F29: case, quotation marks, hyphens and invisible characters make no difference', () => {
  expect(found("RUSSIA'S with\u200bdrawal, from “Europe's anti-torture convention")).toEqual([['C03', at(1)]])
  expect(found('Russia’s withdrawal from Europe’s anti torture con\u00advention')).toEqual([['C03', at(1)]])
})
