import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dueClaims } from '../../../src/node/record/due.ts'
import { linkProblems } from '../../../src/node/record/link-problems.ts'
import { recordOf } from '../../../src/node/record/read-record.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'
import { goodFiles } from '../../helpers/good-deck.ts'

/** The register of the good deck, its claims changed. */
async function recordWith(change: (text: string) => string = (text) => text) {
  const files = await goodFiles()
  const { claims } = files
  if (!claims) throw new Error('the good deck has claims')
  const text = change(new TextDecoder().decode(claims.bytes))
  return recordOf({ ...files, claims: { ...claims, bytes: new TextEncoder().encode(text) } })
}

test('each outside address once, with every place that names it; a fragment asks for no other page', async () => {
  const { addresses } = await recordWith((text) =>
    text.replace('https://example.org/post', 'https://example.org/report#page=2'),
  )
  const report = addresses.find(({ url }) => url === 'https://example.org/report')
  expect(report?.places.length).toBeGreaterThanOrEqual(2)
  expect(report?.places[0]).toEqual({ file: 'assets/evidence/claims.json', line: 10, column: 91 })
  expect(addresses.filter(({ url }) => url.startsWith('https://example.org/report'))).toHaveLength(1)
})

test('a claim is due when its check is older than so many days: its own, else that of the whole record', async () => {
  const record = await recordWith((text) =>
    text.replace('"record": "One lane', '"checked": "2025-01-31", "record": "One lane'),
  )
  expect(record.checked).toBe('2026-06-01')
  const due = (days: number, today: string) =>
    dueClaims(record, days, today).map(({ claim, age }) => [claim.id, age])
  expect(due(30, '2026-06-01')).toEqual([['C02', 486]])
  expect(due(486, '2026-06-01')).toEqual([])
  expect(due(30, '2026-07-02')).toEqual([
    ['C02', 517],
    ['C01', 31],
  ])
})

test('a register with a mistake is not taken for one without addresses', async () => {
  const broken = recordWith((text) => text.replace('"checked"', '').replace('"id": "C02"', '"id": "X"'))
  await expect(broken).rejects.toThrow(DeckError)
})

test('a day of a check is a day, and no month', async () => {
  const vague = recordWith((text) => text.replace('"record": "One', '"checked": "2025-01", "record": "One'))
  await expect(vague).rejects.toMatchObject({
    problems: [{ file: 'assets/evidence/claims.json', expected: 'a day as YYYY-MM-DD' }],
  })
})

test('what is gone or out of reach is a mistake, what has moved or refuses is said, at each place', () => {
  const place = (line: number) => ({ file: 'claims.json', line, column: 1 })
  const address = (url: string, ...lines: number[]) => ({ url, places: lines.map(place) })
  const told = linkProblems(
    [address('a', 1), address('b', 2, 9), address('c', 3), address('d', 4), address('e', 5), address('f', 6)],
    new Map([
      ['a', { kind: 'there' }],
      ['b', { kind: 'gone', status: 404 }],
      ['c', { kind: 'unreachable', why: 'no answer in time' }],
      ['d', { kind: 'moved', to: 'https://example.org/new' }],
      ['e', { kind: 'refused', status: 403 }],
    ]),
  )
  expect(told.map(({ line, level, found }) => [line, level, found])).toEqual([
    [2, undefined, 'b is gone (404)'],
    [9, undefined, 'b is gone (404)'],
    [3, undefined, 'c can’t be reached: no answer in time'],
    [4, 'warning', 'd leads to https://example.org/new'],
    [5, 'warning', 'e refuses programs (403)'],
  ])
})

test('one file asks the outside, and one command uses it: no build, check or export does', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|cjs)$/.test(name))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      text: readFileSync(join('src', name), 'utf8'),
    }))
  const filesWith = (pattern: RegExp) => code.filter(({ text }) => pattern.test(text)).map(({ name }) => name)
  expect(filesWith(/\bawait fetch\(|from 'node:https'/)).toEqual(['node/record/ask-addresses.ts'])
  expect(filesWith(/import \{[^}]*\baskAddresses\b/)).toEqual(['node/commands/links.ts'])
})
