import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

/** The names of keys as they are printed on them; no sentence of ours. */
const KEY_NAMES = ['Page down', 'Page up', 'Shift + Space']

interface Node {
  type: string
  value?: unknown
  callee?: { name?: string; object?: { name?: string } }
}

/** Every text that a program holds, but for what nobody reads in a page: our own mistakes, and notes to the console. */
function textsIn(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(textsIn)
  if (typeof tree !== 'object' || tree === null) return []
  const { type, value, callee } = tree as Node
  if (type === 'ImportDeclaration') return []
  if (callee?.name === 'Error' || callee?.object?.name === 'console') return []
  if (type === 'Literal' && typeof value === 'string') return [value]
  if (type === 'TemplateElement') return [(value as { cooked: string }).cooked]
  return Object.values(tree).flatMap(textsIn)
}

/** What of a text stands between tags and in the attributes that are read out. */
function wordsOf(text: string): string[] {
  if (!/[<>]/.test(text)) return [text]
  const readOut = [...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)/g)].map(
    ([, words]) => words ?? '',
  )
  return [...text.replace(/<[^>]*>?|^[^<]*>/g, '\n').split('\n'), ...readOut]
}

/** A sentence or a name as our pages print them: a capital, and more letters or words. */
const isSaid = (words: string) => /^\s*[A-Z][a-z’]+(?:[ .,:;]|$)/.test(words)
/** In the scripts also keys and events are called by a word with a capital, so there it takes two. */
const isSentence = (words: string) => isSaid(words) && /[a-z’] [a-z’]/i.test(words)

/** What `npm run dev` says to the author, beside its terminal: no built page holds it. */
const FOR_AUTHORS_RE = /^dev[/\\]/

test.each([
  ['src/pages', isSaid, 15],
  ['src/views', isSentence, 40],
] as const)('what readers see of %s stands in the table of words', async (room, isOurs, least) => {
  const names = (await readdir(room, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !FOR_AUTHORS_RE.test(name),
  )
  expect(names.length).toBeGreaterThan(least)
  const said = await Promise.all(
    names.map(async (name) => {
      const tree = parseAst(await readFile(join(room, name), 'utf8'), { lang: 'ts' })
      return textsIn(tree)
        .flatMap(wordsOf)
        .filter((words) => isOurs(words) && !KEY_NAMES.includes(words))
        .map((words) => `${name}: ${words.trim()}`)
    }),
  )
  expect(said.flat()).toEqual([])
})

test('the shells of the pages hold no words of their own', async () => {
  for (const shell of [
    'index.html',
    'src/views/presenter/presenter.html',
    'src/pages/statement/accessibility.html',
  ]) {
    const text = await readFile(shell, 'utf8')
    expect(text).toContain('%word:')
    expect(wordsOf(text).filter((words) => isSaid(words))).toEqual([])
  }
})

/** Of a kind of chart, what is read from its data file: what it says is for authors. Widths of letters say nothing. */
const FOR_AUTHORS_OF_DATA_RE = /[/\\](?:data|data-table|shapes|rules|letters)\.ts$/

test('what charts say stands in the table of words', async () => {
  const names = (await readdir('src/charts', { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !FOR_AUTHORS_OF_DATA_RE.test(name),
  )
  expect(names.length).toBeGreaterThan(60)
  const said = await Promise.all(
    names.map(async (name) => {
      const tree = parseAst(await readFile(join('src/charts', name), 'utf8'), { lang: 'ts' })
      // Of a font as canvas wants it only “px” stands between values.
      const words = textsIn(tree).filter(
        (text) => /\p{L}{2}/u.test(text.replace('px ', '')) && /\s/.test(text),
      )
      return words.map((text) => `${name}: ${text}`)
    }),
  )
  expect(said.flat()).toEqual([])
})
