import { expect, test } from 'vitest'
import { splitSlide } from '../../../src/deck/text/split-slide.ts'

const good = '---\nid: a\n---\n# A headline\n\nBody\n\nNote:\nSay: it\n'
const foundIn = (text: string) =>
  splitSlide('a.md', text).problems.map(({ line, found }) => `${line} ${found}`)

test('front matter, headline, body and note come with the lines they start on', () => {
  const { parts, problems } = splitSlide('a.md', good)
  expect(problems).toEqual([])
  expect(parts).toMatchObject({
    frontMatter: { text: 'id: a', line: 2 },
    headline: { text: 'A headline', place: { line: 4 } },
    body: { text: '\nBody\n', line: 5 },
    note: { text: 'Say: it\n', line: 9, sound: true },
  })
})

test('line ends of Windows make no difference', () => {
  expect(splitSlide('a.md', good.replaceAll('\n', '\r\n'))).toEqual(splitSlide('a.md', good))
})

test.each([
  ['front matter is missing', good.replace(/^---[\s\S]*?\n---\n/, ''), '1 no front matter'],
  ['front matter is not closed', good.replace('\n---\n', '\n'), '1 front matter that is not closed'],
  ['the headline is missing', good.replace('# A headline', ''), '4 no headline'],
  ['the headline is empty', good.replace('# A headline', '# '), '4 no headline'],
  ['there are two headlines', good.replace('Body', '# Two'), '6 a second headline'],
  ['the note is missing', good.replace('Note:\n', ''), '9 no note'],
  ['“Note:” has words behind it', good.replace('Note:\n', 'Note: '), '8 no note, but a line “Note: Say: it”'],
  ['“Note:” is written small', good.replace('Note:', 'note:'), '8 no note, but a line “note:”'],
  [
    'F7: text stands before the headline',
    good.replace('# A', 'Lost\n\n# A'),
    '4 text before the headline: “Lost”',
  ],
  ['there are two notes', `${good}Note:\n`, '10 a second “Note:”'],
])('fails when %s', (_, text, problem) => {
  expect(foundIn(text)).toEqual([problem])
})

test('a “#” in the note is no headline', () => {
  expect(foundIn(`${good}# Not one\n`)).toEqual([])
})
