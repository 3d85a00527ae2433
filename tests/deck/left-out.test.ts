import { describe, expect, test } from 'vitest'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { renderSourcePart } from '../../src/pages/render-parts.ts'
import { renderSourceMap } from '../../src/pages/render-source-map.ts'
import { type Change, compileChanged, foundAfter } from '../helpers/compile-changed.ts'

const OUTLINE = 'source/source.yaml'
const leaveOut = (list: string): Change => [OUTLINE, 'tables:', `left-out: ${list}\ntables:`]
const why = 'an older draft'
const unquoted: Change[] = [
  ['020-costs.md', '> The bridge stays shut until the piers are sound.\n\n', ''],
  ['020-costs.md', '\n\n> Traders fear a quiet summer.', ''],
  ['020-costs.md', 'rests-on: { C02: corrected }\n', ''],
]

describe('lines that the author leaves out on purpose', () => {
  const { deck, problems } = compileChanged([leaveOut(`[{ lines: 17, why: ${why} }]`), ...unquoted])

  test('need no quote, and their words are counted', () => {
    expect(problems).toEqual([])
    expect(deck?.coverage).toMatchObject({ leftOut: 14, missing: [] })
    expect(deck?.coverage.quoted).toBe(deck?.coverage.words)
  })

  test('are named with their reason in the source map and beside the line', async () => {
    const drawn = await drawDeck(deck as NonNullable<typeof deck>)
    expect(renderSourceMap(drawn).text).toContain(
      '14 words left out on purpose: <a class="line-ref" href="#L17">L17</a> (an older draft)</p>',
    )
    expect(renderSourcePart(drawn).text).toContain('<span>Left out on purpose: an older draft.</span>')
  })

  test('need quotes all the same without the entry', () => {
    expect(compileChanged(unquoted).problems.map(({ found }) => found)).toContainEqual(
      expect.stringContaining('words that no note quotes'),
    )
  })
})

test('a line left out and quoted all the same is a problem where it is quoted', () => {
  expect(foundAfter(leaveOut(`[{ lines: 17-17, why: ${why} }]`))).toEqual([
    expect.stringMatching(
      /^020-costs\.md:\d+:3 a quote of L17, which source\.yaml leaves out on purpose: “an older draft”$/,
    ),
    expect.stringMatching(/^020-costs\.md:\d+:3 a quote of L17, /),
  ])
})

test.each([
  ['a heading', '[{ lines: 11-15, why: old }]', 'line 11 left out, which is a heading'],
  ['an instruction', '[{ lines: 9, why: old }]', 'line 9 left out, which is an instruction'],
  [
    'a line for a second time',
    '[{ lines: 7, why: a }, { lines: 7-8, why: b }]',
    'line 7 left out, which is left out already',
  ],
  ['lines after the text', '[{ lines: 17-40, why: old }]', 'lines 17-40 left out'],
  ['lines in the wrong order', '[{ lines: 8-7, why: old }]', 'lines 8-7 left out'],
  ['a blank line', '[{ lines: 2, why: old }]', 'line 2 left out, with no text'],
  ['no reason', '[{ lines: 7 }]', 'left-out[0]: “why” is missing'],
  ['a blank reason', '[{ lines: 7, why: " " }]', 'left-out[0].why: “ ”'],
  ['words for lines', '[{ lines: seven, why: old }]', 'left-out[0].lines: “seven”'],
])('leaving out %s is a problem with its place', (_, list, found) => {
  const first = compileChanged([leaveOut(list)]).problems.find(({ file }) => file.endsWith('source.yaml'))
  expect(first).toMatchObject({ line: 12, found: expect.stringContaining(found) })
  expect(first?.column).toBeGreaterThan(10)
})
