import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { fillMarkers, readShell, renderDeck } from '../../src/node/site/page-shells.ts'
import { handoutPages, renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../src/pages/paper/render-onepage.ts'
import { ENGLISH, namesIn, type OwnWords, say, type WordKey } from '../../src/words/say.ts'
import { builtFiles } from '../helpers/built-files.ts'
import { galleryIn } from '../helpers/gallery-in.ts'
import { textOf } from '../helpers/text-of.ts'

const KEYS = Object.keys(ENGLISH) as WordKey[]
/** Every entry of the table in words that no language has: `«key: {name}»`. */
const OWN = Object.fromEntries(
  KEYS.map((key) => {
    const own = `«${[key, ...namesIn(ENGLISH[key]).map((name) => `{${name}}`)].join(' ')}»`
    // Of these each word is an entry of its own.
    return [key, ['short-months', 'small-numbers'].includes(key) ? ENGLISH[key].replaceAll(/\S+/g, own) : own]
  }),
) as OwnWords

/** Whether a text says the entry: its mark, whatever is filled in. */
const says = (text: string, key: string) => text.includes(`«${key} `) || text.includes(`«${key}»`)

test('a text is filled in with names and numbers, in the words of the voice', () => {
  expect(say({}, 'where-step', { step: 2, steps: 4 })).toBe('step 2 of 4')
  expect(say({ words: { 'where-step': '{steps}/{step}' } }, 'where-step', { step: 2, steps: 4 })).toBe('4/2')
  expect(say({}, 'sources')).toBe('Sources')
})

test('the table holds no markup, and no key twice', async () => {
  const written = await Promise.all(['en', 'formats'].map((name) => readFile(`src/words/${name}.ts`, 'utf8')))
  const keys = written.flatMap((text) =>
    [...text.matchAll(/^ {2}'?([a-z][\w-]*)'?:(?! (?:string|Record))/gm)].map(([, key]) => key),
  )
  expect(keys.sort()).toEqual([...KEYS].sort())
  for (const key of KEYS) expect(ENGLISH[key], key).not.toMatch(/[<>&]|^\s|\s$|^$/)
})

describe('a deck that says everything in its own words', () => {
  let papers: string
  let files: Map<string, string>

  beforeAll(async () => {
    const compiled = await galleryIn({ words: OWN })
    const own = { author: 'A', contact: 'a@example.org', base: 'https://example.org/' }
    const settings = { ...compiled.settings, ...own }
    const deck: DrawnDeck = drawDeck({ ...compiled, settings })
    const brief = settings.brief!
    papers = [
      renderHandout(deck, deck.slides).text,
      handoutPages(deck, deck.slides),
      renderOnepage(deck, brief).text,
    ].join('\n')
    files = await filesOf(deck)
  }, 60_000)

  test('finds each of them on a page, a paper or in a script', () => {
    const all = [papers, ...files.values()].join('\n')
    const unsaid = KEYS.filter((key) => !says(all, key))
    expect(unsaid.sort()).toEqual(ELSEWHERE)
  })

  test('no sentence of the engine is left in its pages, papers and scripts', () => {
    // Drawings have the months in English, for data that bring none.
    const keys = KEYS.filter((key) => key !== 'short-months')
    const sentences = keys.map((key) => ENGLISH[key]).filter((text) => /[a-z’]+ [a-z’]+ [a-z’]+/i.test(text))
    expect(sentences.length).toBeGreaterThan(50)
    for (const [name, text] of [['papers', papers] as const, ...files]) {
      const words = name.endsWith('.js') ? text : textOf(text)
      const left = sentences.filter((sentence) => words.includes(longestPiece(sentence)))
      expect(left, name).toEqual([])
    }
  })
})

/** The most of an entry that stands between its names. */
const longestPiece = (text: string) =>
  text.split(/\{[^{}]*\}/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')

/** Said where this deck, its pages and papers have no place for it; each of them has a test of its own. */
const ELSEWHERE = [
  // Of a draft: tests/deck/draft.test.ts.
  ...['draft', 'draft-title'],
  // Where nobody is named, and of the file that lies alone: tests/pages/statement.
  ...['statement-no-contact', 'licences', 'licences-about'],
  // Of lines left out and of readings: tests/deck/left-out.test.ts, tests/pages/render-figure.test.ts.
  ...['left-out', 'line-left-out', 'reading', 'reading-name'],
  // Of a text in Markdown: tests/pages/markdown-source.test.ts.
  'source-part-about-markdown',
  // The gallery has more slides than one picture has room for: tests/pages/render-source-map.test.ts.
  'map-picture',
  // Of charts with other data than the gallery’s: tests/charts.
  ...['alt-dots-between', 'alt-lines-gaps', 'alt-matrix', 'known-still', 'known-until'],
  // Of a deck that wasn't checked, or has no †: tests/pages/unchecked.test.ts.
  ...['checked', 'foot-analysis', 'marked', 'paper-checked'],
  ...['record-part-checked-only', 'record-part-marked', 'version'],
  // Of what an export adds: tests/node/site/offer-downloads.test.ts, tests/e2e/site/export.spec.ts.
  ...['download-handout', 'download-onepage', 'download-presentation', 'download-slides'],
  ...['handout-title', 'onepage-title'],
  ...['link-to-slide', 'link-to-source', 'link-to-title'],
  // Of presentations: tests/node/office/presentation.test.ts.
  ...[
    'office-drawing',
    'office-logo',
    'office-number',
    'office-part',
    'office-slide',
    'office-text',
    'office-title',
  ],
  // Of a show of one minute, and a part of one slide: tests/pages/render-contents.test.ts, …/diagrams/divider.test.ts.
  ...['in-one-minute', 'slide-of-part'],
  // Of two quotes with one record check on a slide, and of values that nobody found.
  ...['record-check-above', 'value-not-found'],
].sort()

async function filesOf(deck: DrawnDeck): Promise<Map<string, string>> {
  const rendered = renderDeck(deck)
  const built = [...(await builtFiles({ rendered }))]
  const texts = built.filter(([name]) => /\.(?:html|js|csv)$/.test(name))
  const alone = fillMarkers(await readShell('index.html'), rendered.file)
  return new Map([...texts, ['single file', alone]])
}
