import { expect, test } from 'vitest'
import { readYaml } from '../../src/problems/read-yaml.ts'

/** Written, then where the mistake is told, what was found and a part of how to mend it. */
const MISTAKES: [text: string, place: string, found: string, mend: string][] = [
  ['a: 1\ntitle: One: two\nb: 2', '2:8', 'a colon inside a value: One: two', '"One: two"'],
  ['a: “b: c”\nd: 1', '1:4', 'a colon inside a value: “b: c”', '"“b: c”"'],
  ['a: { t: One: two, m: 3 }', '1:9', 'a colon inside a value: One: two', '"One: two"'],
  ['a: "open\nb: 1\nc: 2', '1:4', 'a " that is not closed', 'wants quotes'],
  ['a: "open\nb: "x"\nc: 2', '1:4', 'a " that is not closed', 'wants quotes'],
  ["a: 'it's here'\nb: 1", '1:4', "words behind the ' that ends the value: 'it's here'", 'written twice'],
  ['a: "b" c\nd: 1', '1:4', 'words behind the " that ends the value: "b" c', "'…'"],
  ['a: [b, c\nd: 1\ne: 2', '1:4', 'a [ that is not closed', '"[ …"'],
  ['a: { b: c\nd: 1\ne: 2', '1:4', 'a { that is not closed', '"{ …"'],
  ['a: [b] c\nd: 1', '1:4', 'words behind the ] that ends the value: [b] c', '"[b] c"'],
  ['a: {b} c\nd: 1', '1:4', 'words behind the } that ends the value: {b} c', '"{b} c"'],
  ['a: @b\nc: 1', '1:4', 'a value that begins with @', '"@b"'],
  ['a: `b`\nc: 1', '1:4', 'a value that begins with `', '"`b`"'],
  ['a: %b\nc: 1', '1:4', 'a value that begins with %', '"%b"'],
  ['a: , b\nc: 1', '1:4', 'a value that begins with ,', '", b"'],
  ['a: ] b\nc: 1', '1:4', 'a value that begins with ]', '"] b"'],
  ['a: > b\nc: 1', '1:4', 'a value that begins with >', '"> b"'],
  ['a: ? b\nc: 1', '1:4', 'a value that begins with ?', '"? b"'],
  ['a: - b\nc: 1', '1:4', 'a value that begins with -', 'a list begins on the next line'],
  ['a: "b\\q"\nc: 1', '1:6', 'a backslash in double quotes', '\\\\'],
  ['a: 1\nb: 2\na: 3', '3:1', 'the key “a” for a second time (first: line 1)', 'remove one'],
  ['a:\n\tb: 1\nc: 2', '2:1', 'a tab at the start of the line', 'two spaces'],
  ['a: 1\n  b: 2\nc: 3', '2:3', 'indentation that fits nothing above it: b: 2', 'column'],
  ['a:\n  b: 1\n   c: 2\nd: 3', '3:4', 'indentation that fits nothing above it: c: 2', 'column'],
  ['a:\n   b: 1\n  c: 2\nd: 3', '3:3', 'indentation that fits nothing above it: c: 2', 'column'],
  ['a:\n  - b\n - c\nd: 1', '3:2', 'indentation that fits nothing above it: - c', 'column'],
  ['a:\n  - b\n  -c\n  - d', '3:3', 'a dash without a space behind it: -c', ''],
  ['a:b\nc: 1', '1:2', 'a colon without a space behind it: a:b', ''],
  ['a: 1\nsome words\nb: 2', '2:1', 'a line that is no “key: value”: some words', '“>-”'],
  ['a: 1\n---\nb: 2', '2:1', 'a line “---”, which begins another document', 'remove the line'],
]

test.each(MISTAKES)(
  '%j is told where it is, with the cause and how to mend it',
  (text, place, found, mend) => {
    const { problems } = readYaml('a.yaml', text)
    expect(problems).toHaveLength(1)
    const [problem] = problems
    expect({ place: `${problem?.line}:${problem?.column}`, found: problem?.found }).toEqual({ place, found })
    expect(problem?.hint ?? '').toContain(mend)
  },
)

test('front matter tells the lines of its file', () => {
  expect(readYaml('a.md', 'a: 1\na: 2', 2).problems).toMatchObject([
    { line: 3, found: 'the key “a” for a second time (first: line 2)' },
  ])
})

test('each key that comes twice is told, with the first other mistake', () => {
  const found = readYaml('a.yaml', 'a: 1\na: 2\nb: 1\nb: 2\nc: @').problems
  expect(found.map(({ line }) => line).sort()).toEqual([2, 4, 5])
})
