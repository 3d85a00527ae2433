import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileDeck } from '../../src/deck/compile-deck.ts'
import { findAddressMistake } from '../../src/evidence/address-mistake.ts'
import { checkClaims } from '../../src/evidence/check-claims.ts'
import { locateClaims } from '../../src/evidence/match-claims.ts'
import { readRegister } from '../../src/evidence/register.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { goodFiles } from '../helpers/good-deck.ts'
import { makeRegister } from '../helpers/make-register.ts'
import { makeSource } from '../helpers/make-source.ts'

const files = await goodFiles()
const sha256 = () => '3379a88cb009add41ef8b64aaeb14309f4e413d32e3fbaefa21f82869b9f1ec7'
const path = 'assets/evidence/claims.json'
const claims = new TextDecoder().decode(files.claims?.bytes)
const problemsWith = (from: string, to: string) => {
  expect(claims).toContain(from)
  const bytes = new TextEncoder().encode(claims.replace(from, () => to))
  return compileDeck({ ...files, claims: { path, bytes } }, { sha256, figures }).problems.map(
    ({ file, line, found }) => `${file.replace(/^.*\//, '')}:${line} ${found}`,
  )
}
const QUOTE = '"rust in two of the nine piers"'

test.each([
  [
    'F7: a key twice',
    '"verdict": "superseded"',
    '"verdict": "superseded", "verdict": "supported"',
    'claims.json:18 malformed JSON: the key “verdict” again',
  ],
  ['F7: a quote of nothing', QUOTE, '""', 'claims.json:6 [0].quote: “”'],
  ['F7: a quote of a space', QUOTE, '" "', 'claims.json:6 [0].quote: “ ”'],
  ['F7: a quote of one letter', QUOTE, '"e"', 'claims.json:6 claim C01, whose quote has 1 words: “e”'],
  [
    'F7: the quote of another claim',
    QUOTE,
    '"The bridge stays shut"',
    'claims.json:17 claim C02, whose quote is that of C01',
  ],
  [
    'F7: another line',
    '"lines": [7]',
    '"lines": [8]',
    'claims.json:4 claim C01 on line 8, but its quote stands in line 7',
  ],
  [
    'F7: a line that does not exist',
    '"lines": [7]',
    '"lines": [7, 99]',
    'claims.json:4 source line 99, which does not exist',
  ],
  [
    'F7: another section',
    '"section": "1. What was found"',
    '"section": "Outlook"',
    'claims.json:5 claim C01 in section “Outlook”, but its quote stands in “1. What was found”',
  ],
  [
    'F7: a claim without a source',
    '"sources": [{ "publisher": "Alder Post", "date": null, "url": "https://example.org/post" }]',
    '"sources": []',
    'claims.json:20 [1].sources: an empty list',
  ],
  [
    'F7: a record that says nothing',
    '"One lane opened on 20 May 2026."',
    '" "',
    'claims.json:19 [1].record: “ ”',
  ],
  [
    'F7: a day that does not exist',
    '"2026-05-04"',
    '"2026-02-31"',
    'claims.json:10 [0].sources[0].date: “2026-02-31”',
  ],
  [
    'F32: a date with markup in it',
    '"2026-05-04"',
    '"2026-05-<b>"',
    'claims.json:10 [0].sources[0].date: “2026-05-<b>”',
  ],
  ['F32: a number twice', '"C02"', '"C001"', 'claims.json:14 id C001 for a second time (first: C01)'],
  [
    'F7: a turn of direction',
    '"County"',
    '"Coun\\u202ety"',
    'claims.json:10 a character that nobody sees: direction override U+202E, after “Coun”',
  ],
  [
    'F6: half of a character',
    '"County"',
    '"\\ud800"',
    'claims.json:10 a character that nobody sees: half of a character (lone surrogate) U+D800',
  ],
])('%s is a problem of the register', (_, from, to, found) => {
  const problems = problemsWith(from, to)
  expect(problems).toContain(found)
})

test('F7: a name of a section that only the register has means one section of the analysis', () => {
  expect(problemsWith('"section": "1. What was found"', '"section": "Found"')).toEqual([])
  const both = problemsWith('"section": "1. What was found"', '"section": "Part"')
  expect(both).toEqual([])
})

test('F7: impossible dates of events are refused', () => {
  const read = (path: string) => ({
    path,
    text: readFileSync(`tests/fixtures/decks/good/assets/evidence/${path}`, 'utf8'),
  })
  const events = read('events.json')
  for (const date of ['2026-02-31', '9999-99-99', '2026-13-01'])
    expect(
      readRegister(read('claims.json'), { ...events, text: events.text.replace('2026-05-20', date) })
        .problems,
    ).toMatchObject([{ line: 4, found: `[0].date: “${date}”` }])
})

test.each([
  'https://example.org/a?b=c#d',
  'http://EXAMPLE.org:8080/',
  'https://пример.рф/путь',
  'https://xn--e1afmkfd.xn--p1ai/',
  'https://example.org:443/',
  'https://[2001:db8::1]/',
])('F7: %s leads where it says', (address) => expect(findAddressMistake(address)).toBeUndefined())

test.each([
  'https://[',
  'https://a:99999/',
  'https://.',
  'https://\u202egro.elpmaxe/',
  'https://a..b/',
  'https://exa%6dple.org/',
  'https://ｅxample．org/',
  'https://example.org\\@evil.example/',
  'https://user@example.org/',
  'https://localhost/',
  'javascript:alert(1)',
  'https://example.org /',
  '',
])('F6: %j is no address', (address) => expect(findAddressMistake(address)).toBeTypeOf('string'))

test('F7: a quote that stands in two lines says of neither what the record holds', () => {
  const source = makeSource(['Russia left in 2022.', 'So Russia left in 2022 and stayed away.'])
  const register = makeRegister([
    { quote: 'Russia left in 2022' },
    { quote: 'left in 2022 and stayed', lines: [2] },
  ])
  const place = { file: 'claims.json', line: 1, column: 1 }
  const problems = checkClaims(register, locateClaims(register, source), source, () => place)
  expect(problems.map(({ found }) => found)).toEqual([
    'claim C01, whose quote stands in L1, L2: “Russia left in 2022”',
  ])
})
