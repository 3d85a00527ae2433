import { expect, test } from 'vitest'
import { readSettings } from '../../src/deck/settings.ts'

const good = `title: T
description: D
as-of: { analysis: May 2026, record: 2026-06-01 }
shows: { full: { title: All, minutes: 3 } }
`
const problems = (text: string) =>
  readSettings('deck.yaml', text).problems.map(({ line, found }) => `${line} ${found}`)

test('language and theme have defaults; who may see the deck has none', () => {
  const { settings } = readSettings('deck.yaml', good)
  expect(settings?.marking).toBeUndefined()
  expect(settings).toMatchObject({
    lang: 'en',
    theme: 'light',
    asOf: { analysis: 'May 2026', record: '2026-06-01' },
    corrections: [],
  })
})

test.each([
  ['an unknown theme', `${good}theme: sepia`, '5 theme: “sepia”'],
  ['a marking that the protocol does not have', `${good}marking: TLP:WHITE`, '5 marking: “TLP:WHITE”'],
  ['a date that is none', good.replace('2026-06-01', 'June'), '3 as-of.record: “June”'],
  ['a record that is neither a day nor none', good.replace('2026-06-01', 'never'), '3 as-of.record: “never”'],
  ['an author with markup', `${good}author: '<b>Desk</b>'`, '5 an HTML tag: <b>'],
  ['a show without minutes', good.replace(', minutes: 3', ''), '4 shows.full: “minutes” is missing'],
  ['a base without its slash', `${good}base: https://example.org`, '5 base: “https://example.org”'],
])('fails at %s', (_, text, problem) => {
  expect(problems(text)).toEqual([problem])
})

const HARBOUR = 'name: Harbour office, says: green circle, color: 3, marker: circle'

test('entities are declared by name, in their order; a deck needs none', () => {
  expect(readSettings('deck.yaml', good).entities).toEqual([])
  const { settings, entities } = readSettings('deck.yaml', `${good}entities: { harbour: { ${HARBOUR} } }`)
  expect(entities).toEqual([
    { id: 'harbour', name: 'Harbour office', spoken: 'green circle', color: 3, marker: 'circle' },
  ])
  expect(settings?.entities).toEqual(entities)
})

test.each([
  ['a name that is a line', 'L13', '“L13”'],
  ['a name that is a record', 'E42', '“E42”'],
  ['a name that is taken for a record', 'e42', '“e42”'],
  ['a name with a space', 'the harbour', '“the harbour”'],
])('an entity may not have %s', (_, name, found) => {
  expect(problems(`${good}entities: { ${name}: { ${HARBOUR} } }`)).toEqual([`5 entities.${name}: ${found}`])
})

test('an entity has one of four colours and markers, and not both of another’s', () => {
  const said = (text: string) =>
    readSettings('deck.yaml', `${good}entities:\n${text}`).problems.map(
      ({ line, found, expected }) => `${line} ${found} | ${expected}`,
    )
  expect(said('  a: { name: A, says: a, color: 5, marker: star }')).toEqual([
    '6 entities.a.color: 5 | one of 1, 2, 3, 4',
    '6 entities.a.marker: “star” | one of square, triangle, circle, diamond',
  ])
  expect(said(`  a: { ${HARBOUR} }\n  b: { ${HARBOUR} }`)).toEqual([
    '7 entities.b: “b” | a colour and marker of its own: “a” has the same',
  ])
  expect(
    said(`  a: { ${HARBOUR} }\n  b: { ${HARBOUR.replace('marker: circle', 'marker: square')} }`),
  ).toEqual([])
})

test('entities are known although something else in the settings is wrong', () => {
  const { settings, entities } = readSettings(
    'deck.yaml',
    `${good}theme: sepia\nentities: { a: { ${HARBOUR} } }`,
  )
  expect(settings).toBeUndefined()
  expect(entities.map(({ id }) => id)).toEqual(['a'])
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
