import { expect, test } from 'vitest'
import { type Change, compileChanged } from '../helpers/compile-changed.ts'

const hintsAfter = (change: Change) => compileChanged([change]).problems.flatMap(({ hint }) => hint ?? [])

test.each<[string, Change, string]>([
  ['a key of a slide', ['010-rust.md', 'seconds:', 'secnds:'], 'perhaps seconds'],
  ['a key of the settings', ['deck.yaml', 'description:', 'decription:'], 'perhaps description'],
  ['a badge', ['010-rust.md', 'badge: report', 'badge: reprot'], 'perhaps report'],
  ['a layout', ['010-rust.md', 'layout: panels', 'layout: pannels'], 'perhaps panels'],
  ['a show', ['010-rust.md', 'full, short', 'full, shrt'], 'perhaps short'],
  ['a table', ['020-costs.md', 'table: costs', 'table: cost'], 'perhaps costs'],
  ['an answer', ['020-costs.md', 'corrected', 'correted'], 'perhaps corrected'],
  [
    'a slide whose number is printed',
    ['010-rust.md', 'As the', '{slide:cots} As the'],
    'perhaps {slide:costs}',
  ],
  ['a link', ['010-rust.md', 'As the', '[There](#cots) as the'], 'perhaps #costs'],
  ['a part of the page', ['010-rust.md', 'As the', '[There](#sorces) as the'], 'perhaps #sources'],
  ['a rule', ['010-rust.md', 'seconds: 40', 'waive: { headline-word: why }'], 'perhaps headline-words'],
  ['a level', ['deck.yaml', 'title:', 'rules: { badge: warn }\ntitle:'], 'perhaps warning'],
  ['a theme', ['deck.yaml', 'title:', 'theme: drak\ntitle:'], 'perhaps dark'],
])('%s that is nearly known is asked for', (_, change, hint) => {
  expect(hintsAfter(change)).toContain(hint)
})

test('a name that is near none gets no guess', () => {
  expect(hintsAfter(['010-rust.md', 'badge: report', 'badge: zebra'])).toEqual([])
})

test('a kind of chart that is nearly known is asked for', () => {
  const { problems } = compileChanged([
    ['costs.json', '{', '{ "kind": "laddr",'],
    ['020-costs.md', 'layout: table\ntable: costs', 'layout: chart\nchart: costs'],
  ])
  expect(problems.flatMap(({ hint }) => hint ?? [])).toContain('perhaps ladder')
})
