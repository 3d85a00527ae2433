import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { fillMarkers, PAGES, readShell, renderDeck } from '../../src/node/site/page-shells.ts'
import { handoutPages, renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../src/pages/paper/render-onepage.ts'
import { renderPrintSlides } from '../../src/pages/paper/render-print-slides.ts'
import { ENGLISH, namesIn, type OwnWords, type WordKey } from '../../src/words/say.ts'
import { GALLERY } from '../helpers/gallery.ts'
import { galleryIn } from '../helpers/gallery-in.ts'
import { textOf } from '../helpers/text-of.ts'

/*
 * What readers see is the deck's or the engine's. Here the engine says everything in a language that marks each of its
 * words, as in ⟦of-part¦3⟧; so whatever is not marked must be the deck's own. Words that somebody types into a page or
 * a drawing instead of the table are found by it, in whatever language they are.
 */

const KEYS = Object.keys(ENGLISH) as WordKey[]
const LISTS = ['short-months', 'small-numbers']
const MARKED = Object.fromEntries(
  KEYS.map((key) => {
    const mark = `⟦${[key, ...namesIn(ENGLISH[key]).map((name) => `{${name}}`)].join('¦')}⟧`
    return [key, LISTS.includes(key) ? ENGLISH[key].replaceAll(/\S+/g, mark) : mark]
  }),
) as OwnWords

let texts: Map<string, string[]>
let own: { values: Set<string>; all: string }

beforeAll(async () => {
  const compiled = await galleryIn({ words: MARKED })
  const settings = { ...compiled.settings, author: 'Ada Vell', contact: 'vell@example.org' }
  const deck: DrawnDeck = drawDeck({ ...compiled, settings })
  own = await textsOfDeck(['Ada Vell', 'vell@example.org'])
  const rendered = renderDeck(deck)
  const shells = await Promise.all(
    PAGES.map(async (page) => [page, fillMarkers(await readShell(page), rendered.site)] as const),
  )
  const narrow = [...deck.drawings.values()].flatMap((drawing) => drawing.narrow?.svg ?? [])
  texts = new Map([
    ...shells.map(([page, html]) => [page, textsIn(html)] as const),
    ['briefing.html', textsIn(fillMarkers(await readShell('index.html'), rendered.file))],
    [
      'handout',
      [...textsIn(renderHandout(deck, deck.slides).text), ...stringsIn(handoutPages(deck, deck.slides))],
    ],
    ['slides on paper', textsIn(renderPrintSlides(deck, deck.slides).text)],
    ['one page', textsIn(renderOnepage(deck, settings.brief!).text)],
    ['narrow drawings', narrow.flatMap(textsIn)],
    ...rendered.data.map(
      ({ path, text }) => [path, path.endsWith('.csv') ? cellsIn(text) : textsIn(text)] as const,
    ),
  ])
}, 60_000)

test('whatever a reader sees is the deck’s own, or of the table of words', () => {
  expect(texts.size).toBeGreaterThan(15)
  const found = [...texts].flatMap(([place, all]) =>
    all.flatMap((text) => strangeIn(text).map((words) => `${place}: ${words} (${text.trim().slice(0, 90)})`)),
  )
  expect([...new Set(found)]).toEqual([])
})

test('words that are typed beside the table are found', () => {
  expect(strangeIn('A weir of ⟦alt-bars¦⟦and¦A¦B⟧⟧ anglers')).toEqual(['A weir of', 'anglers'])
  expect(strangeIn('drawn to 3 May')).toEqual(['drawn to 3 May'])
  expect(strangeIn('⟦sources⟧ 3–5, L13 † {C12}')).toEqual([])
})

/** Pieces of a text that are neither an entry's key behind its mark, nor the deck's own, nor numbers and ids. */
function strangeIn(text: string): string[] {
  return [...text.matchAll(/(⟦[\w-]+)|[⟧¦]|([^⟦⟧¦]+)/g)]
    .flatMap(([, , piece]) => (piece === undefined || isOwn(piece) ? [] : partsOf(piece)))
    .filter((part) => !isOwn(part))
}

const partsOf = (text: string) => text.split(/[():;,·†|“”]| [–-] |\. |\s\s+/).map((part) => part.trim())

/** Numbers, ids such as L13 and A2, sums, names of files and formats, labels of the Traffic Light Protocol. */
const SIGNS_RE = /\btlp:[a-z+]+|\b(?:pdf|csv|svg)\b|\b[0-9a-f]{16,}|[\w/-]+\.(?:html|png)|\bexample\.org/g

/** The most values of a deck that are put beside each other without a sign between. */
const MOST_VALUES = 8

/** Whether a text is one of the deck's values, several in a row, or a stretch of three words or more of one. */
function isOwn(piece: string): boolean {
  const text = tidy(piece)
  if (!/\p{L}{2}/u.test(text.replaceAll(SIGNS_RE, ''))) return true
  const words = text.split(' ')
  if (words.length > 2 && own.all.includes(`${text}`)) return true
  const isMade = (from: number, left: number): boolean => {
    if (from === words.length) return true
    if (left === 0) return false
    for (let to = words.length; to > from; to--)
      if (isValue(words.slice(from, to).join(' ')) && isMade(to, left - 1)) return true
    return false
  }
  return isMade(0, MOST_VALUES)
}

/** Whether a line of a drawing is a stretch of a value, word by word. */
const isLine = (line: string) => ` ${own.all.replaceAll('\n', ' ¶ ')} `.includes(` ${tidy(line)} `)

const isValue = (text: string) => own.values.has(tidy(text)) || !/\p{L}{2}/u.test(text)

/** Words without the marks and spaces at their ends. */
const tidy = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/^[\s.,:;·†()[\]“”…–/-]+|[\s.,:;·†()[\]“”…–/-]+$/g, '')

/**
 * What stands between tags, and in attributes that are read out or shown. A drawing breaks its lines where it likes, so
 * there a word or two of the deck's are its own as well: they are left out here.
 */
function textsIn(html: string): string[] {
  const body = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<text\b[^>]*>([^<]*)<\/text>/g, (element, text: string) =>
      partsOf(textOf(text)).every(isLine) ? '' : element,
    )
  const shown = [...body.matchAll(/\s(?:aria-label|alt|title|placeholder|label)="([^"]*)"/g)]
  const said = [
    ...body.matchAll(
      /<meta (?:name="description"|property="og:(?:title|description|image:alt)") content="([^"]*)"/g,
    ),
  ]
  const names = [...body.matchAll(/data-(?:step-names|part-name)="([^"]*)"/g)]
  return [
    ...body.replaceAll(/<[^>]*>/g, '\n').split('\n'),
    ...[...shown, ...said, ...names].flatMap(([, text = '']) => text.split('|')),
  ]
    .map((text) => textOf(text))
    .filter((text) => text.trim() !== '')
}

/** The strings of a style sheet. */
const stringsIn = (css: string) =>
  [...css.matchAll(/content: ("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) => text.slice(1, -1))

const cellsIn = (csv: string) =>
  [...csv.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)].map(([, quoted, plain = '']) =>
    (quoted ?? plain).replaceAll('""', '"'),
  )

/** Every value that the gallery's files hold, whole and cut where markup stands. */
async function textsOfDeck(more: string[]): Promise<{ values: Set<string>; all: string }> {
  const names = await readdir(GALLERY, { recursive: true })
  const files = names.filter((name) => /\.(md|json|yaml|txt)$/.test(name))
  const values = new Set(more.map(tidy))
  const add = (text: string) => {
    for (const one of [text, ...text.split(/\{[^{}]*\}|\*+|\||\[|\]\([^)]*\)|\n/)]) values.add(tidy(one))
    for (const one of text.split(/\{[^{}]*\}|\*+|\||\[|\]\([^)]*\)|\n/))
      for (const part of partsOf(one)) values.add(tidy(part))
  }
  const walk = (value: unknown): void => {
    if (typeof value === 'string') add(value)
    else if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk)
  }
  for (const name of files) {
    const text = await readFile(join(GALLERY, name), 'utf8')
    if (name.endsWith('.md')) {
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
      walk(parse(front))
      for (const line of body.split('\n')) add(line.replace(/^(?:#+|-|>|On screen:|Say:) ?/, ''))
    } else if (name.endsWith('series.json')) {
      // The parts of a value are printed by their names.
      for (const [, key = ''] of text.matchAll(/"(\w+)":/g)) add(key)
      walk(parse(text))
    } else if (name.endsWith('.txt')) for (const line of text.split('\n')) add(line)
    else walk(parse(text))
  }
  return { values, all: [...values].join('\n') }
}
