import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../src/node/site/build-site.ts'
import { GOOD_DECK } from '../helpers/good-deck.ts'

const OURS = 'assets/data'
/** No word of a schema or an engine is as long, and no pattern is a text that could be looked for. */
const isOwn = (text: string) => text.length >= 20 && !text.includes('{')

/** Every text in a value, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'other-deck-'))
  await buildSite({ root: GOOD_DECK, outDir: folder, logLevel: 'error' })
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('F11: a site of another deck holds no word of this deck’s data', async () => {
  const names = (await readdir(OURS)).filter((name) => name.endsWith('.json'))
  const ours = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(OURS, name), 'utf8'))),
  )
  const runs = ours.flatMap(textsIn).filter(isOwn)
  // What no file format writes in its own way.
  const words = [...new Set(runs.flatMap((text) => text.match(/[A-Za-z0-9 ,.]{20,}/g) ?? []))]
  expect(words.length).toBeGreaterThan(100)
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(20)
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => ({
      name,
      text: await readFile(join(parentPath, name), 'latin1'),
    })),
  )
  const found = texts.flatMap(({ name, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
  )
  expect(found).toEqual([])
})
