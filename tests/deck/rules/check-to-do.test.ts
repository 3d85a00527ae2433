import { expect, test } from 'vitest'
import { compileChanged, foundAfter } from '../../helpers/compile-changed.ts'

test.each([
  [
    'a headline',
    '010-rust.md',
    '# Two of',
    '# To do: two of',
    '010-rust.md:9:3 to do: two of the nine piers have rust',
  ],
  [
    'a line of the body',
    '010-rust.md',
    'As the inspectors',
    'to do as the inspectors',
    '010-rust.md:11:1 to do: as the inspectors reported',
  ],
  [
    'what is said',
    '010-rust.md',
    'Say: Inspectors',
    'Say: TODO inspectors',
    '010-rust.md:24:1 to do: inspectors found',
  ],
  [
    'a setting',
    'deck.yaml',
    'title: The bridge',
    'title: To do: the bridge'.replace(': the', ' the'),
    'deck.yaml:1:8 to do: the bridge at Alder',
  ],
  [
    'a comment of deck.yaml',
    'deck.yaml',
    'title: The',
    '# To do: another title\ntitle: The',
    'deck.yaml:1:1 to do: another title',
  ],
  [
    'a comment behind a value',
    '010-rust.md',
    'badge: report',
    'badge: report # to do: or finding?',
    '010-rust.md:3:15 to do: or finding?',
  ],
  [
    'a comment of source.yaml',
    'source.yaml',
    'file:',
    '#to do\nfile:',
    'assets/source/source.yaml:1:1 to do',
  ],
  [
    'the key of a data file',
    'costs.json',
    '{',
    '{\n  "to-do": "check the sums",',
    'assets/data/costs.json:2:3 to do: check the sums',
  ],
  [
    'a text of a data file',
    'costs.json',
    /"subtitle": "/,
    '"subtitle": "To do: ',
    'assets/data/costs.json:2:15 to do:',
  ],
])('what is marked as to do in %s is told with its place', (_, file, from, to, expected) => {
  const found = foundAfter([file, from, to])
  expect(found.filter((line) => line.startsWith(expected))).toHaveLength(1)
  expect(found).toHaveLength(1)
})

test('the next step says where the mark goes', () => {
  const hintAfter = (...change: [string, string | RegExp, string]) =>
    compileChanged([change]).problems[0]?.hint
  expect(hintAfter('deck.yaml', 'title: The', '# to do: another title\ntitle: The')).toBe(
    'do it, then delete the remark “# to do …”',
  )
  expect(hintAfter('costs.json', '{', '{\n  "to-do": "check the sums",')).toBe(
    'do it, then delete the line of “to-do”',
  )
  for (const [file, from, to] of [
    ['010-rust.md', '# Two of', '# To do: two of'],
    ['deck.yaml', 'title: The', 'title: To do the'],
    ['costs.json', /"subtitle": "/, '"subtitle": "To do: '],
  ] as const)
    expect(hintAfter(file, from, to)).toBe('write it in the place of the words that begin with “to do”')
})

test('the source’s own words, names and longer words are no marks', () => {
  expect(foundAfter(['010-rust.md', 'id: rust', 'id: to-do'])).toEqual([])
  expect(foundAfter(['010-rust.md', '# Two of', '# Today two of'])).toEqual([])
  expect(foundAfter(['deck.yaml', 'title: The', 'title: "The # to do: way"\n# today\n# The'])).toEqual([])
})

test('in a draft it is a warning, and there is a deck', () => {
  const mark = ['010-rust.md', '# Two of', '# To do: two of'] as const
  const { deck, problems } = compileChanged([[...mark]])
  expect(deck).toBeUndefined()
  expect(problems[0]?.expected).toContain('“status: draft”')
  const draft = compileChanged([[...mark], ['deck.yaml', 'title:', 'status: draft\ntitle:']])
  expect(draft.problems).toEqual([])
  expect(draft.warnings).toMatchObject([{ file: 'slides/010-rust.md', line: 9, level: 'warning' }])
  expect(draft.deck?.slides).toHaveLength(3)
})
