import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LAYOUTS } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'

/** Words that only the deck at the top has: its entities, and the ids of its slides and figures. */
async function wordsOfDeck(): Promise<string[]> {
  const { deck } = await compileFolder('.')
  if (!deck) throw new Error('the deck has problems: npm run check lists them')
  const { settings, slides } = deck
  const layouts: readonly string[] = LAYOUTS
  const ids = slides.flatMap(({ id, figure }) => [id, ...(figure ? [figure.id] : [])])
  // An id of one word may be a word of anybody's.
  const own = ids.filter((id) => id.includes('-') && !layouts.includes(id))
  return [...new Set([...settings.entities.flatMap(({ id, name }) => [id, name]), ...own])]
}

/** In small letters, word by word: `isCpt` names one, `spcPts` doesn't. */
const inWords = (text: string) => text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase()

test('no file of src knows what the deck at the top is about', async () => {
  const words = await wordsOfDeck()
  expect(words.length).toBeGreaterThan(20)
  const names = await readdir('src', { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile() && !/\.woff2$/.test(entry.name))
  expect(files.length).toBeGreaterThan(250)
  const known = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      const text = inWords(await readFile(path, 'utf8'))
      return words.filter((word) => text.includes(inWords(word))).map((word) => `${path}: ${word}`)
    }),
  )
  expect(known.flat()).toEqual([])
})
