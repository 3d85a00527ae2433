import { beforeAll, describe, expect, test } from 'vitest'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { fillMarkers, readShell, renderDeck } from '../../src/node/site/page-shells.ts'
import { handoutPages, renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../src/pages/paper/render-onepage.ts'
import { PAGE_WORDS } from '../../src/words/page-words.ts'
import { ENGLISH, namesIn, type OwnWords, say, type WordKey } from '../../src/words/say.ts'
import { VIEW_WORDS } from '../../src/words/view-words.ts'
import { builtFiles } from '../helpers/built-files.ts'
import { galleryDeck } from '../helpers/gallery.ts'
import { textOf } from '../helpers/text-of.ts'

const KEYS = Object.keys(ENGLISH) as WordKey[]
/** Every entry of the table in words that no language has: `«key: {name}»`. */
const OWN = Object.fromEntries(
  KEYS.map((key) => [key, `«${[key, ...namesIn(ENGLISH[key]).map((name) => `{${name}}`)].join(' ')}»`]),
) as OwnWords

/** Whether a text says the entry: its mark, whatever is filled in. */
const says = (text: string, key: string) => text.includes(`«${key} `) || text.includes(`«${key}»`)

test('a text is filled in with names and numbers, in the words of the voice', () => {
  expect(say({}, 'where-step', { step: 2, steps: 4 })).toBe('step 2 of 4')
  expect(say({ words: { 'where-step': '{steps}/{step}' } }, 'where-step', { step: 2, steps: 4 })).toBe('4/2')
  expect(say({}, 'sources')).toBe('Sources')
})

test('the table holds no markup, and no key twice', () => {
  expect(KEYS).toHaveLength(Object.keys(PAGE_WORDS).length + Object.keys(VIEW_WORDS).length)
  for (const key of KEYS) expect(ENGLISH[key], key).not.toMatch(/[<>&]|^\s|\s$|^$/)
})

describe('a deck that says everything in its own words', () => {
  let papers: string
  let files: Map<string, string>

  beforeAll(async () => {
    const shipped = await galleryDeck()
    const own = { words: OWN, author: 'A', contact: 'a@example.org', base: 'https://example.org/' }
    const settings = { ...shipped.settings, ...own }
    const deck: DrawnDeck = { ...shipped, settings }
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
    const sentences = KEYS.map((key) => ENGLISH[key]).filter((text) => /[a-z’]+ [a-z’]+ [a-z’]+/i.test(text))
    expect(sentences.length).toBeGreaterThan(50)
    for (const [name, text] of [['papers', papers] as const, ...files]) {
      const words = name.endsWith('.js') ? text : textOf(text)
      const left = sentences.filter((sentence) => words.includes(sentence.split('{')[0] || sentence))
      expect(left, name).toEqual([])
    }
  })
})

/** Said where this deck, its pages and papers have no place for it; each of them has a test of its own. */
const ELSEWHERE = [
  // Of a draft: tests/deck/draft.test.ts.
  ...['draft', 'draft-title'],
  // Where nobody is named, and of the file that lies alone: tests/pages/statement.
  ...['statement-no-contact', 'licences', 'licences-about'],
  // Of lines left out and of readings: tests/deck/left-out.test.ts, tests/pages/render-figure.test.ts.
  ...['left-out', 'line-left-out', 'reading', 'reading-name'],
  // What the compiler says of a slide with steps: tests/deck/read-marks.test.ts.
  'step-start',
  // The gallery has more slides than one picture has room for: tests/pages/render-source-map.test.ts.
  'map-picture',
  // The gallery has no date in these.
  ...['month-8', 'month-10', 'month-12'],
  // Of a deck that wasn't checked, or has no †: tests/pages/unchecked.test.ts.
  ...['checked', 'foot-analysis', 'marked', 'paper-checked'],
  ...['record-part-checked-only', 'record-part-marked', 'version'],
  // Of what an export adds: tests/node/site/offer-downloads.test.ts, tests/e2e/site/export.spec.ts.
  ...['download-handout', 'download-onepage', 'download-presentation', 'download-slides'],
  ...['handout-title', 'onepage-title'],
  ...['link-to-slide', 'link-to-source', 'link-to-title'],
  // Of a show of one minute, and a part of one slide: tests/pages/render-contents.test.ts, …/diagrams/divider.test.ts.
  ...['in-one-minute', 'slide-of-part'],
  // Of two quotes with one record check on a slide, and of values that nobody found.
  ...['record-check-above', 'value-not-found'],
].sort()

async function filesOf(deck: DrawnDeck): Promise<Map<string, string>> {
  const rendered = renderDeck(drawDeck(deck))
  const built = [...(await builtFiles({ rendered }))]
  const texts = built.filter(([name]) => /\.(?:html|js|csv)$/.test(name))
  const alone = fillMarkers(await readShell('index.html'), rendered.file)
  return new Map([...texts, ['single file', alone]])
}
