import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatDate } from '../../src/evidence/dates.ts'
import { hasRecord, readRegister } from '../../src/evidence/register.ts'

const file = (path: string) => ({
  path,
  text: readFileSync(`tests/fixtures/decks/good/assets/evidence/${path}`, 'utf8'),
})
const [claims, events] = [file('claims.json'), file('events.json')]
const change = (part: typeof claims, from: string, to: string) => ({
  ...part,
  text: part.text.replace(from, to),
})

test('claims and events are found by id', () => {
  const { register, problems } = readRegister(claims, events)
  expect(problems).toEqual([])
  expect(register.claims.get('C02')?.verdict).toBe('superseded')
  expect(register.events.get('E01')?.date).toBe('2026-05-20')
  expect(hasRecord(register, 'E01')).toBe(true)
  expect(hasRecord(register, 'E02')).toBe(false)
})

test.each([
  ['a verdict that does not exist', '"superseded"', '"false"', 'one of supported, '],
  ['an id that is no id', '"C02"', '"Claim 2"', 'an id like C41'],
  ['an address that is none', '"https://example.org/post"', '"example.org"', 'an address that begins with'],
  [
    'an address of another kind',
    '"https://example.org/post"',
    '"ftp://example.org"',
    'an address that begins',
  ],
  [
    'an address with a user',
    '"https://example.org/post"',
    '"https://a.org@b.org/"',
    'an address that begins',
  ],
  ['an unknown key', '"verdict"', '"verdct": "", "verdict"', 'one of id, lines, '],
])('fails at the place of %s', (_, from, to, expected) => {
  const { problems } = readRegister(change(claims, from, to), events)
  expect(problems[0]).toMatchObject({ file: 'claims.json', expected: expect.stringContaining(expected) })
  expect(problems[0]?.line).toBeGreaterThan(1)
})

test('fails when two entries have the same id', () => {
  const { problems } = readRegister(change(claims, '"C02"', '"C01"'), events)
  expect(problems).toMatchObject([{ line: 14, found: 'id C01 for a second time' }])
})

test('a register that cannot be read calls no id unknown', () => {
  const { register, problems } = readRegister(claims, change(events, '}', ''))
  expect(problems).toHaveLength(1)
  expect(hasRecord(register, 'E99')).toBe(true)
})

test('a date is shown at the precision it has', () => {
  expect(formatDate('1998-09-01')).toBe('1 September 1998')
  expect(formatDate('1998-11')).toBe('November 1998')
  expect(formatDate('2021')).toBe('2021')
})

test('a date finer than its precision is a problem', () => {
  const { problems } = readRegister(claims, change(events, '"day"', '"year"'))
  expect(problems).toMatchObject([
    { found: '[0].date: “2026-05-20”', expected: 'a date as precise as “precision: year” says' },
  ])
})
