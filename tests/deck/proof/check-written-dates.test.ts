import { expect, test } from 'vitest'
import { checkWrittenDates } from '../../../src/deck/proof/check-written-dates.ts'
import { makeRegister } from '../../helpers/make-register.ts'

const register = makeRegister(
  [],
  [
    { id: 'E16', date: '2021' },
    { id: 'E31', date: '2025-07-09', precision: 'day' },
    { id: 'E33', date: '2025-08-23', precision: 'day' },
  ],
)
const found = (text: string) => checkWrittenDates({ text, line: 10 }, 'slides/080.md', register)

test('a number of days is the one between the two events behind it', () => {
  expect(found('45 days {E31, E33}, 45 days after the judgment {E31,E33}, 45 days {E33, E31}')).toEqual([])
  expect(found('### Days\n\nOnly 44 days later {E31, E33}')).toEqual([
    {
      file: 'slides/080.md',
      line: 12,
      column: 6,
      found: '44 days between E31 and E33',
      expected: '45 days, from 2025-07-09 to 2025-08-23',
    },
  ])
  expect(found('3 days {E16, E33}')).toMatchObject([{ expected: 'two events that are known to the day' }])
})

test('a day is the date of an event behind it', () => {
  expect(found('signed 23 August 2025 {E33}; 9\u00a0July 2025 {E33, E31}')).toEqual([])
  expect(found('signed 25 August 2025 {E33}')).toMatchObject([
    { found: '25 August 2025 before {E33}', expected: 'the date of E33, 23 August 2025' },
  ])
})

test('what stands before a line, a claim or an unknown id is no matter of dates', () => {
  expect(found('25 August 2025 {L13}, 25 August 2025 {C03}, 25 August 2025 {E33, C03}')).toEqual([])
  expect(found('25 August 2025 {E99}; 3 days {E31, E99}; 3 days {L3}')).toEqual([])
  expect(
    checkWrittenDates({ text: '1 May 2025 {E33}', line: 1 }, 'f', { ...register, complete: false }),
  ).toEqual([])
})
