import { describe, expect, test } from 'vitest'
import { checkProof } from '../../../src/deck/proof/check-proof.ts'
import { takeReadings } from '../../../src/deck/proof/readings.ts'
import { makeRegister } from '../../helpers/make-register.ts'
import { makeSource } from '../../helpers/make-source.ts'

const source = makeSource(
  ['There were 312 deaths in 1998', 'PiersVery High', 'Nothing was counted', 'In July 2025 it rose by 45 %'],
  { tables: [2] },
)
const context = { source, register: makeRegister([]), checked: '2026-11-25' }
const found = (data: unknown) =>
  checkProof(data, context).map(
    ({ path, found: words, level }) => `${level ?? 'error'} ${path.join('.')}: ${words}`,
  )
const row = (rest: object, lines: number[]) => ({ rows: [{ ...rest, origin: { lines } }] })

describe('a datum is held against its lines', () => {
  test('wherever it stands, whatever its keys are called', () => {
    expect(found(row({ name: 'Deaths', value: 312, when: '1998' }, [1]))).toEqual([])
    expect(found(row({ name: 'Deaths', value: 3120 }, [1]))).toEqual([
      'error rows.0.value: 3120, which L1 doesn’t say',
    ])
    expect(found(row({ deep: { er: [{ words: 'in 1989' }] } }, [1]))).toEqual([
      'error rows.0.deep.er.0.words: 1989, which L1 doesn’t say',
    ])
  })

  test('and fails as quotes do, which are held back while the text is another', () => {
    expect(checkProof(row({ value: 5 }, [3]), context)).toMatchObject([{ topic: 'quote' }])
    const recorded = { rows: [{ value: 5, origin: { events: ['E01'] } }] }
    expect(checkProof(recorded, context).map(({ topic }) => topic)).toEqual([undefined])
  })

  test('and told what they say', () => {
    expect(checkProof(row({ value: 3120 }, [1, 3]), context)).toMatchObject([
      {
        found: '3120, which L1, L3 don’t say',
        expected: 'what is said there: 312, 1998',
        hint: expect.stringContaining('derived'),
      },
    ])
    expect(checkProof(row({ value: 5 }, [3]), context)).toMatchObject([
      { expected: 'what is said there; no number is' },
    ])
  })

  test('with an origin of its own sooner than its row’s', () => {
    const data = {
      rows: [{ origin: { lines: [1] }, cell: { text: '45 %', origin: { lines: [4] } }, other: '45 %' }],
    }
    expect(found(data)).toEqual(['error rows.0.other: 45 %, which L1 doesn’t say'])
  })

  test('at the precision that it says of its date', () => {
    expect(found(row({ date: '2025-07-01', precision: 'month' }, [4]))).toEqual([])
    expect(found(row({ date: '2025-07-01', precision: 'day' }, [4]))).toEqual([
      'error rows.0.date: 2025-07-01, which L4 doesn’t say',
    ])
  })

  test('its rating in their words', () => {
    expect(found(row({ level: 'Very High' }, [2]))).toEqual([])
    expect(found(row({ level: 'Medium–High' }, [2]))).toEqual([
      'error rows.0.level: “Medium–High”, which L2 doesn’t say',
    ])
    expect(found(row({ text: 'High' }, [2]))).toEqual(['error rows.0.text: “High”, which L2 doesn’t say'])
  })

  test('but not its id, place, step or precision', () => {
    expect(found(row({ id: 'a5', place: { lane: 7 }, step: 9 }, [3]))).toEqual([])
  })
})

test('a number in a row that names nothing, beside rows that do, is told so', () => {
  const data = { rows: [[{ text: '312', origin: { lines: [1] } }], [{ text: '7' }, { text: 'not stated' }]] }
  expect(found(data)).toEqual(['error rows.1.0.text: 7 in a row that names no origin'])
})

test('a cell without an origin rests on those of its row', () => {
  const data = { rows: [[{ text: '1998' }, { text: '312', origin: { lines: [1] } }]] }
  expect(found(data)).toEqual([])
})

test('digits of the words around the data are held against all of it, and warned of', () => {
  const data = {
    subtitle: '1998 to 2025, three of 9',
    note: 'Since 1950',
    axis: { from: 1900 },
    ...row({ value: 312 }, [1, 4]),
  }
  expect(found(data)).toEqual(['warning subtitle: 9, which nothing that this file names says'])
  // Not in the subtitle, which has no place for it.
  expect(checkProof(data, context)[0]?.hint).toContain('to an “origin” of this file, such as that of a row')
})

test('a quote stands in one of its lines or records word for word', () => {
  const quoted = (quote: string) => found({ groups: [{ quote, origin: { lines: [2, 3] } }] })
  expect(quoted('Nothing was counted')).toEqual([])
  expect(quoted('was counted')).toEqual([])
  expect(quoted('Nothing is counted')).toEqual([
    'error groups.0.quote: “Nothing is counted”, which L2–3 don’t say',
  ])
})

test('a strip of the text’s own lines has as many as the text', () => {
  const strip = (count: number, at?: number[]) =>
    found({ kind: 'strip', count, groups: [{ name: 'Counted', origin: { lines: [3] }, at }] })
  expect(strip(4)).toEqual([])
  expect(strip(40)).toEqual(['error count: 40'])
  expect(strip(40, [3]).filter((problem) => problem.includes('count'))).toEqual([])
})

describe('a reading of the author', () => {
  const reading = { rule: 'reading', how: 'counted from the list in L3' }

  test('needs no words of the source, and what stands inside it with its own origin does', () => {
    expect(found(row({ value: 7, derived: reading }, [3]))).toEqual([])
    expect(
      found(row({ value: 7, derived: reading, also: { text: '8', origin: { lines: [1] } } }, [3])),
    ).toEqual(['error rows.0.also.text: 8, which L1 doesn’t say'])
  })

  test('is taken out of the data before a kind reads it, with its words', () => {
    expect(takeReadings(row({ name: 'Piers', value: 7, derived: reading }, [3]))).toEqual({
      data: row({ name: 'Piers', value: 7 }, [3]),
      readings: [{ text: 'Piers, 7', how: 'counted from the list in L3' }],
      issues: [],
    })
  })

  test.each([
    [{ rule: 'reading' }, 'a reading that does not say how'],
    [{ rule: 'reading', how: ' ' }, 'a reading that does not say how'],
    [{ rule: 'reading', how: 'counted', why: 'so' }, 'unknown key “why”'],
  ])('says how: %j', (derived, words) => {
    expect(takeReadings(row({ value: 7, derived }, [3])).issues).toMatchObject([{ found: words }])
  })

  test('leaves the rules that compute to the kinds', () => {
    const data = row({ value: 7, derived: { rule: 'record-checked' } }, [3])
    expect(takeReadings(data)).toEqual({ data, readings: [], issues: [] })
  })
})
