import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findQuote } from '../../src/source/find-quote.ts'
import { GALLERY } from '../helpers/gallery.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource(
  [
    'Prime Minister\u00a0 Mikhail Mishustin issued a decree, and that “ends” Russia’s adherence to it.',
    '',
    '  • Ukraine condemned the act, calling it a tacit admission of guilt .',
    '  • The withdrawal is symbolic; Russia retains obligations under that global.',
    '  1. No escape',
    '    Procedures remain open',
    'LegalCollapse of inspections; reliance on weak mechanismsHigh',
    'LegalCollapse of inspection; reliance on weak mechanismsHigh',
    'The cat sat on the cathedral by the cat',
  ],
  { cut: [4], tables: [7, 8] },
)
const passage = (words: string) => {
  const search = findQuote(source, words)
  return 'passage' in search ? search.passage : undefined
}

describe('words as they stand', () => {
  test('are found at their line and place', () => {
    expect(passage('Ukraine condemned the act')).toEqual({
      line: 3,
      start: 4,
      end: 29,
      text: 'Ukraine condemned the act',
      cut: false,
    })
  })

  test('may be wrapped over several lines of the note', () => {
    expect(passage('calling it a\ntacit   admission\n of guilt')?.line).toBe(3)
  })

  test('may be typed with a plain space for a non-breaking one, and come back with the source’s own', () => {
    expect(passage('Prime Minister Mikhail')?.text).toBe('Prime Minister\u00a0 Mikhail')
  })

  test('may be typed with straight quotation marks for curly ones, and come back curly', () => {
    expect(passage(`that "ends" Russia's adherence`)?.text).toBe('that “ends” Russia’s adherence')
  })

  test('are found where they stand alone, not where a longer word contains them', () => {
    expect(passage('cat')?.start).toBe(4)
    expect(passage('the cathedral')?.start).toBe(15)
    expect(passage('by the cat')?.end).toBe(39)
  })

  test('of a sentence that breaks off are marked as cut, those before the break are not', () => {
    expect(passage('under that global.')?.cut).toBe(true)
    expect(passage('The withdrawal is symbolic')?.cut).toBe(false)
  })
})

describe('words that differ', () => {
  test('by one letter are not found, and the nearest passage is named, with the word from which on they differ', () => {
    expect(findQuote(source, 'Ukraine condemned the art')).toEqual({
      nearest: { line: 3, text: '• Ukraine condemned the act, calling it a…', differs: 'art' },
    })
  })

  test.each([
    ['a missing comma', 'condemned the act calling it'],
    ['a capital', 'ukraine condemned'],
    ['a tidied space', 'admission of guilt.'],
    ['a full stop', 'Ukraine condemned the act.'],
  ])('by %s are not found', (_, words) => {
    expect(findQuote(source, words)).toHaveProperty('nearest.line', 3)
  })

  test('get the passage that is nearest, not the one that begins with a common word', () => {
    const long = makeSource([
      `The law ${'and the rest of it '.repeat(20)}ends on the ninth day of the month.`,
    ])
    expect(findQuote(long, 'ends on the tenth day of the month')).toEqual({
      nearest: { line: 1, text: '…rest of it ends on the ninth day of the month.', differs: 'tenth' },
    })
  })

  test('from everything in the source get no nearest passage', () => {
    expect(findQuote(source, 'Zebra')).toEqual({ nearest: undefined })
  })
})

describe('a quote over two lines', () => {
  test('is told apart and both lines are named', () => {
    expect(findQuote(source, 'No escape Procedures remain')).toEqual({ acrossLines: [5, 6] })
  })

  test('is told apart with and without the bullet between them', () => {
    for (const words of ['admission of guilt . • The withdrawal', 'admission of guilt . The withdrawal'])
      expect(findQuote(source, words)).toEqual({ acrossLines: [3, 4] })
  })

  test('is told apart over a blank line', () => {
    expect(findQuote(source, 'adherence to it. Ukraine')).toEqual({ acrossLines: [1, 3] })
  })
})

test.each(['kraine condemned', 'Ukraine condemn', 'athedral'])('“%s” is called a part of a word', (words) => {
  expect(findQuote(source, words)).toHaveProperty('insideWord')
})

describe('a table row whose cells run together', () => {
  test('is found with its boundaries restored, in the source’s own letters', () => {
    expect(passage('Legal | Collapse of inspections; reliance on weak mechanisms | High')).toMatchObject({
      line: 7,
      cells: ['Legal', 'Collapse of inspections; reliance on weak mechanisms', 'High'],
    })
  })

  test('is told apart from a row that differs by one letter', () => {
    expect(passage('Legal | Collapse of inspection; reliance on weak mechanisms | High')?.line).toBe(8)
  })

  test('with one wrong letter is not found, and the nearest row is named', () => {
    expect(findQuote(source, 'Legal | Collapse of inspektions; reliance on weak mechanisms | High')).toEqual({
      nearest: { line: 7, text: 'LegalCollapse of inspections; reliance on weak mechanismsHigh' },
    })
  })

  test('must be whole: a missing cell is not found', () => {
    expect(passage('Legal | Collapse of inspections; reliance on weak mechanisms')).toBeUndefined()
  })

  test('is looked for in tables only', () => {
    expect(passage('Procedures | remain open')).toBeUndefined()
  })
})

describe('any run of whole words of the analysis', () => {
  const lines = readFileSync(join(GALLERY, 'assets/source/analysis.txt'), 'utf8').split('\n')
  const analysis = makeSource(lines)
  // Runs that begin at every third word and grow by a step that differs from line to line: no chance.
  const runs = lines.flatMap((text, index) => {
    const words = [...text.matchAll(/\S+/gu)]
    return words.flatMap((first, at) => {
      const last = words[Math.min(words.length - 1, at + ((index * 7 + at * 5) % 23))]
      return at % 3 === 0 && last ? [text.slice(first.index, last.index + last[0].length)] : []
    })
  })

  test('is found, letter for letter', () => {
    expect(runs.length).toBeGreaterThan(200)
    for (const run of runs) {
      const search = findQuote(analysis, run)
      expect('passage' in search && search.passage.text, run).toBe(run)
      const place = 'passage' in search ? search.passage : undefined
      expect(lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end)).toBe(run)
    }
  })

  test('is not found with one letter changed', () => {
    for (const run of runs.filter((_, index) => index % 5 === 0)) {
      const letter = Math.floor(run.length / 2)
      const changed = `${run.slice(0, letter)}¤${run.slice(letter + 1)}`
      expect(findQuote(analysis, changed), changed).not.toHaveProperty('passage')
    }
  })
})

test('a quote in one spelling of its letters is found in the other, with the source’s own characters', () => {
  const text = 'Рада сказала: «Київ стоїть».'.normalize('NFD')
  const search = findQuote(makeSource([text]), '"Київ стоїть".')
  expect(search).toMatchObject({ passage: { line: 1, start: 14, end: text.length } })
  // A q with a dot above has no character of its own: without its mark it is another letter.
  expect(findQuote(makeSource(['saq\u0307on']), 'saq')).toHaveProperty('insideWord')
})
