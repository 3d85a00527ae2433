import { describe, expect, test } from 'vitest'
import { writtenDates } from '../../src/evidence/written-dates.ts'

/** `2022-9-16`, with `?` for what is not written. */
const dates = (text: string) =>
  writtenDates(text).map(({ year, month, day }) => `${year ?? '?'}-${month}-${day ?? '?'}`)

describe('dates as people write them', () => {
  test.each([
    ['16 September 2022', ['2022-9-16']],
    ['16 Sep 2022', ['2022-9-16']],
    ['16\u00a0Sept. 2022', ['2022-9-16']],
    ['acts pre-Sept. 16, 2022, regardless', ['2022-9-16']],
    ['September 16th, 2022', ['2022-9-16']],
    ['the 9th of July 2025', ['2025-7-9']],
    ['2022-09-16', ['2022-9-16']],
    ['2025-09', ['2025-9-?']],
    ['late August 2025', ['2025-8-?']],
    ['(July 2025)found', ['2025-7-?']],
    ['(Aug 2025)', ['2025-8-?']],
    ['on 16 March, and on May 4', ['?-3-16', '?-5-4']],
  ])('%s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })

  test.each([
    ['29 or 30 September 2025', ['2025-9-29', '2025-9-30']],
    ['16–18 May 2020', ['2020-5-16', '2020-5-18']],
    ['9 July to 23 August 2025', ['2025-7-9', '2025-8-23']],
    ['July and August 2025', ['2025-7-?', '2025-8-?']],
    ['10 July 2001, 10 July 2003', ['2001-7-10', '2003-7-10']],
  ])('several at once: %s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })
})

test.each([
  'they may 5 times march 3 miles',
  'from 2019-20 and 1998-2002',
  '2012-13',
  '1234-56-78',
  'in 2022',
  '31 people',
  'Mayor 2022, Marker 5, Augustus 2020',
])('no date: %s', (text) => {
  expect(dates(text)).toEqual([])
})

test.each([
  ['Am 12. November 2024 stand der Pegel hoch.', ['2024-11-12']],
  ['im März 2025, 9. Juli bis 23. August 2025', ['2025-3', '2025-7-9', '2025-8-23']],
  ['le 1er août 2024 et en février 2025', ['2024-8-1', '2025-2']],
  ['12 листопада 2024 року, у травні 2025, Березень 2019', ['2024-11-12', '2025-5', '2019-3']],
  ['3, 4 і 11 листопада 2024', ['2024-11-3', '2024-11-4', '2024-11-11']],
  ['12 de noviembre de 2024', ['2024-11-12']],
  ['في 12 نوفمبر 2024 وفي مارس 2025، ثم 4 شباط 2025', ['2024-11-12', '2025-3', '2025-2-4']],
] as const)('dates of other languages are read: %s', (text, dates) => {
  expect(
    writtenDates(text).map(({ year, month, day }) =>
      [year, month, day].filter((part) => part !== undefined).join('-'),
    ),
  ).toEqual(dates)
})
