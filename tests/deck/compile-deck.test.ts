import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compileDeck } from '../../src/deck/compile-deck.ts'
import type { DeckFiles } from '../../src/deck/model/files.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { goodDeck, goodFiles } from '../helpers/good-deck.ts'

const files = await goodFiles()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const compile = (changed: Partial<DeckFiles>) => compileDeck({ ...files, ...changed }, { sha256, figures })
const withText = (file: DeckFiles['settings'] | undefined, change: (text: string) => string) => ({
  path: file?.path ?? '',
  bytes: new TextEncoder().encode(change(new TextDecoder().decode(file?.bytes))),
})

test('slides are numbered as people say them: the title not, appendices with A', async () => {
  const appendix = withText(files.slides[2], (text) =>
    text
      .replace('layout: table\ntable: costs', 'layout: terms')
      .replace('\nNote:', '\n### Piers\n\nWhat a bridge stands on\n\nNote:'),
  )
  const { deck } = compile({ slides: [...files.slides.slice(0, 2), appendix], data: [] })
  expect(deck?.slides.map(({ id, label }) => `${label} ${id}`)).toEqual(['0 title', '1 rust', 'A1 costs'])
})

test('all words of the source are quoted, and the deck says so', async () => {
  const { coverage } = await goodDeck()
  expect(coverage.quoted).toBe(coverage.words)
  expect(coverage.missing).toEqual([])
})

test('sources are numbered once, in the order of the slides', async () => {
  const { citations } = await goodDeck()
  expect([...citations.values()].map(({ number, publisher }) => `${number} ${publisher}`)).toEqual([
    '1 County',
    '2 Alder Post',
  ])
})

test('a deck with a problem is no deck', () => {
  const settings = withText(files.settings, (text) => `${text}colour: red\n`)
  const { deck, problems } = compile({ settings })
  expect(deck).toBeUndefined()
  expect(problems).toMatchObject([{ file: 'slides/deck.yaml', found: 'unknown key “colour”' }])
})

test('problems of all slides and files are shown at once', () => {
  const slides = files.slides.map((file) => withText(file, (text) => text.replace(/^# .*/m, '')))
  const events = withText(files.events, () => '[')
  const { problems } = compile({ slides, events })
  expect(problems.map(({ file }) => file)).toEqual([
    'assets/evidence/events.json',
    'slides/000-title.md',
    'slides/010-rust.md',
    'slides/020-costs.md',
  ])
})

test('a slide left out leaves its lines unquoted', () => {
  const { problems } = compile({ slides: files.slides.slice(0, 2), data: [] })
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
    [13, 14, 15, 17].map((line) => `assets/source/analysis.txt:${line}`),
  )
})
