import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kinds } from '../src/charts/kinds.ts'
import { ANSWERS, BADGES, LAYOUTS } from '../src/deck/model/types.ts'
import { VERDICTS } from '../src/evidence/register.ts'
import { compileFolder } from '../src/node/compile/compile.ts'
import { GALLERY, galleryDeck, quotedBySecond, quotedBySteps, slides } from './helpers/gallery.ts'

const deck = await galleryDeck()
const slide = (id: string) => deck.slides.find((one) => one.id === id)
const figures = deck.slides.flatMap(({ figure }) => figure ?? [])
const quotes = deck.slides.flatMap(({ note }) => note.quotes)

/** What of a list is shown nowhere: a new entry of the code wants an example. */
const missing = (list: readonly string[], shown: Iterable<string | undefined>) => {
  const found = new Set(shown)
  expect(list.length).toBeGreaterThan(1)
  return list.filter((entry) => !found.has(entry))
}

test('the gallery has no problems and no warnings, and quotes its whole source', async () => {
  const { problems, warnings } = await compileFolder(GALLERY)
  expect([...problems, ...warnings]).toEqual([])
  expect(deck.coverage.missing).toEqual([])
  expect(deck.coverage.quoted).toBe(deck.coverage.words)
})

describe('the gallery shows at least once', () => {
  test('every kind of chart, and a data table', () => {
    expect(
      missing(
        Object.keys(kinds),
        figures.map(({ chart }) => chart?.kind),
      ),
    ).toEqual([])
    expect(figures.some(({ kind }) => kind === 'table')).toBe(true)
    expect(figures.some(({ steps }) => steps.length > 2)).toBe(true)
  })

  test('every layout', () => {
    expect(
      missing(
        LAYOUTS,
        deck.slides.map(({ layout }) => layout),
      ),
    ).toEqual([])
  })

  test('every badge', () => {
    expect(
      missing(
        BADGES,
        deck.slides.flatMap(({ badges }) => (badges.length === 1 ? badges : [])),
      ),
    ).toEqual([])
  })

  test('every verdict beside a quote, and every answer', () => {
    const ids = quotes.flatMap(({ claims }) => claims)
    expect(
      missing(
        VERDICTS,
        ids.map((id) => deck.register.claims.get(id)?.verdict),
      ),
    ).toEqual([])
    const answers = deck.slides.flatMap(({ restsOn }) => [...restsOn.values()])
    expect(missing(ANSWERS, answers)).toEqual([])
  })

  test('a quote in cells, a sentence that breaks off, an instruction, a correction, a series and all three shows', () => {
    expect(quotes.some(({ cells }) => cells !== undefined)).toBe(true)
    expect(quotes.some(({ cut }) => cut)).toBe(true)
    expect(quotes.some(({ instruction }) => instruction)).toBe(true)
    expect(deck.settings.corrections.length).toBeGreaterThan(1)
    expect(deck.slides.flatMap(({ records }) => records).some((id) => id.startsWith('S'))).toBe(true)
    for (const show of Object.keys(deck.settings.shows)) {
      const walked = deck.slides.filter(({ shows }) => shows.includes(show))
      expect(walked.length, show).toBeGreaterThan(2)
    }
    expect(Object.keys(deck.settings.shows)).toHaveLength(3)
  })
})

describe('the names that tests use', () => {
  test('are those of its slides', () => {
    const ids = deck.slides.map(({ id }) => id)
    expect(Object.values(slides).filter((id) => !ids.includes(id))).toEqual([])
    const { title, first, second, third, fourth, chart, stepped, matrix, eighth } = slides
    expect(ids.slice(0, 9)).toEqual([title, first, second, third, fourth, chart, stepped, matrix, eighth])
    expect(ids.indexOf(slides.aside)).toBe(14)
    expect(ids.at(-1)).toBe(slides.terms)
    expect(deck.slides.findLast(({ part }) => part === 'talk')?.id).toBe(slides.lastOfTalk)
  })

  test('and those of what they quote', () => {
    const [one, two] = slide(slides.stepped)?.note.quotes ?? []
    expect([`L${one?.line}`, `L${two?.line}`]).toEqual([quotedBySteps.first, quotedBySteps.second])
    expect(two?.claims).toEqual([quotedBySteps.claim])
    expect(`L${slide(slides.second)?.note.quotes[0]?.line}`).toBe(quotedBySecond)
    expect(slide(slides.aside)?.shows).toEqual(['full'])
  })
})

test('every quote of a sentence that breaks off is marked', () => {
  const cut = deck.source.lines.filter((line) => line.cut)
  expect(cut.length).toBeGreaterThan(1)
  for (const { number, text } of cut) {
    const ends = quotes.filter(({ line, end }) => line === number && text.slice(end).trim() === '')
    expect(ends.length, `L${number}`).toBeGreaterThan(0)
    expect(
      ends.every((quote) => quote.cut),
      `L${number}`,
    ).toBe(true)
  }
})

test('each of its data files is on a slide', () => {
  const files = readdirSync(join(GALLERY, 'assets/data')).map((name) => name.replace('.json', ''))
  expect(files.sort()).toEqual(figures.map(({ id }) => id).sort())
  expect(existsSync(join(GALLERY, 'slides/deck.yaml'))).toBe(true)
})
