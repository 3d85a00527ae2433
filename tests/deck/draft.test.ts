import { expect, test } from 'vitest'
import { type Change, compileChanged } from '../helpers/compile-changed.ts'

const DRAFT: Change = ['deck.yaml', 'title:', 'status: draft\ntitle:']
const UNQUOTED: Change = [
  '010-rust.md',
  '> Inspectors found rust in two of the nine piers.\n',
  '> two of the nine piers.\n',
]
const levels = (changes: Change[]) => {
  const { deck, problems, warnings } = compileChanged(changes)
  return {
    slides: deck?.slides.length,
    problems: problems.map(({ found }) => found),
    warnings: warnings.map(({ found }) => found),
  }
}

test('words that no note quotes stop a deck and are only said of a draft', () => {
  const said = [expect.stringContaining('words that no note quotes: “Inspectors found rust in”')]
  expect(levels([UNQUOTED])).toEqual({ slides: undefined, problems: said, warnings: [] })
  expect(levels([UNQUOTED, DRAFT])).toEqual({ slides: 3, problems: [], warnings: said })
})

test('a claim that is not answered stops a deck and is only said of a draft', () => {
  const open: Change = ['020-costs.md', /^rests-on: .*\n/m, '']
  const said = [expect.stringContaining('which the record calls')]
  expect(levels([open])).toEqual({ slides: undefined, problems: said, warnings: [] })
  expect(levels([open, DRAFT])).toEqual({ slides: 3, problems: [], warnings: said })
})

test('a real mistake stops a draft too', () => {
  const { slides, problems } = levels([DRAFT, ['010-rust.md', 'nine piers.', 'ten piers.']])
  expect(slides).toBeUndefined()
  expect(problems[0]).toContain('a quote that is not in the source')
})

test('a status that there is not is refused with those that there are', () => {
  const { problems } = compileChanged([['deck.yaml', 'title:', 'status: drafty\ntitle:']])
  expect(problems).toMatchObject([{ line: 1, found: 'status: “drafty”', expected: 'one of draft, final' }])
})

test('a text that source.yaml does not describe is told first, and quotes that follow from it are counted', () => {
  const { problems } = compileChanged([['analysis.txt', /rust/g, 'rost']])
  expect(problems[0]?.hint).toMatch(/\n\d+ problems of quotes and lines held back: mend source.yaml first/)
  expect(problems.filter(({ found }) => found.includes('quote'))).toEqual([])
})

test('a mistake in the YAML of the settings makes no mistakes of what a draft leaves open', () => {
  const broken: Change[] = [DRAFT, ['deck.yaml', /^title:.*$/m, 'title: "A "B" C"']]
  const open: Change = ['020-costs.md', /^rests-on: .*\n/m, '# to do: answer\n']
  const { problems, warnings } = levels([...broken, open])
  expect(problems).toEqual([expect.stringContaining('words behind the "')])
  expect(warnings).toContain('to do: answer')
})
