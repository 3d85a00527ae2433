import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LAYOUTS } from '../../../src/deck/model/types.ts'
import { examplesOf, figuresPage } from '../../../src/node/tools/figures/figures-page.ts'
import { meaningLines } from '../../../src/node/tools/figures/meanings.ts'
import { keyLines, type Schema } from '../../../src/node/tools/figures/schema-keys.ts'
import { shortJson } from '../../../src/node/tools/figures/short-json.ts'
import { schemaOfKind } from '../../../src/node/tools/json-schemas.ts'
import { GALLERY, galleryDeck } from '../../helpers/gallery.ts'

test('docs/figures.md is what `npm run figures` makes of the gallery now', async () => {
  const page = figuresPage({
    deck: await galleryDeck(),
    folder: 'tests/fixtures/decks/gallery',
    read: (path) => readFileSync(join(GALLERY, path), 'utf8'),
    schemaOf: (kind) => schemaOfKind(kind) as Schema,
    codeOf: (kind) => readFileSync(`src/charts/${kind}/data.ts`, 'utf8'),
  })
  expect(readFileSync('docs/figures.md', 'utf8')).toBe(page)
})

test('each example has its picture, no picture is left over, and together they are light', async () => {
  const names = examplesOf(await galleryDeck()).map(({ name }) => `${name}.webp`)
  expect(readdirSync('docs/figures').sort()).toEqual(names.sort())
  const bytes = names.map((name) => statSync(join('docs/figures', name)).size)
  expect(Math.min(...bytes)).toBeGreaterThan(2000)
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(600 * 1024)
})

test('no layout is left out: a chart has an example for each kind, every other layout one of its own', async () => {
  const shown = new Set(examplesOf(await galleryDeck()).map(({ slide }) => slide.layout))
  expect([...shown].sort()).toEqual([...LAYOUTS].sort())
})

test('a value that fits stands in one line, another is broken, and both say what the file says', () => {
  const value = { name: 'Piers', at: [1, 2], empty: {}, rows: [{ text: 'a'.repeat(90) }, { text: 'b' }] }
  const text = shortJson(value)
  expect(JSON.parse(text)).toEqual(value)
  expect(text.split('\n').slice(0, 3)).toEqual(['{', '  "name": "Piers",', '  "at": [1, 2],'])
  expect(text).toContain('\n    { "text": "b" }\n')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
})

test('keys that must be there are bold, those of every kind and of origins are said elsewhere', () => {
  const text = { type: 'string' }
  const schema = {
    properties: {
      kind: text,
      unit: text,
      rows: {
        items: {
          properties: {
            name: text,
            origin: { properties: { lines: text } },
            cells: { additionalProperties: { properties: { state: text }, required: ['state'] } },
          },
          required: ['name'],
        },
      },
    },
    required: ['rows'],
  } as Schema
  expect(keyLines(schema)).toEqual([
    '- At the top: unit, **rows**',
    '- `rows[]`: **name**, origin, cells',
    '- `rows[].cells.NAME`: **state**',
  ])
})

test('what keys mean is read out of the comments before them, and nothing else is', () => {
  const code = `/** Not of a key. */
const row = strictObject({
  name: words,
  /**
   * How long: the year,
   * or a day.
   */
  precision: words,
})
export const schema = strictObject({
    /** What is counted. */
    unit: words,
})
/** Nor is this. */
function f() {}`
  expect(meaningLines(code)).toEqual([
    '- `precision`: How long: the year, or a day.',
    '- `unit`: What is counted.',
  ])
})
