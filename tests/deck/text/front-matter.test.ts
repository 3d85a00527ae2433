import { expect, test } from 'vitest'
import { readFrontMatter } from '../../../src/deck/text/front-matter.ts'

const read = (text: string) => readFrontMatter('a.md', text, 2)
const problem = (text: string) =>
  read(text).problems.map(({ line, column, found }) => `${line}:${column} ${found}`)

test('id and layout are enough; the rest has defaults', () => {
  expect(read('id: a\nlayout: panels').frontMatter).toEqual({
    id: 'a',
    layout: 'panels',
    badge: [],
    covers: [],
    layers: {},
    marks: [],
    'rests-on': {},
    shows: ['full'],
    steps: [],
    waive: {},
  })
})

test('one badge or a list of badges', () => {
  expect(read('id: a\nlayout: panels\nbadge: report').frontMatter?.badge).toBe('report')
  expect(read('id: a\nlayout: panels\nbadge: [report, finding]').frontMatter?.badge).toEqual([
    'report',
    'finding',
  ])
})

test.each([
  ['an id that is no web address', 'id: My slide\nlayout: panels', '2:5 id: “My slide”'],
  ['an unknown layout', 'id: a\nlayout: panes', '3:9 layout: “panes”'],
  ['an unknown key', 'id: a\nlayout: panels\ncolour: red', '4:1 unknown key “colour”'],
  ['an unknown badge in a list', 'id: a\nlayout: panels\nbadge: [report, rumour]', '4:17 badge[1]: “rumour”'],
  ['half a second', 'id: a\nlayout: panels\nseconds: 1.5', '4:10 seconds: 1.5'],
  ['an answer that is none', 'id: a\nlayout: panels\nrests-on: { C01: maybe }', '4:18 rests-on.C01: “maybe”'],
  [
    'the same key twice',
    'id: a\nid: b\nlayout: panels',
    '3:1 the key “id” for a second time (first: line 2)',
  ],
])('fails at %s', (_, text, found) => {
  expect(problem(text)).toEqual([found])
})
