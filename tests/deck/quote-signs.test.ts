import { describe, expect, test } from 'vitest'
import { locateQuotes } from '../../src/deck/locate-quotes.ts'
import { readNote } from '../../src/deck/text/read-note.ts'
import { coverage } from '../../src/source/coverage.ts'
import { makeSource } from '../helpers/make-source.ts'

/** Signs that mean something in a note, and stand in many a text. */
const lines = [
  'Name | Cost | Year',
  '| Piers | High | 2024 |',
  '> As the mayor wrote: wait',
  'She said “costs […] rose” and [sic] left',
  'Use `npm run` and {cpt} or {L3}, *never* <b>that</b>',
  'a wide\u00adspread word and a\u200b zero\u00a0width one',
  '\uf0b7 a bullet of Word',
  '# No heading',
  'Note:',
  '---',
  'Say: this is no label',
  'ItemCost',
  '|Paint|Low|2023|',
]
const source = makeSource(lines, { tables: [1, 2, 12, 13] })
const located = (quotes: string[], from = source) => {
  const { note } = readNote('a.md', quotes.map((words) => `> ${words}`).join('\n\n'), 1)
  return locateQuotes(note.quotes, from, new Map())
}
const seen = lines.map((line) => line.replaceAll(/[\u00ad\u200b\uf0b7]/g, '').trim())

describe('a line whose signs mean something in notes', () => {
  test.each(seen.map((words, index) => [words, index + 1]))('“%s” is quoted as it stands', (words, line) => {
    const { quotes, problems } = located([String(words)])
    expect(problems).toEqual([])
    expect(quotes).toMatchObject([{ line }])
  })

  test('is covered like any other', () => {
    expect(coverage(source, located(seen).quotes).missing).toEqual([])
  })

  test('needs no restored cells when it has its own boundaries', () => {
    const { quotes } = located([
      '| Piers | High | 2024 |',
      'Piers | High | 2024',
      'Item | Cost',
      'Paint | Low | 2023',
    ])
    expect(quotes.map(({ line, cells, text }) => [line, cells, text])).toEqual([
      [2, undefined, '| Piers | High | 2024 |'],
      [2, undefined, 'Piers | High | 2024'],
      [12, ['Item', 'Cost'], 'ItemCost'],
      [13, undefined, '|Paint|Low|2023|'],
    ])
  })
})

describe('a quote that names its line', () => {
  const twice = makeSource(['No decision yet', 'Much was said', 'No decision yet', 'Read {L2}'])

  test('is the place on that line, and shows no trace of the name', () => {
    const { quotes, problems } = located(['No decision yet {L3}', 'No decision yet'], twice)
    expect(problems).toEqual([])
    expect(quotes).toMatchObject([
      { line: 3, text: 'No decision yet' },
      { line: 1, text: 'No decision yet' },
    ])
  })

  test('where its words don’t stand is told where they do', () => {
    expect(located(['No decision yet {L2}'], twice).problems).toMatchObject([
      {
        file: 'a.md',
        line: 1,
        column: 3,
        found: 'a quote with {L2}, where its words don’t stand: “No decision yet”',
        expected: 'the line on which they stand, L1, L3',
      },
    ])
  })

  test('whose words stand nowhere is told so, and a reference that the source itself has is its own', () => {
    expect(located(['No decisions {L2}'], twice).problems[0]?.found).toContain('not in the source')
    expect(located(['Read {L2}'], twice).quotes).toMatchObject([{ line: 4, text: 'Read {L2}' }])
  })

  test('may be a table row', () => {
    const rows = makeSource(['ItemCost', 'ItemCost'], { tables: [1, 2] })
    expect(located(['Item | Cost {L2}'], rows).quotes).toMatchObject([{ line: 2, cells: ['Item', 'Cost'] }])
  })
})

test('a claim on one of two alike places bears on a quote of either', () => {
  const twice = makeSource(['The bridge has been shut since Monday', 'The bridge has been shut since Monday'])
  const words = 'The bridge has been shut since Monday'
  const claims = new Map([['C01', { line: 1, start: 0, end: 10, text: 'The bridge', cut: false }]])
  const written = [{ words: `${words} {L2}`, place: { file: 'a.md', line: 1, column: 3 } }]
  expect(locateQuotes(written, twice, claims).quotes).toMatchObject([{ line: 2, claims: ['C01'] }])
})
