import { expect, test } from 'vitest'
import { type Change, compileChanged } from '../helpers/compile-changed.ts'

const ENTITIES: Change = [
  'deck.yaml',
  /\n$/,
  `
entities:
  mill: { name: Mill, says: red square, color: 1, marker: square }
  town: { name: Town, says: green circle, color: 3, marker: circle }
`,
]
/** A slide of two boxes with this in its front matter. */
const compiled = (front: string, ...changes: Change[]) =>
  compileChanged([...changes, ['010-rust.md', 'layout: panels', `layout: panels\n${front}`]])
const told = (front: string, ...changes: Change[]) =>
  compiled(front, ...(changes.length > 0 ? changes : [ENTITIES])).problems.map(
    ({ line, found, expected, hint }) => [line, found, expected, hint].filter(Boolean).join(' | '),
  )

test('a box stands for an entity, or for none, and says how far that reaches; without a word it applies', () => {
  const { deck, problems } = compiled('marks: [mill, other ended]\nlayers: { town: leaving }', ENTITIES)
  const slide = deck?.slides.find(({ id }) => id === 'rust')
  expect(problems).toEqual([])
  expect(slide?.body.boxes.map(({ mark }) => [mark?.entity?.id, mark?.standing])).toEqual([
    ['mill', 'applies'],
    [undefined, 'ended'],
  ])
  expect(slide?.layers.map(({ entity, standing }) => [entity?.id, standing])).toEqual([['town', 'leaving']])
})

test('a step adds boxes by their number, and the slide has a state for each step and one before them', () => {
  const { deck, problems } = compiled('steps: [{ name: Repairs, shows: [2] }]', ENTITIES)
  const slide = deck?.slides.find(({ id }) => id === 'rust')
  expect(problems).toEqual([])
  expect(slide?.body.boxes.map(({ from }) => from)).toEqual([undefined, 1])
  expect(slide?.steps).toEqual(['As it begins', 'Repairs'])
})

test('an entity that deck.yaml doesn’t name is told with those that it does, in marks, layers and on a divider', () => {
  expect(told('marks: [mil, town]')).toEqual([
    '5 | the entity “mil”, which deck.yaml doesn’t name | one of mill, town, other | perhaps mill',
  ])
  expect(told('layers: { towm: ended }')).toEqual([
    '5 | the entity “towm”, which deck.yaml doesn’t name | one of mill, town | perhaps town',
  ])
  expect(told('title-on: moll')).toEqual([
    '5 | the entity “moll”, which deck.yaml doesn’t name | one of mill, town | perhaps mill',
    '5 | “title-on:” on a slide with the layout panels | “layout: part”: only a divider has bands that carry its title',
  ])
})

test('in a deck without entities they are asked for', () => {
  const nothing: Change = ['deck.yaml', 'tests', 'many tests']
  expect(told('layers: { mill: ended }', nothing)).toEqual([
    '5 | the entity “mill”, which deck.yaml doesn’t name | “entities:” in deck.yaml',
  ])
})

test('a mark with a word that is no standing, or with more than one, is told', () => {
  const expected = 'an entity or “other”, then one of applies, leaving, ended, mentioned'
  expect(told('marks: [mill gone, town]')).toEqual([`5 | the mark “mill gone” | ${expected}`])
  expect(told('marks: [mill, town ended now]')).toEqual([`5 | the mark “town ended now” | ${expected}`])
})

test('marks are one for each box', () => {
  expect(told('marks: [mill]')).toEqual([
    '5 | 1 marks for 2 boxes | one for each box (“###”), in their order',
  ])
})

test('a step names boxes that there are, each once', () => {
  expect(told('steps: [{ name: More, shows: [3] }]')).toEqual([
    '5 | box 3 of 2 | the number of a box, counted from 1',
  ])
  expect(told('steps: [{ name: One, shows: [2] }, { name: Two, shows: [2] }]')).toEqual([
    '5 | box 2 a second time | each box added once',
  ])
})

test('a divider has bands for its boxes or one that carries the title, not both', () => {
  const divider: Change = [
    '010-rust.md',
    /^.*$/s,
    '---\nid: rust\nlayout: part\ntitle-on: town\nmarks: [mill]\n---\n# Rust\n\n### Who looks?\n\nMill\n\nNote:\nOn screen: Bands.\n\nSay: Part one.\n',
  ]
  const { problems } = compileChanged([ENTITIES, divider])
  expect(problems.map(({ found }) => found)).toContain(
    '“title-on:” on a divider with boxes, each of which has a band of its own',
  )
})

test('the states of a slide with steps are how it begins, in the deck’s own word, and what each press adds', () => {
  const words: Change = ['deck.yaml', /\n$/, '\nwords:\n  step-start: Anfang\n']
  const { deck, problems } = compiled('steps: [{ name: More, shows: [2] }]', ENTITIES, words)
  expect(problems).toEqual([])
  expect(deck?.slides.find(({ id }) => id === 'rust')?.steps).toEqual(['Anfang', 'More'])
})
