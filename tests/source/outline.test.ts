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
