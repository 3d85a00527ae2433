import { expect, test } from 'vitest'
import { compileDeck } from '../../src/deck/compile-deck.ts'
import type { DeckFile, DeckFiles } from '../../src/deck/model/files.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderRecordPart, renderSourcesPart } from '../../src/pages/render-parts.ts'
import { renderSection } from '../../src/pages/render-section.ts'
import { goodFiles } from '../helpers/good-deck.ts'

const point = (date: string, value: number) => ({
  date,
  precision: 'year',
  value,
  text: 'lanes',
  source: { title: 'Count', publisher: 'Council', date: '2026', url: `https://example.org/count-${value}` },
  confidence: 'high',
})
const entry = (id: string, title: string) => ({
  id,
  title,
  unit: 'lanes',
  note: 'As the council counts.',
  points: [point('2024', 1200), point('2025', 3)],
})
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (file: DeckFile) => new TextDecoder().decode(file.bytes)
const seriesFile = (list: unknown) => ({
  path: 'assets/evidence/series.json',
  bytes: bytes(JSON.stringify(list, null, 1)),
})

/** The good deck with two series, of which one slide and one data file cite the first. */
async function filesWithSeries(spoilData = (json: string) => json): Promise<DeckFiles> {
  const files = await goodFiles()
  return {
    ...files,
    series: seriesFile([entry('S01', 'Lanes open'), entry('S02', 'Lanes closed')]),
    slides: files.slides.map((file) =>
      file.path.includes('010') ? { ...file, bytes: bytes(text(file).replace('{C01}', '{C01, S01}')) } : file,
    ),
    data: files.data.map((file) => ({
      ...file,
      bytes: bytes(
        spoilData(text(file).replace('"events": ["E01"]', '"events": ["E01"], "series": ["S01"]')),
      ),
    })),
  }
}
const compile = (files: DeckFiles) => compileDeck(files, { sha256: () => '0'.repeat(64), figures })
const problemsOf = async (files: DeckFiles) =>
  compile(files).problems.filter(({ found }) => !found.includes('sha256'))

test('a series is cited by slide and data file, shown with †, listed with its values and numbered sources', async () => {
  const files = await filesWithSeries()
  const sum = /sha256: ([0-9a-f]{64})/.exec(text(files.outline))?.[1] ?? ''
  const { deck: compiled, problems } = compileDeck(files, { sha256: () => sum, figures })
  expect(problems).toEqual([])
  if (!compiled) throw new Error('no deck')
  const deck = drawDeck(compiled)
  const slide = deck.slides.find(({ id }) => id === 'rust')
  if (!slide) throw new Error('no slide')
  expect(slide.records).toContain('S01')
  const section = renderSection(slide, deck).text
  expect(section).toContain(
    '<a class="dagger" href="#S01" data-series="S01" aria-label="Public record S01">†</a>',
  )
  expect(section).toContain('<a href="#S01">S01</a>')

  const record = renderRecordPart(deck).text
  expect(record).toMatch(/<tr id="S01">.*Lanes open.*2024: 1,200; .*2025: 3\..*href="#cite-\d+"/)
  expect(record).not.toContain('id="S02"')
  expect(renderSourcesPart(deck, 'screen').text.match(/example\.org\/count-/g)).toHaveLength(2)
  expect(renderSourcesPart(deck, 'paper').text).toMatch(/count-1200<\/a> <span class="quiet">S01</)
  expect(renderHandout(deck, deck.slides).text).toMatch(
    /<p class="event"><span class="record-id">S01<\/span>.*Lanes open/,
  )
})

test('a deck that cites no series has no heading for any', async () => {
  const files = { ...(await goodFiles()), series: seriesFile([entry('S02', 'Lanes closed')]) }
  const sum = /sha256: ([0-9a-f]{64})/.exec(text(files.outline))?.[1] ?? ''
  const { deck } = compileDeck(files, { sha256: () => sum, figures })
  expect(deck && renderRecordPart(deck).text).not.toContain('Series')
})

test('a series that does not exist is a problem at its place, in a slide and in a data file', async () => {
  const files = { ...(await filesWithSeries()), series: seriesFile([entry('S02', 'Lanes closed')]) }
  expect(await problemsOf(files)).toMatchObject([
    { file: 'slides/010-rust.md', found: 'record id S01, which does not exist' },
    { file: 'assets/data/costs.json', found: expect.stringContaining('series S01, which does not exist') },
  ])
})

test('a broken file of series is reported itself, and its ids are not called unknown', async () => {
  const files = { ...(await filesWithSeries()), series: { path: 'series.json', bytes: bytes('[{') } }
  expect(await problemsOf(files)).toMatchObject([{ file: 'series.json', line: 1 }])
})

test('a typed number that the record computes otherwise is refused at its place', async () => {
  const derived = '"derived": { "rule": "series-value", "series": "S01", "at": "2025" }'
  const right = (json: string) =>
    json.replace('"text": "One lane opened"', `"text": "3 lanes opened", ${derived}`)
  const wrong = (json: string) =>
    json.replace('"text": "One lane opened"', `"text": "4 lanes opened", ${derived}`)
  expect(await problemsOf(await filesWithSeries(right))).toEqual([])
  expect(await problemsOf(await filesWithSeries(wrong))).toMatchObject([
    {
      file: 'assets/data/costs.json',
      line: 12,
      found: 'rows[1][0].text: “4 lanes opened”',
      expected: 'words with the computed “3” or “third”',
    },
  ])
})

test('a deck without a file of series is complete', async () => {
  expect((await goodFiles()).series).toBeUndefined()
})
