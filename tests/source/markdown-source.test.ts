import { describe, expect, test } from 'vitest'
import { coverage } from '../../src/source/coverage.ts'
import { findQuote, linesWith, type Passage } from '../../src/source/find-quote.ts'
import { betterLine } from '../../src/source/likeness.ts'
import { findLineMistake, printedText, printedWords, type Source } from '../../src/source/read-source.ts'
import { readRanges, readyQuotes } from '../../src/source/ready-quote.ts'
import { makeSource } from '../helpers/make-source.ts'

const LINES = [
  '# The seed library',
  '',
  'It opened on **4 March 2024** in a corner ([supplier’s sheet](https://example.org/fridge_a)).',
  '',
  '| Season | *Lent* |',
  '|--------|-------:|',
  '| 2024   | 118    |',
  '',
  '- They ate the `crop`.',
  '- *They ate the* crop.',
  'The hall opened on 4 March 2024 in a corner of the house',
  'and a **broken',
]
const source = makeSource(LINES, { text: 'markdown', headings: [1, 5], cut: [12] })

function passage(words: string, from: Source = source): Passage {
  const search = findQuote(from, words)
  if (!('passage' in search)) throw new Error(`not found: ${words} ${JSON.stringify(search)}`)
  return search.passage
}
const shown = (words: string) => {
  const { line, start, end } = passage(words)
  return [line, printedWords(source.lines[line - 1]!, start, end).text]
}

describe('a Markdown text may be quoted', () => {
  test.each([
    ['with its signs', 'It opened on **4 March 2024** in', 3, 'It opened on 4 March 2024 in'],
    ['without', 'It opened on 4 March 2024 in', 3, 'It opened on 4 March 2024 in'],
    [
      'with some of them',
      '**4 March 2024** in a corner (supplier’s sheet).',
      3,
      '4 March 2024 in a corner (supplier’s sheet).',
    ],
    ['with other ones', 'It opened on *4 March 2024* in', 3, 'It opened on 4 March 2024 in'],
    ['from inside emphasis', 'opened on **4 March', 3, 'opened on 4 March'],
    ['with straight marks', "(supplier's sheet)", 3, '(supplier’s sheet)'],
    ['by its addresses', 'https://example.org/fridge_a', 3, 'https://example.org/fridge_a'],
    ['by the rows of a table', '| 2024 | 118 |', 7, '2024 | 118'],
    ['by rows without outer bars', '2024 | 118', 7, '2024 | 118'],
    ['by items', '- They ate the `crop`.', 9, 'They ate the crop.'],
    ['by items as they are printed', '• They ate the crop.', 9, 'They ate the crop.'],
    ['with signs that do not pair', 'and a **broken', 12, 'and a **broken'],
  ])('%s', (_, words, line, printed) => {
    expect(shown(words)).toEqual([line, printed])
  })

  test('but no word may differ', () => {
    for (const words of [
      'It opened on **5 March 2024**',
      'opened on 4 March 2024 in a corner supplier',
      '2024 118',
    ])
      expect(findQuote(source, words), words).not.toHaveProperty('passage')
    expect(findQuote(source, 'opened on 4 Marc')).toHaveProperty('insideWord')
  })

  test('and stays where it stands in the file', () => {
    const { start, end, text } = passage('4 March 2024')
    expect(LINES[2]!.slice(start, end)).toBe(text)
    expect(text).toContain('4 March 2024')
    expect(passage('and a **broken').cut).toBe(true)
    expect(linesWith(source, '4 March 2024')).toEqual([3, 11])
  })
})

test('each word of the file counts once, whether quoted with signs or without', () => {
  const written = [
    'It opened on **4 March 2024** in a corner ([supplier’s sheet](https://example.org/fridge_a)).',
    '| 2024   | 118    |',
    '- They ate the `crop`.',
    LINES[10]!,
    LINES[11]!,
  ]
  const bare = [
    'It opened on 4 March 2024 in a corner (supplier’s sheet).',
    '2024 | 118',
    'They ate the crop.',
    LINES[10]!,
    LINES[11]!,
  ]
  const plain = makeSource(LINES, { headings: [1, 5], cut: [12] })
  for (const quotes of [written, bare]) {
    const covered = coverage(
      source,
      quotes.map((words) => passage(words)),
    )
    expect(covered.missing).toEqual([])
    expect(covered.words).toBe(coverage(plain, []).words)
  }
  // Line 10 says the words of line 9; without both, they are missing.
  expect(coverage(source, [passage('2024 | 118')]).missing.map(({ line }) => line)).toEqual([
    3, 9, 10, 11, 12,
  ])
})

test('the address of a link is quoted with the words before it', () => {
  const links = makeSource(
    ['See the [sheet of May](https://example.org/may) and <b>', '[more](<a b> "So")'],
    { text: 'markdown' },
  )
  const covered = coverage(links, [passage('See the sheet of May', links), passage('more', links)])
  expect(covered.missing).toEqual([{ line: 1, words: ['and', 'b'] }])
})

test('lines ready to be quoted have no signs and cover every word', () => {
  const read = readRanges(['1-12'], source)
  const ready = 'ranges' in read ? read.ranges.flatMap((range) => readyQuotes(source, range)) : []
  const quotes = ready
    .map(({ quote }) => quote.join(' ').replaceAll('> ', ''))
    .filter((words) => words !== '')
  expect(quotes).toEqual([
    'It opened on 4 March 2024 in a corner (supplier’s sheet).',
    '2024 | 118',
    'They ate the crop.',
    'They ate the crop. {L10}',
    'The hall opened on 4 March 2024 in a corner of the house',
    'and a **broken',
  ])
  expect(
    coverage(
      source,
      quotes.map((words) => passage(words.replace(' {L10}', ''))),
    ).missing,
  ).toEqual([])
})

test('a rule has no words that could be cited, and quotation marks are compared as printed', () => {
  expect(findLineMistake(source, 6)?.found).toBe('source line 6, which has no words')
  expect(findLineMistake(source, 2)?.found).toBe('source line 2, which is blank')
  expect(source.lines.map(printedText)[5]).toBe('')
  expect(betterLine(source, 'They say “It opened on 4 March 2024”', [9])).toBe(3)
})

test('a plain text is printed as it stands', () => {
  const plain = makeSource(['**4 March** 2024'])
  expect(printedText(plain.lines[0]!)).toBe('**4 March** 2024')
  expect(printedWords(plain.lines[0]!, 2, 9)).toEqual({ text: '4 March', from: 2 })
  expect(findQuote(plain, '4 March 2024')).not.toHaveProperty('passage')
})
