import * as v from 'valibot'
import { expect, test } from 'vitest'
import { checkText, strictObject } from '../../src/problems/check-shape.ts'
import { readYaml } from '../../src/problems/read-yaml.ts'

const schema = strictObject({
  name: v.string(),
  kind: v.optional(v.picklist(['a', 'b'])),
  list: v.optional(v.array(v.pipe(v.number(), v.minValue(1, 'a number from 1')))),
  inner: v.optional(strictObject({ x: v.number() })),
  pair: v.optional(v.pipe(v.array(v.string()), v.length(2, 'exactly 2 entries'))),
  only: v.optional(v.literal('one')),
  year: v.optional(v.number('a year')),
})
const problemsOf = (text: string) =>
  checkText(schema, readYaml('f.yaml', text)).problems.map(
    ({ line, column, found, expected }) => `${line}:${column} ${found} → ${expected}`,
  )

test('what fits comes back typed and without problems', () => {
  expect(checkText(schema, readYaml('f.yaml', 'name: x'))).toEqual({ output: { name: 'x' }, problems: [] })
})

test.each([
  [
    'an unknown key',
    'name: x\nkid: a',
    '2:1 unknown key “kid” → one of name, kind, list, inner, pair, only, year',
  ],
  ['an inner unknown key', 'name: x\ninner: { x: 1, y: 2 }', '2:16 inner: unknown key “y” → one of x'],
  ['a missing key', 'kind: a', '1:1 “name” is missing → a value for “name”'],
  ['a word that is not in the list', 'name: x\nkind: c', '2:7 kind: “c” → one of a, b'],
  ['a number for text', 'name: 5', '1:7 name: 5 → text'],
  ['text for a list', 'name: x\nlist: one', '2:7 list: “one” → a list'],
  ['a number out of range', 'name: x\nlist: [3, 0]', '2:11 list[1]: 0 → a number from 1'],
  ['a list of another length', 'name: x\npair: [a]', '2:7 pair: a list of 1 → exactly 2 entries'],
  ['another word than the only one', 'name: x\nonly: two', '2:7 only: “two” → “one”'],
  ['a word where the schema has its own words', 'name: x\nyear: soon', '2:7 year: “soon” → a year'],
  ['a mapping with nothing in it', 'name: {}', '1:7 name: an empty mapping → text'],
  ['nothing at all', '', '1:1 nothing → a mapping'],
])('%s is named at its place', (_, text, problem) => {
  expect(problemsOf(text)).toEqual([problem])
})

test('all mistakes are named at once', () => {
  expect(problemsOf('kind: c\nkid: 1')).toHaveLength(3)
})

test('a text that cannot be read is not checked', () => {
  expect(problemsOf('name: [')).toHaveLength(1)
})
