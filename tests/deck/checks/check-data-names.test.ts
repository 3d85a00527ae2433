import { expect, test } from 'vitest'
import { checkDataNames } from '../../../src/deck/checks/check-data-names.ts'
import { foundAfter } from '../../helpers/compile-changed.ts'

const found = (...names: string[]) =>
  checkDataNames(names.map((name) => `assets/data/${name}.json`)).map((problem) => problem.found)

test('letters, digits and hyphens make a name that any site and system holds', () => {
  expect(found('costs', 'cpt-visits', 'since_the_text', '2026', 'Costs-2')).toEqual([])
  expect(foundAfter()).toEqual([])
})

test.each(['my costs', 'a#b', '100%', 'a;b', 'a\\b', 'Kösten', '', '__proto__', 'costs.', '-a'])(
  '%j is refused before a build has to',
  (name) => {
    expect(found(name)).toEqual([`a data file named “${name}”`])
  },
)

test('names of devices, and names that differ in capitals only, are refused too', () => {
  expect(found('con', 'LPT1')).toHaveLength(2)
  expect(found('costs', 'Costs')).toEqual([
    'two data files whose names differ in capitals only: assets/data/costs.json',
  ])
})
