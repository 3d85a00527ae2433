import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { drawDeck } from '../../../src/node/drawing/draw-deck.ts'
import { subsetFonts } from '../../../src/node/fonts/subset-fonts.ts'
import { fillPages, renderDeck } from '../../../src/node/site/page-shells.ts'
import { buildSingleFile } from '../../../src/node/site/single-file.ts'
import { siteConfig } from '../../../src/node/site/site-config.ts'
import { asReadings } from '../../helpers/as-readings.ts'
import { compileChanged } from '../../helpers/compile-changed.ts'

const OURS = 'assets/data'
/** No word of a schema or an engine is as long, and no pattern is a text that could be looked for. */
const isOwn = (text: string) => text.length >= 20 && !text.includes('{')

/** Every text in a value, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The same data with other words in it, resting on the first line of whatever text. */
function otherWords(value: unknown, key = ''): unknown {
  if (key === 'origin') return { lines: [1] }
  if (typeof value === 'string') return isOwn(value) ? `Rust on pier ${value.length}` : value
  if (Array.isArray(value)) return value.map((part) => otherWords(part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, otherWords(part, name)]))
}

let words: string[]
let files: Map<string, string>

beforeAll(async () => {
  const names = (await readdir(OURS)).filter((name) => name.endsWith('.json'))
  const ours = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(OURS, name), 'utf8'))),
  )
  const runs = ours.flatMap(textsIn).filter(isOwn)
  // What no file format writes in its own way.
  words = [...new Set(runs.flatMap((text) => text.match(/[A-Za-z0-9 ,.]{20,}/g) ?? []))]

  const dots = otherWords(ours.find(({ kind }) => kind === 'dots'))
  const { deck: compiled, problems } = compileChanged([
    ['costs.json', /^.+$/s, JSON.stringify(asReadings(dots))],
    ['020-costs.md', 'layout: table\ntable: costs', 'layout: chart\nchart: costs'],
  ])
  expect(problems).toEqual([])
  if (!compiled) throw new Error('no deck')
  const rendered = renderDeck(drawDeck(compiled))
  const fonts = await subsetFonts(await fillPages(rendered))
  const config = siteConfig({ rendered, fonts, singleFile: await buildSingleFile(rendered, fonts) })
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
  })
  const { output } = built as Rolldown.RolldownOutput
  files = new Map(
    output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('latin1'),
    ]),
  )
}, 60_000)

test('F11: a site of another deck holds no word of this deck’s data', () => {
  expect(words.length).toBeGreaterThan(100)
  expect(files.size).toBeGreaterThan(20)
  const found = [...files].flatMap(([name, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
  )
  expect(found).toEqual([])
})

test('its own data reach the page, the drawing, the code of its live charts and the single file', () => {
  const [code = ''] = [...files.keys()].filter((name) => /live-chart-[\w-]+\.js$/.test(name))
  const holders = ['index.html', 'data/costs.csv', 'data/costs.svg', code, 'briefing.html']
  for (const name of holders) expect(files.get(name), name).toMatch(/Rust on pier \d+/)
  expect(files.get('index.html') ?? '').toContain('data-chart="costs"')
})
