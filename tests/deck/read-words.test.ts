import { describe, expect, test } from 'vitest'
import { compileChanged, foundAfter } from '../helpers/compile-changed.ts'

const withWords = (...lines: string[]): [string, string, string] => [
  'deck.yaml',
  'shows:\n',
  `words:\n${lines.map((line) => `  ${line}\n`).join('')}shows:\n`,
]

test('what a deck says in its own words is kept, without the spaces around it', () => {
  const { deck, problems } = compileChanged([withWords("sources: 'Quellen '", "as-of: 'Stand: {date}'")])
  expect(problems).toEqual([])
  expect(deck?.settings.words).toEqual({ sources: 'Quellen', 'as-of': 'Stand: {date}' })
})

describe('is told to its author', () => {
  test('a key that the table lacks, with the one that was meant and the list', () => {
    const { problems } = compileChanged([withWords('source-prat: Text', 'nothing-like-it: Text')])
    expect(problems.map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual([
      '7:3 unknown key “source-prat” in “words”',
      '8:3 unknown key “nothing-like-it” in “words”',
    ])
    expect(problems[0]?.hint).toBe('perhaps source-part, “The analysis, line by line”')
    expect(problems[1]?.hint).toBeUndefined()
    for (const { expected } of problems) expect(expected).toMatch(/^one of badge-finding, .*, print-page, /)
  })

  test.each([
    ['as-of: Stand', '“words.as-of” without {date}'],
    ["as-of: '{date} {day}'", '“words.as-of” with {day}, which nothing fills'],
    ["sources: 'Quellen {n}'", '“words.sources” with {n}, which nothing fills'],
    ["sources: '<b>Quellen</b>'", 'an HTML tag: <b>'],
    ["sources: 'Quellen {'", 'a brace without its pair: {'],
    ["as-of: '**Stand** {date}'", 'a “*” without its pair: **'],
    ["sources: ''", 'words.sources: “”'],
    ['sources: 7', 'words.sources: 7'],
  ])('%s', (line, found) => {
    expect(foundAfter(withWords(line))).toEqual([expect.stringMatching(/^deck\.yaml:7:\d+ /)])
    expect(foundAfter(withWords(line))[0]).toContain(found)
  })
})

test('words of a language without forms for numbers need not choose between any, but the value that is shown', () => {
  expect(compileChanged([withWords("lines: 'satır {lines}'")]).problems).toEqual([])
  expect(foundAfter(withWords("lines: 'satır {count}'"))[0]).toContain('“words.lines” without {lines}')
})

test('the badge key knows badges by the deck’s own words', () => {
  const { problems } = compileChanged([withWords("badge-report: 'Bericht'")])
  expect(problems).toEqual([])
})

describe('the language of a deck', () => {
  const inLanguage = (lang: string): [string, string, string] => [
    'deck.yaml',
    'shows:\n',
    `lang: ${lang}\nshows:\n`,
  ]

  test.each(['de', 'fr-CH', 'uk'])('%s, in which the engine speaks, is told nothing', (lang) => {
    expect(foundAfter(inLanguage(lang))).toEqual([])
  })

  test('one that the engine has no words in is a warning, at its place', () => {
    const { deck, problems, warnings } = compileChanged([inLanguage('pl')])
    expect(problems).toEqual([])
    expect(deck?.settings.lang).toBe('pl')
    expect(warnings.map(({ line, column, found, expected }) => ({ line, column, found, expected }))).toEqual([
      {
        ...{ line: 6, column: 7 },
        found: expect.stringMatching(
          /^“pl”, in which the engine has no words: (\d+) of its \1 stay English$/,
        ),
        expected: 'one of en, de, fr, uk, or “words:” in this file with your own',
      },
    ])
  })

  test('an author’s own words may have forms for numbers, and months two names', () => {
    const own = withWords(
      "several-slides: '{count} {count:slajd|slajdy|slajdów}'",
      "month-9: 'wrzesień|września'",
    )
    const { deck, problems } = compileChanged([own])
    expect(problems).toEqual([])
    expect(deck?.settings.words).toEqual({
      'several-slides': '{count} {count:slajd|slajdy|slajdów}',
      'month-9': 'wrzesień|września',
    })
  })
})
