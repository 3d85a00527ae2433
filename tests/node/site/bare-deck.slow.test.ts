import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../../src/node/site/build-site.ts'
import { change, makeBareDeck } from '../../helpers/bare-deck.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'
import { textOf } from '../../helpers/text-of.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bare deck ü%20#-'))
  await makeBareDeck(root)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const build = () => buildSite({ root, logLevel: 'error' })
const read = (name: string) => readFile(join(root, 'dist', name), 'utf8')
/** What a page says, its code and styles aside. */
const wordsOf = async (name: string) =>
  textOf((await read(name)).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ''))

describe('the site of a deck that has a text and slides and nothing else', () => {
  beforeAll(build, 60_000)

  test.each(['index.html', 'presenter.html', 'briefing.html'])(
    '%s says no word of a public record, of verdicts or of sources that it lacks',
    async (name) => {
      const words = await wordsOf(name)
      expect(words).toContain('Two of the nine piers have rust')
      expect(words).not.toMatch(/record|verdict|checked|register|†|\bSources\b|\bClaims\b|Dated events/i)
      const page = await read(name)
      expect(page).not.toMatch(/\sid="(?:record|sources)"|href="#(?:record|sources)"/)
    },
  )

  test('no heading, list or table stands empty', async () => {
    expect(
      (await read('index.html')).match(/<(h[1-6]|ol|ul|tbody|table|section)\b[^>]*>\s*<\/\1>/g),
    ).toBeNull()
  })

  test('its tab has the icon of the engine', async () => {
    const [, path = ''] =
      /<link rel="icon"[^>]* href="\.\/(assets\/favicon-[^"]+)"/.exec(await read('index.html')) ?? []
    expect(await read(path)).toBe(await readFile('src/views/favicon.svg', 'utf8'))
    expect(await read('presenter.html')).toContain(path)
  })
})

test('a deck that brings an icon has its own, on the pages and in the single file', async () => {
  const icon = '<svg xmlns="http://www.w3.org/2000/svg"><title>Pier “9”</title></svg>\n'
  await writeFile(join(root, 'assets/favicon.svg'), icon)
  await build()
  const [, path = ''] = /<link rel="icon"[^>]* href="\.\/([^"]+)"/.exec(await read('index.html')) ?? []
  expect(await read(path)).toBe(icon)
  expect(await read('briefing.html')).toContain(`href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
}, 60_000)

test('with events alone the page says when it was checked, and lists them and no claims', async () => {
  // The words that are absent above; of claims there are none still.
  await mkdir(join(root, 'assets/evidence'))
  const source = { publisher: 'Council', url: 'https://example.org/x' }
  const event = { id: 'E01', date: '2026-05-20', precision: 'day', event: 'A lane opens', sources: [source] }
  await writeFile(join(root, 'assets/evidence/events.json'), JSON.stringify([event]))
  await change(root, 'slides/010-rust.md', 'Two of nine {L7}', 'Two of nine {L7}, {E01}')
  await build()
  const words = await wordsOf('index.html')
  expect(words).toMatch(/Checked against the public record 1 June 2026/)
  expect(words).toMatch(/Dated events/)
  expect(words).not.toMatch(/Claims of the analysis, checked/)
}, 60_000)

test('two decks that are built at the same time come out as if each was built alone', async () => {
  const decks = [root, join(root, 'good')]
  await cp(GOOD_DECK, decks[1] ?? '', { recursive: true })
  const sums = (name: string) =>
    Promise.all(decks.map((deck) => readFile(join(deck, name, 'SHA256SUMS'), 'utf8')))
  const buildInto = (name: string) => (deck: string) =>
    buildSite({ root: deck, outDir: join(deck, name), logLevel: 'error' })
  await Promise.all(decks.map(buildInto('together')))
  for (const deck of decks) await buildInto('alone')(deck)
  expect(await sums('together')).toEqual(await sums('alone'))
}, 120_000)
