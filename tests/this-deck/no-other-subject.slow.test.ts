import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDeckFiles } from '../../src/node/compile/read-deck-files.ts'
import { libraryFolder } from '../../src/node/engine.ts'
import { buildSite } from '../../src/node/site/build-site.ts'
import { GOOD_DECK } from '../helpers/good-deck.ts'

/** What a reader loads besides our own code; their licences stand in a file of the site. */
const LIBRARIES = ['reveal.js/dist', 'chart.js/dist']
/** Letters that mean nothing: fonts and sums as text. */
const NO_WORDS_RE = /data:[\w/+-]+;base64,[\w+/=]*|sha\d{3}-[\w+/=]+|\b[0-9a-f]{16,}\b/g

let root: string
/** Files of a site built from another deck, by name. */
let site: Map<string, string>
/** Words of the deck at the top, which no other deck and no code has a reason to say. */
let own: { words: string[]; ids: string[] }

const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .replace(NO_WORDS_RE, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}_-]+|\p{L}+/gu)
      ?.flatMap((word) => [word, ...(word.match(/\p{L}+/gu) ?? [])]) ?? [],
  )

async function textsIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = paths.filter((path) => !/\.(?:woff2|png|pdf|map)$/.test(path))
  return new Map(await Promise.all(texts.map(async (path) => [path, await readFile(path, 'utf8')] as const)))
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'subject-'))
  await cp(GOOD_DECK, root, { recursive: true })
  await buildSite({ root, logLevel: 'error' })
  site = await textsIn(join(root, 'dist'))

  const known = await Promise.all(
    ['src', join(GOOD_DECK), ...LIBRARIES.map(libraryFolder)].map((folder) => textsIn(folder)),
  )
  const licences = [...site].filter(([name]) => basename(name) === 'licences.txt')
  const shared = [...known.flatMap((texts) => [...texts]), ...licences].map(([, text]) => text)
  const anybodys = wordsIn(
    [...shared, await readFile('README.md', 'utf8'), await readFile('index.html', 'utf8')].join('\n'),
  )
  const { analysis, settings, slides, data } = await readDeckFiles('.')
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const isOwn = (word: string) => !anybodys.has(word)
  const entities = Object.keys((parse(text(settings.bytes)) as { entities?: object }).entities ?? {})
  const ids = [
    ...slides.map(({ bytes }) => /^id: *(\S+)/m.exec(text(bytes))?.[1] ?? ''),
    ...data.map(({ path }) => basename(path, '.json')),
    ...entities,
  ]
  own = {
    words: [...wordsIn(text(analysis.bytes))].filter((word) => /^\p{L}{6,}$/u.test(word) && isOwn(word)),
    ids: ids.map((id) => id.toLowerCase()).filter(isOwn),
  }
}, 120_000)
afterAll(() => rm(root, { recursive: true, force: true }))

test('no file of a site built with another deck holds a word of the subject of the deck at the top', () => {
  expect(own.words.length).toBeGreaterThan(100)
  expect(own.ids.length).toBeGreaterThan(10)
  expect(site.size).toBeGreaterThan(15)
  const found = [...site].flatMap(([path, text]) => {
    const said = wordsIn(text)
    return [...own.words, ...own.ids]
      .filter((word) => said.has(word))
      .map((word) => `${basename(path)}: ${word}`)
  })
  expect(found).toEqual([])
})
