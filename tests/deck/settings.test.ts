import { expect, test } from 'vitest'
import { readSettings } from '../../src/deck/settings.ts'

const good = `title: T
description: D
as-of: { analysis: May 2026, record: 2026-06-01 }
shows: { full: { title: All, minutes: 3 } }
`
const problems = (text: string) =>
  readSettings('deck.yaml', text).problems.map(({ line, found }) => `${line} ${found}`)

test('language, theme and marking have defaults', () => {
  expect(readSettings('deck.yaml', good).settings).toMatchObject({
    lang: 'en',
    theme: 'light',
    marking: 'TLP:CLEAR',
    asOf: { analysis: 'May 2026', record: '2026-06-01' },
    corrections: [],
  })
})

test.each([
  ['an unknown theme', `${good}theme: sepia`, '5 theme: “sepia”'],
  ['a marking that the protocol does not have', `${good}marking: TLP:WHITE`, '5 marking: “TLP:WHITE”'],
  ['a date that is none', good.replace('2026-06-01', 'June'), '3 as-of.record: “June”'],
  ['a show without minutes', good.replace(', minutes: 3', ''), '4 shows.full: “minutes” is missing'],
  ['a base without its slash', `${good}base: https://example.org`, '5 base: “https://example.org”'],
])('fails at %s', (_, text, problem) => {
  expect(problems(text)).toEqual([problem])
})

test.each([
  ['title: #1 bridge', 'what begins with # is a remark'],
  ['shows: { full: { title: All, long, minutes: 3 } }', 'one with a comma in it wants quotes: "…, long"'],
])('a value that YAML reads otherwise is told with its cause: %s', (line, hint) => {
  const key = line.slice(0, line.indexOf(':'))
  const rest = good.split('\n').filter((other) => !other.startsWith(key) && !other.startsWith('  full'))
  const { problems } = readSettings('deck.yaml', [line, ...rest].join('\n'))
  expect(problems.map((problem) => problem.hint ?? '').join('\n')).toContain(hint)
})
