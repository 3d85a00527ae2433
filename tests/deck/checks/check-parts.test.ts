import { expect, test } from 'vitest'
import { checkParts } from '../../../src/deck/checks/check-parts.ts'
import type { DeckPart, Slide } from '../../../src/deck/model/types.ts'

const SLIDES = (
  [
    ['cover', 'title'],
    ['rust', 'talk'],
    ['money', 'divider'],
    ['costs', 'talk'],
    ['terms', 'appendix'],
  ] as const
).map(([id, part]) => ({ id, part, file: `slides/${id}.md` }) as Slide)

/** `path found (expected; hint)` of each problem. */
const told = (parts: DeckPart[], slides = SLIDES) =>
  checkParts({ parts }, slides, (path) => ({ file: path.join('.'), line: 1, column: 1 })).map(
    ({ file, found, expected, hint }) => `${file} ${found} (${[expected, hint].filter(Boolean).join('; ')})`,
  )

test('parts in the order of their slides are right, with a divider or without', () => {
  expect(
    told([
      { name: 'Rust', from: 'rust' },
      { name: 'Money', from: 'money' },
    ]),
  ).toEqual([])
})

test('a part begins with a slide of the talk', () => {
  expect(
    told([
      { name: 'Rust', from: 'rsut' },
      { name: 'Money', from: 'money' },
    ]),
  ).toEqual([
    'parts.0.from a part that begins with “rsut”, which is no slide of the talk (the id of a slide between the title and the appendices; perhaps rust)',
  ])
  for (const from of ['cover', 'terms'])
    expect(
      told([
        { name: 'Money', from: 'money' },
        { name: 'More', from },
      ])[0],
    ).toContain(`a part that begins with “${from}”, which is no slide of the talk`)
})

test('parts stand in the order of their slides, and two don’t begin with one', () => {
  const expected = '(parts in the order of their slides)'
  expect(
    told([
      { name: 'Money', from: 'money' },
      { name: 'Rust', from: 'rust' },
    ]),
  ).toEqual([`parts.1.from the part from “rust” ${expected}`])
  expect(
    told([
      { name: 'Money', from: 'money' },
      { name: 'Again', from: 'money' },
    ]),
  ).toEqual([`parts.1.from the part from “money” ${expected}`])
})

test('a divider begins a part', () => {
  expect(told([{ name: 'Rust', from: 'rust' }])).toEqual([
    'slides/money.md the divider “money”, which begins no part (“parts:” in deck.yaml with one “from: money”)',
  ])
})
