import { describe, expect, test } from 'vitest'
import { amountsIn } from '../../src/evidence/amounts.ts'

const numbers = (text: string) =>
  amountsIn(text).flatMap((amount) => (amount.kind === 'number' ? [amount.values] : []))
const kinds = (text: string) => amountsIn(text).map(({ kind, text: words }) => `${kind} ${words}`)

describe('numbers in digits', () => {
  test.each([
    ['312 deaths', [[312]]],
    ['17,050 cases', [[17050, 17.05]]],
    ['1.250 cases', [[1250, 1.25]]],
    ['1,234,567', [[1234567]]],
    ['1.234.567', [[1234567]]],
    ['1,234.5 and 1.234,5', [[1234.5], [1234.5]]],
    ['3.5 or 3,5', [[3.5], [3.5]]],
    ['17\u00a0050 and 17\u202f050 and 17’050', [[17050], [17050], [17050]]],
    ['2.71314', [[2.71314]]],
    ['2012,2013', [[2012], [2013]]],
    ['version 1.2.3', [[1], [2], [3]]],
    ['10–20, 10-20', [[10], [20], [10], [20]]],
    ['2019–20', [[2019], [20]]],
    ['−5 and (-6)', [[-5], [-6]]],
    ['169 of 174, 2:1', [[169], [174], [2], [1]]],
    ['the 21st and 3rd', [[21], [3]]],
    ['5km, the 1990s, pre-2022', [[5], [1990], [2022]]],
    ['€5, US$5', [[5], [5]]],
  ])('%s', (text, values) => {
    expect(numbers(text)).toEqual(values)
  })
})

describe('numbers in words', () => {
  test.each([
    ['Two of the nine piers', [2, 9]],
    ['forty-five days, ninety nine', [45, 99]],
    ['thirteenth, twenty-first, thirtieth', [13, 21, 30]],
    ['two hundred and five, a hundred', [205, 100]],
    ['a dozen, twice', [12, 2]],
    ['three thousand', [3000]],
    ['twenty', [20]],
  ])('%s', (text, values) => {
    expect(numbers(text).flat()).toEqual(values)
  })

  test('are whole words', () => {
    expect(numbers('often someone weighed tenants')).toEqual([])
  })

  test('“one”, “first” and “second” weigh little', () => {
    const lights = amountsIn('one of the first, second and third').map(
      (amount) => amount.kind === 'number' && amount.light,
    )
    expect(lights).toEqual([true, true, true, false])
  })
})

describe('scales and shares', () => {
  test('a word for a scale multiplies, and the bare number is kept for a unit that says it', () => {
    expect(amountsIn('3 million')).toMatchObject([{ values: [3e6], bare: [3], text: '3 million' }])
    expect(amountsIn('1.2bn')).toMatchObject([{ values: [1.2, 1.2e9] }])
    expect(amountsIn('two million')).toMatchObject([{ values: [2e6] }])
  })

  test.each(['45 %', '45%', '45 per cent', '45 percent'])('%s is a share', (text) => {
    expect(amountsIn(text)).toMatchObject([{ values: [45], percent: true }])
  })
})

test.each([
  ['G7 and COVID-19 and T-34', ['code G7', 'code COVID-19', 'code T-34']],
  ['C21, S-400', ['code C21', 'code S-400']],
  ['3D', ['code 3D']],
])('%s: a name with a number is a name', (text, found) => {
  expect(kinds(text)).toEqual(found)
})

test('the digits of a date are no numbers, those beside it are', () => {
  expect(kinds('11 by June 2003, 2 on 16 Mar 2022 and 5 since 2014')).toEqual([
    'number 11',
    'date June 2003',
    'number 2',
    'date 16 Mar 2022',
    'number 5',
    'number 2014',
  ])
})

test('an Arabic word of one letter that is written at a number is no part of a name', () => {
  expect(kinds('11 زيارة في 2019 و10 في 2020 وفي 3 و4')).toEqual([
    'number 11',
    'number 2019',
    'number 10',
    'number 2020',
    'number 3',
    'number 4',
  ])
})
