import { type Block, opened, quotesOf } from './blocks.ts'
import { chunksOf } from './chunks.ts'
import { plainWords, readableWords, slideWords } from './files/plain.ts'
import type { DraftSlide } from './files/slide-file.ts'
import type { Findings } from './find/find.ts'
import { countWords } from './find/lines.ts'
import { DANGLING_RE, lengthOf } from './find/sentences.ts'
import { headlineOf } from './headline.ts'
import { isShown, ROOMS } from './points.ts'
import type { DraftSection } from './sections.ts'

/** Words before the first heading that the title slide’s notes take. */
const MOST_TITLE_WORDS = 60
/** Lines of a memo’s head: who, to whom, when. */
const HEAD_RE = /^[\p{L}*_][\p{L} *_/-]{0,24}:\s*\S/u

/** What the title slide quotes, and the sections that the talk is made of. */
export function opening(found: Findings, sections: DraftSection[]): { title: Block[]; talk: DraftSection[] } {
  const [first, ...others] = sections
  if (!first || first.title !== undefined) return { title: [], talk: sections }
  // The title slide covers the title, so no other does.
  const ofTitle = titleLinesOf(found)
  const front = { ...first, headings: first.headings.filter((line) => !ofTitle.includes(line)) }
  const isHead = ({ quotes }: Block, index: number) =>
    found.title?.labelled === true && index < 12 && HEAD_RE.test(quotes[0]?.words ?? '')
  const end = front.blocks.findIndex((block, index) => !isHead(block, index))
  const [head, rest] = end < 0 ? [front.blocks, []] : [front.blocks.slice(0, end), front.blocks.slice(end)]
  const words = rest.reduce((sum, block) => sum + block.words, 0)
  const hasTalk = others.some(({ blocks }) => blocks.length > 0)
  if (hasTalk && words <= MOST_TITLE_WORDS && !rest.some(({ table }) => table))
    return { title: front.blocks, talk: [{ ...front, blocks: [] }, ...others] }
  return { title: head, talk: [{ ...front, blocks: rest }, ...others] }
}

/** The title of the text, or its first headline. */
export function titleOf({ title }: Findings, talk: DraftSection[]): string {
  const words = readableWords(title?.words ?? '')
  if (words !== '' && isShown(words)) return words
  const [first] = chunksOf(talk)
  const headline = first ? headlineOf(first, new Set(), ROOMS[0]!.headline) : undefined
  return headline && headline.from !== 'nowhere' ? headline.words : TO_DO_TITLE
}

/** Lines of the title that need not be quoted; one behind its label is no heading. */
const titleLinesOf = ({ title }: Findings): number[] => (title && !title.labelled ? title.lines : [])

/** The first slide: the title of the text, below it how it goes on, in its notes what stands before the first section. */
export function titleSlide(words: string, blocks: Block[], found: Findings, level: number): DraftSlide {
  const lines = titleLinesOf(found)
  const first = found.lines.find(
    ({ text, number }) => countWords(text) > 0 && (lines.length === 0 || lines.includes(number)),
  )
  const own = quotesOf(blocks)
  const opening = first ? [{ line: first.number, words: opened(first.text) }] : []
  const { headline, below } = titleWords(words, readableWords(found.title?.below ?? ''), level)
  return {
    id: 'title',
    layout: 'title',
    covers: lines,
    toDo: ['the title, and one line below it that says what the briefing is about'],
    headline: slideWords(headline),
    body: slideWords(below),
    onScreen: 'The title.',
    say: plainWords(words) || 'To do: open the briefing.',
    quotes: own.length > 0 ? own : opening,
  }
}

/** A title in two: at its colon or dash, or its beginning above the whole where it is too long for its place. */
function titleWords(words: string, below: string, level: number): { headline: string; below: string } {
  if (level > 2) return { headline: TO_DO_TITLE, below: '' }
  if (level > 1) return { headline: TO_DO_TITLE, below: words }
  // A single word before a colon, “Note:”, is no title.
  const [, main = '', sub = ''] = /^(.*?\s.*?\S|.{12,}?)(?::|\s[–—-])\s+(.+)$/u.exec(words) ?? []
  const whole =
    main === ''
      ? { headline: words, below }
      : { headline: main, below: [sub, below].filter(Boolean).join(' ') }
  if (level === 0 && lengthOf(whole.headline) <= MOST_TITLE) return whole
  const [opening = ''] = /^.{12,}?(?=,|\s(?:and|und|et|и)\s)/u.exec(whole.headline) ?? []
  const fits = opening !== '' && lengthOf(opening) <= MOST_TITLE - level * 4 && !DANGLING_RE.test(opening)
  return fits ? { headline: opening, below: words } : { headline: TO_DO_TITLE, below: words }
}

/** Words that the title slide holds. */
const MOST_TITLE = 12
/** What the slide says until it has a title. */
export const TO_DO_TITLE = 'To do: a short title'
