import { expect, test } from 'vitest'
import { compileChanged } from '../../helpers/compile-changed.ts'

const BRIEF = {
  judgments: '[rust, costs]',
  picture: 'costs',
  changes: 'rust',
  scenarios: 'costs',
  corrections: 'rust',
}

/** What the compiler says of the good deck with this brief at the end of deck.yaml. */
function saidOf(change: Partial<Record<keyof typeof BRIEF, string | undefined>>): string[] {
  const lines = Object.entries({ ...BRIEF, ...change }).flatMap(([key, value]) =>
    value === undefined ? [] : `  ${key}: ${value}\n`,
  )
  const { problems } = compileChanged([['deck.yaml', /\n*$/, `\nbrief:\n${lines.join('')}`]])
  return problems.map(({ file, line, column, found, expected, hint = '' }) =>
    [`${file}:${line}:${column}`, found, expected, hint].join(' | '),
  )
}

// deck.yaml of the good deck has eight lines.
test('each part of the brief is the id of a slide that has what the part takes from it', () => {
  expect(saidOf({})).toEqual([])
  expect(saidOf({ picture: 'rust' })).toEqual([
    'slides/deck.yaml:11:12 | the brief’s picture from the slide “rust”, which has none | a slide with a chart or data table | ',
  ])
})

test('an id of no slide is named at its place, with the nearest', () => {
  expect(saidOf({ judgments: '[rust, cost]' })[0]).toBe(
    'slides/deck.yaml:10:21 | the slide “cost” in the brief, which does not exist | the id of a slide | perhaps costs',
  )
  expect(saidOf({ corrections: 'elsewhere' })).toContain(
    'slides/deck.yaml:14:16 | the slide “elsewhere” in the brief, which does not exist | the id of a slide | ',
  )
})

test('a slide without boxes has no changes and no corrections', () => {
  const said = saidOf({ changes: 'costs', corrections: 'costs' })
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(/:12:12 \| the brief’s changes from the slide “costs”, .* \| a slide with boxes/)
  expect(said[1]).toMatch(/:14:16 \| the brief’s corrections from the slide “costs”/)
})

test('a slide without a figure has no scenarios', () => {
  expect(saidOf({ scenarios: 'rust' })[0]).toMatch(/:13:14 .* \| a slide with a chart or data table/)
})

test('every part but the judgments may be left out', () => {
  const none = { picture: undefined, changes: undefined, scenarios: undefined, corrections: undefined }
  expect(saidOf(none)).toEqual([])
  expect(saidOf({ ...none, judgments: undefined, picture: 'costs' })[0]).toMatch(/:10:\d+ .*judgments/)
  expect(saidOf({ judgments: '[]' })[0]).toMatch(/:10:14 .*at least one slide/)
})
