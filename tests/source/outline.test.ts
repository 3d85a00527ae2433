import { expect, test } from 'vitest'
import { readOutline } from '../../src/source/outline.ts'

const sum = 'a'.repeat(64)
const yaml = (change: (text: string) => string = (text) => text) =>
  change(`file: analysis.txt
name: Analysis
sha256: ${sum}
sections:
  - { lines: 1-2, title: Lead }
headings: [1]
instructions: []
cut: [2]
tables: []
`)
const read = (text: string) =>
  readOutline('source.yaml', text, { path: 'analysis.txt', text: 'One\nTwo', sha256: sum })

test('says which lines are headings, cut off or instructions', () => {
  const { outline, problems } = read(yaml())
  expect(problems).toEqual([])
  expect(outline).toMatchObject({ headings: [1], cut: [2], sections: [{ title: 'Lead', first: 1, last: 2 }] })
})

test('says how the text is written, where it is not plain', () => {
  const written = (how: string) => read(yaml((text) => text.replace('name:', `text: ${how}\nname:`)))
  expect(read(yaml()).outline?.text).toBeUndefined()
  expect(written('markdown')).toMatchObject({ outline: { text: 'markdown' }, problems: [] })
  expect(written('html').problems).toMatchObject([{ line: 2, found: expect.stringContaining('html') }])
})

test('fails when the text is not the one whose checksum was recorded', () => {
  const { problems } = read(yaml((text) => text.replace(sum, 'b'.repeat(64))))
  expect(problems).toMatchObject([{ file: 'analysis.txt', found: expect.stringContaining(sum) }])
})

test('fails when a line number lies outside the text', () => {
  const { problems } = read(yaml((text) => text.replace('cut: [2]', 'cut: [2, 3]')))
  expect(problems).toMatchObject([{ file: 'source.yaml', line: 8, column: 10, found: 'line 3 in “cut”' }])
})

test('fails when a section ends before it begins or after the text', () => {
  for (const lines of ['2-1', '0-2', '1-3'])
    expect(read(yaml((text) => text.replace('1-2', lines))).problems).toMatchObject([
      { line: 5, found: `lines ${lines} of a section` },
    ])
})

test('fails when a checksum is no checksum', () => {
  const { outline, problems } = read(yaml((text) => text.replace(sum, 'abc')))
  expect(outline).toBeUndefined()
  expect(problems).toMatchObject([{ line: 3, expected: 'the 64 hex digits of a sha256' }])
})

test.each([
  [
    'F7: another file',
    (text: string) => text.replace('file: analysis.txt', 'file: ../../etc/passwd'),
    'file: “../../etc/passwd”',
  ],
  [
    'F7: sections over each other',
    (text: string) => text.replace('1-2, title: Lead }', '1-2, title: Lead }\n  - { lines: 2-2, title: B }'),
    'lines 2-2 of a section',
  ],
  [
    'F7: sections out of order',
    (text: string) => text.replace('1-2, title: Lead }', '2-2, title: Lead }\n  - { lines: 1-1, title: B }'),
    'lines 1-1 of a section',
  ],
  [
    'F7: a line in no section',
    (text: string) => text.replace('1-2', '1-1'),
    'text outside all sections, on line 2',
  ],
  [
    'F7: headings that leave nothing to cover',
    (text: string) => text.replace('headings: [1]', 'headings: [1, 2]'),
    'no line with a statement: every line is blank or a heading',
  ],
  [
    'lines left out that leave nothing to cover',
    (text: string) => text.replace('tables: []', 'tables: []\nleft-out: [{ lines: 2, why: old }]'),
    'no line with a statement: every line is blank, a heading or left out',
  ],
  [
    'F7: a section without a name',
    (text: string) => text.replace('title: Lead', 'title: " "'),
    'sections[0].title: “ ”',
  ],
])('%s is a problem', (_, change, found) => {
  expect(read(yaml(change)).problems.map((problem) => problem.found)).toEqual([found])
})

test('F7: a blank line is no heading', () => {
  const text = 'One\n\nTwo'
  const changed = yaml((outline) => outline.replace('1-2', '1-3').replace('headings: [1]', 'headings: [2]'))
  expect(
    readOutline('source.yaml', changed, { path: 'analysis.txt', text, sha256: sum }).problems,
  ).toContainEqual(expect.objectContaining({ line: 6, found: 'line 2 in “headings”, which is blank' }))
})
