import { expect, test } from 'vitest'
import { claimsOn, locateClaims } from '../../src/evidence/match-claims.ts'
import { makeRegister } from '../helpers/make-register.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource(['Russia left in 2022. Ukraine said so.', 'LegalRisk is high'], { tables: [2] })
const located = locateClaims(
  makeRegister([
    { id: 'C01', quote: 'Ukraine said so' },
    { id: 'C02', quote: 'left in 2022' },
    { id: 'C03', quote: 'egalRisk is' },
    { id: 'C04', quote: 'never written' },
  ]),
  source,
)
const passage = (line: number, start: number, end: number) => ({ line, start, end, text: '', cut: false })

test('claims are located by their own words, also inside a run-together row', () => {
  expect([...located.keys()]).toEqual(['C01', 'C02', 'C03'])
  expect(located.get('C03')).toMatchObject({ line: 2, start: 1 })
})

test('a passage meets the claims whose words it overlaps, in the order of the text', () => {
  expect(claimsOn(passage(1, 0, 37), located)).toEqual(['C02', 'C01'])
  expect(claimsOn(passage(1, 0, 10), located)).toEqual(['C02'])
})

test('words that only stand beside a claim, or on another line, do not meet it', () => {
  expect(claimsOn(passage(1, 0, 7), located)).toEqual([])
  expect(claimsOn(passage(2, 12, 17), located)).toEqual([])
})
