import { describe, expect, test } from 'vitest'
import { compileFolder } from '../src/build/compile.ts'
import { readDeckFiles } from '../src/build/read-deck-files.ts'
import type { Slide } from '../src/deck/types.ts'

/** The shipped deck, slide by slide: what issue and storyline promise of it. */
const { deck, problems } = await compileFolder('.')
const files = await readDeckFiles('.')
const slides = deck?.slides ?? []
const where = (slide: Slide, text: string) => `${slide.id}: ${text}`

test('has no problems', () => {
  expect(problems).toEqual([])
})

test('has a title, 25 slides and four appendices, in this order', () => {
  expect(slides.map(({ label, id }) => `${label} ${id}`)).toEqual([
    '0 title',
    '1 move-to-leave',
    '2 bottom-line',
    '3 claim-types',
    '4 cpt-visits',
    '5 timeline',
    '6 oversight-layers',
    '7 oversight-powers',
    '8 sequence',
    '9 motives',
    '10 at-home',
    '11 audiences',
    '12 uncat-duties',
    '13 no-shield',
    '14 sight-narrows',
    '15 ukraine-record',
    '16 prison-evidence',
    '17 mali-car',
    '18 comparators',
    '19 evidence-shift',
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

test('shows every chart and data table once', () => {
  const ids = slides.flatMap(({ figure }) => figure?.id ?? [])
  const data = files.data.map(({ path }) => path.replace(/^.*\/|\.json$/g, ''))
  expect(ids.toSorted()).toEqual(data.toSorted())
})

describe.each(slides)('slide $label $id', (slide) => {
  test('has a headline of at most 14 words', () => {
    expect(slide.headline.split(/\s+/).length).toBeLessThanOrEqual(14)
  })

  test('has a note with something on screen, something to say and a quote', () => {
    expect(slide.note.onScreen.join('')).not.toBe('')
    expect(slide.note.say.join('')).not.toBe('')
    expect(slide.note.quotes.length).toBeGreaterThan(0)
  })

  test('describes what is on screen in at most 60 words', () => {
    expect(slide.note.onScreen.join(' ').split(/\s+/).length).toBeLessThanOrEqual(60)
  })
})

test('carries a badge on every slide that makes a statement', () => {
  const bare = slides.filter(({ label, badges }) => !/^[0A]/.test(label) && badges.length === 0)
  expect(bare.map(({ id }) => id)).toEqual([])
})

test('marks every slide for at least one show that exists', () => {
  const shows = Object.keys(deck?.settings.shows ?? {})
  for (const { id, shows: own } of slides) {
    expect(own.length, id).toBeGreaterThan(0)
    expect(shows).toEqual(expect.arrayContaining(own))
  }
})

/** Wording of the source that may stand only inside a quotation, and verbs that judge. */
const BLOCKED = [
  'rogue state',
  'international outlaw',
  'unaccountable state',
  'authoritarian playbook',
  'authoritarian bloc',
  'authoritarian regime',
  'authoritarian state',
  'authoritarian alliance',
  'signal of impunity',
  'peeling away',
  'lacks the same teeth',
  'thrive on opacity',
  'tacit admission',
  'sexual torture',
  'massacre',
  'no longer a partner',
  'slammed',
  'admitted',
  'exposed as',
]

describe('no blocked word stands outside a quotation', () => {
  const blockedIn = (text: string) => {
    const own = withoutQuotations(text).toLowerCase()
    return BLOCKED.filter((words) => own.includes(words))
  }

  // Slide 22 sets the source's three readings side by side, each by its name in the source.
  const named = (slide: Slide, words: string) =>
    slide.id === 'three-readings' && words === 'signal of impunity'

  test('on the slides', () => {
    const found = slides.flatMap((slide) =>
      blockedIn(withoutBlockQuotes(`${slide.headline} ${bodyOf(slide)}`))
        .filter((words) => !named(slide, words))
        .map((words) => where(slide, words)),
    )
    expect(found).toEqual([])
  })

  test('in what the notes add to the quotes', () => {
    const found = slides.flatMap((slide) =>
      blockedIn([...slide.note.onScreen, ...slide.note.say].join(' ')).map((words) => where(slide, words)),
    )
    expect(found).toEqual([])
  })

  test('in charts and data tables', () => {
    const found = files.data.flatMap(({ path, bytes }) =>
      blockedIn(new TextDecoder().decode(bytes)).map((words) => `${path}: ${words}`),
    )
    expect(found).toEqual([])
  })
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

function bodyOf({ body: { subtitle = '', lead, boxes } }: Slide): string {
  return [subtitle, lead, ...boxes.flatMap(({ heading, html }) => [heading, html])].join(' ')
}

function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, '')
}

function withoutBlockQuotes(html: string): string {
  return html.replace(/<blockquote>[\s\S]*?<\/blockquote>/g, '')
}
