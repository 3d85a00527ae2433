import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locateQuotes } from '../../src/deck/locate-quotes.ts'
import { readNote } from '../../src/deck/text/read-note.ts'
import { coverage } from '../../src/source/coverage.ts'
import { readOutline } from '../../src/source/outline.ts'
import { readSource, type Source } from '../../src/source/read-source.ts'
import { readRanges, readyQuotes } from '../../src/source/ready-quote.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource(
  [
    'A heading',
    '',
    '  • No decision\u00a0yet, and a wide\u00adspread fear',
    'No decision yet',
    'Draw the bridge',
    'It was said that',
    'An old draft',
    'Avoidance of ScrutinyCPT visits could expose abuse.High',
    '| Piers | High |',
    '1. No decision yet',
    'No decision yet',
  ],
  {
    headings: [1],
    instructions: [5],
    cut: [6],
    tables: [8, 9],
    leftOut: [{ first: 7, last: 7, why: 'older' }],
  },
)
const of = (line: number) => readyQuotes(source, [line, line])[0]

describe('a line ready to be quoted', () => {
  test.each([
    [3, ['> No decision yet, and a widespread fear']],
    [4, ['> No decision yet']],
    [10, ['> 1. No decision yet']],
    [11, ['> No decision yet {L11}']],
    [9, ['> | Piers | High |']],
    [8, ['> Avoidance of Scrutiny | CPT visits could expose abuse. | High']],
  ])('line %i', (line, quote) => {
    expect(of(line)?.quote).toEqual(quote)
  })

  test.each([
    [1, 'a heading, which nobody need quote', 0],
    [5, 'an instruction of the author to himself; the page says so', 1],
    [6, 'its sentence breaks off; the page marks it […]', 1],
    [7, 'left out on purpose: older', 0],
    [8, 'its cells run together: look where the “ | ” stand', 1],
    [4, undefined, 1],
  ])('what to know of line %i', (line, remark, count) => {
    expect(of(line)?.remark).toBe(remark)
    expect(of(line)?.quote).toHaveLength(count)
  })

  test('is broken into lines as wide as notes are set', () => {
    const long = makeSource([`word ${'and another '.repeat(30)}`])
    const lines = readyQuotes(long, [1, 1])[0]?.quote ?? []
    expect(lines).toHaveLength(4)
    expect(lines.every((line) => line.startsWith('> ') && line.length <= 98)).toBe(true)
  })
})

/** Pastes every line of a text into one note. */
function pasted(all: Source) {
  const text = readyQuotes(all, [1, all.lines.length])
    .map(({ quote }) => quote.join('\n'))
    .join('\n\n')
  return locateQuotes(readNote('a.md', text, 1).note.quotes, all, new Map())
}

test('all lines together cover the text, and each is found on its own line', () => {
  const { quotes, problems } = pasted(source)
  expect(problems).toEqual([])
  expect(quotes.map(({ line }) => line)).toEqual([3, 4, 5, 6, 8, 9, 10, 11])
  expect(coverage(source, quotes).missing).toEqual([])
})

test('so do those of the analysis of this deck', () => {
  const text = readFileSync('assets/source/analysis.txt', 'utf8')
  const yaml = readFileSync('assets/source/source.yaml', 'utf8')
  const { outline } = readOutline('source.yaml', yaml, { path: 'analysis.txt', text, sha256: '' })
  if (!outline) throw new Error('no outline')
  const analysis = readSource(text, outline)
  const { quotes, problems } = pasted(analysis)
  expect(problems).toEqual([])
  expect(coverage(analysis, quotes).missing).toEqual([])
})

describe('the lines asked for', () => {
  test.each([
    [['33-36'], 'the analysis has the lines 1 to 11'],
    [['0'], 'the analysis has the lines 1 to 11'],
    [['5-3'], 'the first line before the last'],
    [['all'], 'all: expected lines such as 12 or 33-36'],
    [[], 'Which lines?'],
  ])('%j is no line of the text', (words, mistake) => {
    expect(readRanges(words, source)).toEqual({ mistake: expect.stringContaining(mistake) })
  })

  test('are written as people write them', () => {
    expect(readRanges(['L3–5,', '7', 'L9'], source)).toEqual({
      ranges: [
        [3, 5],
        [7, 7],
        [9, 9],
      ],
    })
  })
})
