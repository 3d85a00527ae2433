import { expect, test } from 'vitest'
import { compileFolder } from '../../src/node/compile/compile.ts'

/** What this deck promises besides the rules for authors, which stand in its deck.yaml. */
const { deck, problems, warnings } = await compileFolder('.')
const slides = deck?.slides ?? []

test('has no problems', () => {
  expect(problems).toEqual([])
  expect(warnings).toEqual([])
})

test('has a title, 25 slides, five dividers and four appendices, in this order', () => {
  expect(slides.map(({ label, id }) => `${label} ${id}`)).toEqual([
    '0 title',
    '1 move-to-leave',
    '2 bottom-line',
    '3 claim-types',
    'P2 three-layers',
    '4 cpt-visits',
    '5 timeline',
    '6 oversight-layers',
    '7 oversight-powers',
    'P3 why-now',
    '8 sequence',
    '9 motives',
    '10 at-home',
    '11 audiences',
    'P4 what-changes',
    '12 uncat-duties',
    '13 no-shield',
    '14 sight-narrows',
    'P5 the-record',
    '15 ukraine-record',
    '16 prison-evidence',
    '17 mali-car',
    '18 comparators',
    '19 evidence-shift',
    'P6 what-follows',
    '20 risk-impact',
    '21 scenario-matrix',
    '22 three-readings',
    '23 since-the-text',
    '24 closing',
    '25 open-question',
    'A1 source-map',
    'A2 record-check',
    'A3 data-tables',
    'A4 terms',
  ])
})

test('quotes the whole analysis in its notes', () => {
  expect(deck?.coverage.missing).toEqual([])
  expect(deck?.coverage.quoted).toBe(deck?.coverage.words)
})

test('sets a record check beside every claim at least once', () => {
  const shown = new Set(slides.flatMap(({ note }) => note.quotes.flatMap(({ claims }) => claims)))
  expect([...(deck?.register.claims.keys() ?? [])].filter((id) => !shown.has(id))).toEqual([])
})

test('finds every claim on a line that the register names', () => {
  const elsewhere = [...(deck?.claims ?? [])].filter(
    ([id, { line }]) => !deck?.register.claims.get(id)?.lines.includes(line),
  )
  expect(elsewhere.map(([id, { line }]) => `${id} on L${line}`)).toEqual([])
})

test('no sentence that breaks off in the source is completed on a slide', () => {
  for (const line of deck?.source.lines.filter(({ cut }) => cut) ?? []) {
    const end = line.text
      .trim()
      .replace(/[.\s]+$/, '')
      .slice(-24)
    for (const { id, headline, body, note } of slides) {
      const own = [headline, JSON.stringify(body), ...note.onScreen, ...note.say].join(' ')
      const at = own.indexOf(end)
      expect(at < 0 || own.slice(at + end.length).startsWith(' […]'), `${id} completes L${line.number}`).toBe(
        true,
      )
    }
  }
})

test('every quote of a sentence that breaks off is marked', () => {
  const quotes = slides.flatMap(({ note }) => note.quotes)
  for (const { number, text } of deck?.source.lines.filter(({ cut }) => cut) ?? []) {
    const ends = quotes.filter(({ line, end }) => line === number && text.slice(end).trim() === '')
    expect(ends.length, `L${number}`).toBeGreaterThan(0)
    expect(
      ends.every(({ cut }) => cut),
      `L${number}`,
    ).toBe(true)
  }
})
