import { expect, test } from 'vitest'
import { readNote } from '../../../src/deck/text/read-note.ts'

const good =
  'On screen: A chart.\n\nSay: One\nsentence.\n\nAnd more.\n\n> First words\n> of a line.\n\n> *Second* <b>words</b>\n'
const read = (text: string) => readNote('a.md', text, 10)
const problems = (text: string) => read(text).problems.map(({ line, found }) => `${line} ${found}`)

test('what is on screen, what to say and the quotes are told apart', () => {
  expect(read(good)).toMatchObject({
    note: {
      onScreen: ['A chart.'],
      say: ['One sentence.', 'And more.'],
      quotes: [
        { words: 'First words of a line.', place: { file: 'a.md', line: 17, column: 3 } },
        { words: '*Second* <b>words</b>', place: { file: 'a.md', line: 20, column: 3 } },
      ],
    },
    problems: [],
  })
})

test('an empty quote line parts two quotes', () => {
  expect(read(good.replace('words\n>', 'words\n>\n>')).note.quotes).toHaveLength(3)
})

test.each([
  ['stray text after a quote', `${good}\nStray.\n`, '22 a paragraph without a label: “Stray.”'],
  ['text before the first label', `Hello.\n\n${good}`, '10 a paragraph without a label: “Hello.”'],
  [
    'a quote that runs into a paragraph',
    good.replace('more.\n\n>', 'more.\n>'),
    '16 a quote that runs into a paragraph',
  ],
  ['nothing on screen', good.replace('On screen: A chart.', ''), '10 the note has no “On screen:”'],
  ['nothing to say', good.replace('Say: One\nsentence.\n\nAnd more.', 'Say:'), '10 the note has no “Say:”'],
  ['no quote', good.slice(0, good.indexOf('>')), '10 the note quotes nothing'],
])('fails at %s', (_, text, problem) => {
  expect(problems(text)).toContain(problem)
})
