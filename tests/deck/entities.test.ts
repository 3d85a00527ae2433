import { expect, test } from 'vitest'
import { OTHER, OTHER_YAML } from '../charts/other-data.ts'
import { asReadings } from '../helpers/as-readings.ts'
import { type Change, compileChanged } from '../helpers/compile-changed.ts'

/** Puts the spans of the bridges on the slide of costs, for a deck that declares their entities. */
const BRIDGES: Change[] = [
  ['costs.json', /^.+$/s, JSON.stringify(asReadings(OTHER.spans))],
  ['020-costs.md', 'layout: table\ntable: costs', 'layout: chart\nchart: costs'],
]
const settings = (more: string): Change => ['deck.yaml', /\n$/, `\n${OTHER_YAML}${more}`]
const markerOn = (reference: string): Change => ['010-rust.md', /\n\nNote:/, ` ${reference}\n\nNote:`]
const saidAfter = (...changes: Change[]) =>
  compileChanged(changes).problems.map(({ file, found, expected, hint }) => [
    file.replace(/^.*\//, ''),
    found,
    expected,
    hint,
  ])

test('a slide prints the marker of an entity that deck.yaml declares', () => {
  const { deck, problems } = compileChanged([settings(''), markerOn('{new}')])
  expect(problems).toEqual([])
  const rust = deck?.slides.find(({ file }) => file.endsWith('010-rust.md'))
  expect(JSON.stringify(rust?.body)).toContain('glyph series-4')
})

test('a name that no entity has is told with those that there are, and with the nearest', () => {
  const references = 'lines {L13} or {L51–53}, records {E42}, {C26} or {S05}, a slide {slide:its-id}'
  expect(saidAfter(settings(''), markerOn('{harbor}'))).toEqual([
    [
      '010-rust.md',
      'unknown reference {harbor}',
      `${references}, or a marker {harbour}, {new}`,
      'perhaps {harbour}',
    ],
  ])
  expect(saidAfter(markerOn('{harbour}'))).toEqual([
    ['010-rust.md', 'unknown reference {harbour}', references, undefined],
  ])
})

test('a mistake elsewhere in deck.yaml makes no entity unknown', () => {
  const said = saidAfter(settings('theme: sepia\n'), markerOn('{new}'), ...BRIDGES)
  expect(said.map(([file, found]) => `${file} ${found}`)).toEqual(['deck.yaml theme: “sepia”'])
})

test('the entities of a chart reach what draws it, whole', () => {
  const { deck } = compileChanged([settings(''), ...BRIDGES])
  const figure = deck?.slides.find(({ id }) => id === 'costs')?.figure
  expect(figure?.chart?.data).toMatchObject({
    rows: [{}, { entity: { id: 'new', spoken: 'violet diamond', color: 4, marker: 'diamond' } }],
  })
})

test('a cover is a figure that a slide shows and that has bars', () => {
  const expected = 'one of costs'
  expect(saidAfter(settings('cover: cost\n'), ...BRIDGES)).toEqual([
    ['deck.yaml', 'the figure “cost” as cover, which no slide shows', expected, 'perhaps costs'],
  ])
  expect(saidAfter(settings('cover: costs\n'))).toEqual([
    [
      'deck.yaml',
      'the figure “costs” as cover, which has no bars',
      'no “cover”: no slide shows a chart with bars',
      undefined,
    ],
  ])
  expect(saidAfter(settings('cover: costs\n'), ...BRIDGES)).toEqual([])
})
