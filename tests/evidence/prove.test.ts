import { describe, expect, test } from 'vitest'
import { amountsIn } from '../../src/evidence/amounts.ts'
import { isProven, isRating, proofOf, saidInstead, saysLevel } from '../../src/evidence/prove.ts'

/** What a datum says that its line doesn't. */
const missing = (datum: string, line: string, runTogether = false) => {
  const proof = proofOf([{ text: line, runTogether }])
  return amountsIn(datum)
    .filter((amount) => !isProven(amount, proof))
    .map(({ text }) => text)
}

describe('said by its line', () => {
  test.each([
    ['312', 'there were 312 deaths'],
    ['17,050', '17050 applications'],
    ['5 of 9', 'Five of the nine piers'],
    ['45', 'forty-five days'],
    ['fifth', 'its 5th statement'],
    ['45 %', '45 per cent of them'],
    ['45 %', 'percentages: 45, 46'],
    ['3', '3 million people'],
    ['3,000,000', 'three million people'],
    ['3,5', '3.5 metres'],
    ['-5', 'fell by 5 points'],
    ['2022', 'on 16 September 2022'],
    ['September 2022', 'on 16 September 2022'],
    ['16 Sep 2022', 'pre-Sept. 16, 2022'],
    ['2022-09-16', 'pre-Sept. 16, 2022'],
    ['16 March 2022', 'In 2022, on 16 March, it ended'],
    ['16 March', 'It ended on 16 March 2022'],
    ['1990s', 'in the 1990s'],
    ['COVID-19', 'after Covid-19'],
    ['one of the first', 'early on'],
  ])('%s: %s', (datum, line) => {
    expect(missing(datum, line)).toEqual([])
  })
})

describe('not said by its line', () => {
  test.each([
    ['3120', 'there were 312 deaths', '3120'],
    ['31', 'there were 312 deaths', '31'],
    ['1989', 'ratified in 1998', '1989'],
    ['17,051', '17,050 applications', '17,051'],
    ['45 %', '45 people', '45 %'],
    ['3 billion', '3 million people', '3 billion'],
    ['9 July 2025', 'in July 2025', '9 July 2025'],
    ['September 2022', 'in 2022', 'September 2022'],
    ['17 September 2022', 'pre-Sept. 16, 2022', '17 September 2022'],
    ['16 Oct 2022', 'pre-Sept. 16, 2022', '16 Oct 2022'],
    ['16 March 2023', 'in 2022, on 16 March', '16 March 2023'],
    ['16', 'on 16 September 2022', '16'],
    ['three', 'two of them', 'three'],
    ['G8', 'the G7', 'G8'],
    ['19', 'after COVID-19', '19'],
  ])('%s: %s', (datum, line, found) => {
    expect(missing(datum, line)).toEqual([found])
  })
})

test('in a row whose cells run together digits have no edges', () => {
  expect(missing('312', 'Piers312High', true)).toEqual([])
  expect(missing('2012 and 2450', 'Piers20122450', true)).toEqual([])
  expect(missing('313', 'Piers312High', true)).toEqual(['313'])
  expect(missing('31', 'Piers312High', true)).toEqual(['31'])
})

test('what the line says instead is told in its words', () => {
  const proof = proofOf([{ text: 'In July 2025, 312 of 17,050' }])
  const [number, date] = amountsIn('3120 in 9 July 2025')
  expect(number && saidInstead(number, proof)).toEqual(['312', '17,050'])
  expect(date && saidInstead(date, proof)).toEqual(['July 2025'])
})

describe('ratings', () => {
  const says = (level: string, text: string, levels: string[] = []) =>
    saysLevel(level, proofOf([{ text }]), levels)

  test('stand in the words of the line, also where cells run together', () => {
    expect(says('Very High', 'occupied Ukraine increaseVery High')).toBe(true)
    expect(says('Medium–High', 'consolidates alliancesMedium-High')).toBe(true)
    expect(says('High', 'weak UN mechanismsHigh')).toBe(true)
  })

  test('are no part of a longer one', () => {
    expect(says('High', 'increaseVery High')).toBe(false)
    expect(says('High', 'alliancesMedium–High')).toBe(false)
    expect(says('Medium', 'alliancesMedium–High')).toBe(false)
    expect(says('Amber', 'Dark Amber', ['Amber', 'Dark Amber'])).toBe(false)
    expect(says('Medium–High', 'increaseVery High')).toBe(false)
  })

  test('are told from other words', () => {
    expect(['High', 'very low', 'Medium–High', 'medium to high'].every(isRating)).toBe(true)
    expect(['High Court', 'Left, 2012', '', 'by law'].some(isRating)).toBe(false)
  })
})
