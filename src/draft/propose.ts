import { findSlideIdMistake } from '../deck/model/page-ids.ts'
import { barsOf } from './bars.ts'
import type { Block } from './blocks.ts'
import { bodyOf, leadOf } from './body.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { plainWords, readableWords, slideWords } from './files/plain.ts'
import { type DraftSlide, type LineQuote, slideFile } from './files/slide-file.ts'
import type { Findings } from './find/find.ts'
import { countWords } from './find/lines.ts'
import { DANGLING_RE, lengthOf } from './find/sentences.ts'
import { anyOf, NOTES } from './find/vocabulary.ts'
import { headlineOf, linesOf, MOST_HEADLINE_WORDS, sayingOf } from './headline.ts'
import { matrixOf } from './matrix.ts'
import { outlineFile } from './outline-file.ts'
import { isShown, ROOMS, type Sentence, sentencesIn } from './points.ts'
import { type DraftSection, sectionsOf } from './sections.ts'
import { settingsFile } from './settings-file.ts'
import { type DatedEvent, eventsIn, eventsOfItems, FEWEST_EVENTS, timelineOf } from './timeline.ts'

/** The text that a deck is made from, as it is kept. */
export interface DraftSource {
  /** Its name in assets/source/, and what pages call it. */
  file: string
  name: string
  sha256: string
  /** It is printed without its signs, if it is Markdown. */
  isMarkdown?: boolean
}

/** A deck made from a text. */
export interface Proposal {
  /** Paths in the deck’s folder, and what the files say; the text itself is not among them. */
  files: { path: string; text: string }[]
  /** Its slides, without files’ names. */
  slides: { path: string; slide: DraftSlide }[]
  /** What of the text’s dates is drawn on a timeline. */
  drawn: readonly DatedEvent[]
  /** Why dates that the text has became no timeline; undefined where they did. */
  noTimeline: string | undefined
}

/** How little each slide shows, by its id, counted in steps from 0; see `ROOMS`. */
export type Tightness = ReadonlyMap<string, number>

/** Lines that the notes of a timeline quote; they stand in those of their sections too. */
const MOST_DATED = 12
/** Two timelines say more than ten. */
const MOST_TIMELINES = 2
/** Words before the first heading that the title slide’s notes take. */
const MOST_TITLE_WORDS = 60
/** Lines of a memo’s head: who, to whom, when. */
const HEAD_RE = /^[\p{L}*_][\p{L} *_/-]{0,24}:\s*\S/u

/** What was found in a text → the files of a deck that quotes every line of it, and says nothing else. */
export function proposeDeck(found: Findings, source: DraftSource, tight: Tightness): Proposal {
  const sections = sectionsOf(found)
  const { title, talk } = opening(found, sections)
  const slides = new Slides(tight)
  const name = titleOf(found, talk)
  slides.add(titleSlide(name, title, found, tight.get('title') ?? 0))
  const taken = new Set<string>()
  const timelines = timelinesOf(talk)
  for (const chunk of chunksOf(talk)) {
    slides.addChunk(chunk, taken, repeatsIn(chunk, found))
    slides.addBars(chunk, found)
    // A list of dates is followed by its drawing.
    const ends = (block: Block | undefined) =>
      block && chunk.parts.some(({ blocks }) => blocks.includes(block))
    for (const { events, title, behind } of timelines)
      if (ends(behind)) slides.addTimeline(events, title, found)
  }
  for (const { events, title, behind } of timelines) if (!behind) slides.addTimeline(events, title, found)
  const talkSlides = slides.all.length - 1
  const appendix = appendixOf(found, tight.get(SOURCE_MAP) ?? 0)
  if (appendix) slides.add(appendix)
  const paths = slidePaths(slides.all)
  return {
    slides: slides.all.map((slide, index) => ({ path: paths[index] ?? '', slide })),
    drawn: slides.drawn,
    noTimeline: slides.drawn.length > 0 ? undefined : NO_TIMELINE[timelines.length > 0 ? 'room' : 'few'],
    files: [
      { path: 'slides/deck.yaml', text: settingsFile(found, plainWords(name) || TO_DO_TITLE, talkSlides) },
      ...slides.all.map((slide, index) => ({ path: paths[index] ?? '', text: slideFile(slide) })),
      { path: 'assets/source/source.yaml', text: outlineFile(found, sections, source) },
      ...slides.data,
    ],
  }
}

/** Why a text with dates has no timeline. */
const NO_TIMELINE = {
  few: `${FEWEST_EVENTS} of them would have to stand beside a few words that say what happened`,
  room: 'on one there is no room for what the text says of them',
}

/** The slides of a deck as they are added, each with an id of its own. */
class Slides {
  readonly all: DraftSlide[] = []
  readonly data: Proposal['files'] = []
  drawn: readonly DatedEvent[] = []
  private readonly tight: Tightness
  constructor(tight: Tightness) {
    this.tight = tight
  }

  add(slide: DraftSlide): void {
    this.all.push(slide)
  }

  addChunk(chunk: Chunk, taken: Set<string>, repeats: string | undefined): void {
    const id = this.freeId(chunk.parts.map(({ title }) => title).find(Boolean) ?? '')
    const level = Math.min(this.tight.get(id) ?? 0, ROOMS.length - 1)
    const isBare = level === ROOMS.length - 1
    const nothing = { words: `To do: say what ${linesOf(chunk)} come to`, from: 'nowhere' as const }
    const headline = isBare ? nothing : headlineOf(chunk, taken, ROOMS[level]!.headline)
    taken.add(headline.words)
    const matrix = level === 0 ? matrixIn(chunk) : undefined
    const { markdown, layout, onScreen } = matrix
      ? matrixBody(chunk, headline.words)
      : bodyOf(chunk, headline, ROOMS[level]!)
    if (matrix) this.data.push({ path: `assets/data/${id}.json`, text: matrix })
    // What somebody said in quotation marks is a statement; all else is for the author to judge.
    const badge = layout === 'quotes' ? 'statement' : 'assessment'
    this.add({
      ...{ id, layout, onScreen, badge, covers: chunk.headings, ...(matrix ? { chart: id } : {}) },
      toDo: [...(repeats === undefined ? [] : [repeats]), TO_DO[headline.from]],
      headline: slideWords(headline.words),
      body: markdown,
      say: isBare ? `To do: say what ${linesOf(chunk)} come to.` : sayingOf(chunk),
      quotes: quotesOf(chunk.parts.flatMap(({ blocks }) => blocks)),
    })
  }

  /** A timeline of what a section dates, as far as there is room to draw it. */
  addTimeline(events: DatedEvent[], title: string | undefined, found: Findings): void {
    const lines = [...new Set(events.flatMap((event) => event.lines))]
    let drawn: readonly DatedEvent[] = []
    const draw = (level: number) => {
      const made = timelineOf(events, [12, 8, 5, 3, 0][level] ?? 0)
      drawn = made?.drawn ?? []
      return made?.text
    }
    this.addChart(
      {
        ...{ name: DATES, what: 'dates', title, lines },
        onScreen: 'A timeline of the dates that the text names.',
        toDo: ['which dates are drawn: a row with “tableOnly: true” stands only in the table'],
      },
      found,
      draw,
    )
    this.drawn = [...this.drawn, ...drawn]
  }

  /** The first column of numbers in the tables of a chunk, as bars. */
  addBars({ parts }: Chunk, found: Findings): void {
    for (const { title, blocks } of parts)
      for (const { table, quotes } of blocks) {
        const bars = table && quotes[0]?.line === table.lines[0] ? barsOf(table) : undefined
        if (!bars) continue
        const { lines, column, text } = bars
        const about = {
          name: 'bars',
          what: column,
          title,
          lines,
          onScreen: 'Bars of a column of the table in the text.',
          toDo: [],
        }
        this.addChart(about, found, (level) => (level > 0 ? undefined : text))
      }
  }

  private addChart(
    {
      name,
      what,
      title,
      lines,
      onScreen,
      toDo,
    }: {
      name: string
      what: string
      title: string | undefined
      lines: number[]
      onScreen: string
      toDo: string[]
    },
    found: Findings,
    fileAt: (level: number) => string | undefined,
  ): void {
    const id = this.freeId(name)
    const text = fileAt(this.tight.get(id) ?? 0)
    if (text === undefined) return
    const words = `${title ?? ''}: ${what}`
    const isShort =
      title !== undefined && lengthOf(words) <= MOST_HEADLINE_WORDS && words.length <= ROOMS[0]!.headline
    this.data.push({ path: `assets/data/${id}.json`, text })
    this.add({
      ...{ id, layout: 'chart', chart: id, badge: 'assessment', covers: lines, onScreen },
      toDo: ['the headline: what this figure shows; leave the slide out when it shows nothing', ...toDo],
      headline: isShort ? slideWords(words) : 'To do: say what this figure shows',
      body: '',
      say: 'To do: say what this figure shows.',
      quotes: lines.slice(0, MOST_DATED).map((line) => ({ line, words: wordsToQuote(found, line) })),
    })
  }

  /** An id made of words: those of a heading in Latin letters, otherwise a number. */
  private freeId(words: string): string {
    const slug = slugOf(words)
    const isGood = slug !== undefined && slug.length > 2 && findSlideIdMistake(slug, [DATES]) === undefined
    const base = isGood ? slug : 'part'
    const isTaken = (id: string) => this.all.some((slide) => slide.id === id) || RESERVED.includes(id)
    let id = isGood ? base : 'part-1'
    for (let number = 2; isTaken(id); number++) id = `${base}-${number}`
    return id
  }
}

/** The table of a chunk as a matrix, if it is all the chunk shows. */
function matrixIn({ parts }: Chunk): string | undefined {
  const tables = parts.flatMap(({ blocks }) => blocks.flatMap(({ table }) => table ?? []))
  return parts.length === 1 && tables.length === 1 && tables[0] ? matrixOf(tables[0]) : undefined
}

const matrixBody = (chunk: Chunk, headline: string) => ({
  markdown: leadOf(chunk, headline) ?? '',
  layout: 'chart' as const,
  onScreen: 'A matrix of the words that the table in the text has.',
})

/** Words as an address: Latin letters and digits, cut between words. */
function slugOf(words: string): string | undefined {
  const parts =
    words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? []
  const named = parts.slice(parts.findIndex((part) => /^[a-z]/u.test(part)))
  const fitting = named.filter((_, index) => named.slice(0, index + 1).join('-').length <= LONGEST_ID)
  return fitting.length > 0 && /^[a-z]/u.test(fitting[0] ?? '') ? fitting.join('-') : undefined
}

const LONGEST_ID = 40
const DATES = 'dates'
const SOURCE_MAP = 'source-map'
const NOTES_RE = anyOf(NOTES)
const RESERVED = ['title', SOURCE_MAP, 'source', 'record', 'contents']
const TO_DO = {
  sentence: 'the headline is the text’s own sentence, and so are the points: say yours, and which badge fits',
  heading: 'the headline is only the heading: say what the section comes to, and which badge fits',
  nowhere: 'a headline, points and a badge: nothing in these lines could stand on a slide as it is',
}

/** Says that a chunk mostly repeats what stands earlier in the text. */
function repeatsIn({ parts }: Chunk, { repeats }: Findings): string | undefined {
  const quotes = quotesOf(parts.flatMap(({ blocks }) => blocks))
  const words = (own: LineQuote[]) => own.reduce((sum, quote) => sum + countWords(quote.words), 0)
  const again = quotes.filter(({ line }) => repeats.some((repeat) => repeat.line === line))
  const of = repeats.find((repeat) => repeat.line === again[0]?.line)?.of
  if (of === undefined || words(again) < words(quotes) / 2) return undefined
  return `these lines say again what stands from line ${of} on: keep one of the two`
}

const quotesOf = (blocks: readonly Block[]): LineQuote[] => blocks.flatMap(({ quotes }) => quotes)

/** What the title slide quotes, and the sections that the talk is made of. */
function opening(found: Findings, sections: DraftSection[]): { title: Block[]; talk: DraftSection[] } {
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
function titleOf({ title }: Findings, talk: DraftSection[]): string {
  const words = readableWords(title?.words ?? '')
  if (words !== '' && isShown(words)) return words
  const [first] = chunksOf(talk)
  const headline = first ? headlineOf(first, new Set(), ROOMS[0]!.headline) : undefined
  return headline && headline.from !== 'nowhere' ? headline.words : TO_DO_TITLE
}

/** Lines of the title that need not be quoted; one behind its label is no heading. */
const titleLinesOf = ({ title }: Findings): number[] => (title && !title.labelled ? title.lines : [])

function titleSlide(words: string, blocks: Block[], found: Findings, level: number): DraftSlide {
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
const TO_DO_TITLE = 'To do: a short title'

/** A line as a note quotes it: a row whose cells run together in cells, a long line by its beginning. */
function wordsToQuote({ lines, tables }: Findings, line: number): string {
  const cells = tables
    .flatMap(({ runTogether, rows }) => (runTogether ? rows : []))
    .find((row) => row.line === line)?.cells
  return cells ? cells.join(' | ') : opened(lines[line - 1]?.text ?? '')
}

/** The first words of a line that is longer than a quote of a title should be. */
const opened = (text: string) => (text.length > 600 ? text.split(/\s+/u).slice(0, 60).join(' ') : text)

/**
 * The appendix that says where each line is used; its notes quote what the author noted to himself. A text of so many
 * sections or slides that its map fits no slide has only these notes behind it, or nothing.
 */
function appendixOf(found: Findings, level: number): DraftSlide | undefined {
  const noted = found.instructions.flatMap((finding) => finding.lines)
  if (level > 0 && noted.length === 0) return undefined
  const first = found.title?.lines[0] ?? found.lines.find(({ text }) => countWords(text) > 0)?.number ?? 1
  const quotes = (noted.length > 0 ? noted : [first]).map((line) => ({
    line,
    words: wordsToQuote(found, line),
  }))
  const common = { id: SOURCE_MAP, toDo: [], quotes }
  if (level > 0)
    return {
      ...{ ...common, layout: 'terms', headline: 'Notes of the author' },
      body: '### Notes\n\nThey stand in the notes of this slide.',
      onScreen: 'One line: the notes that the author left in the text stand below.',
      say: 'These are the notes that the author left in the text.',
    }
  return {
    ...{ ...common, layout: SOURCE_MAP, headline: 'Source map', body: '' },
    onScreen: 'A table of the sections of the text, their lines and the slides that use them.',
    say: 'This table leads from each section of the text to the slides that use it.',
  }
}

/** What a timeline shows, the heading it stands under, and the block that it follows; without one it closes the talk. */
interface DraftTimeline {
  events: DatedEvent[]
  title: string | undefined
  behind?: Block | undefined
}

/** A timeline of fewer dates leaves a slide empty; it is proposed only where a text has no better. */
const GOOD_EVENTS = 4

/**
 * The section with the most items that begin with a date; where none has three, sections whose sentences name four
 * dates or more, then the whole text, then what names three.
 */
function timelinesOf(sections: DraftSection[]): DraftTimeline[] {
  const dates = ({ events }: DraftTimeline) => new Set(events.map(({ date }) => date)).size
  const [list] = sections
    .map(({ title, blocks }) => ({
      ...{ title, events: eventsOfItems(blocks), behind: blocks.findLast(({ dated }) => dated) },
    }))
    .filter((one) => dates(one) >= FEWEST_EVENTS)
    .sort((a, b) => b.events.length - a.events.length)
  if (list) return [list]
  const sentencesOf = ({ title, blocks }: DraftSection): Sentence[] =>
    sentencesIn({ parts: [{ title, blocks }], headings: [] })
  const own = sections.filter(({ title }) => title === undefined || !NOTES_RE.test(title))
  const each = own
    .map((section): DraftTimeline => ({ title: section.title, events: eventsIn(sentencesOf(section)) }))
    .filter((one) => dates(one) >= FEWEST_EVENTS)
    .sort((a, b) => dates(b) - dates(a))
  const whole = { title: undefined, events: eventsIn(own.flatMap(sentencesOf)) }
  const good = each.filter((one) => dates(one) >= GOOD_EVENTS).slice(0, MOST_TIMELINES)
  if (good.length > 0) return good
  if (dates(whole) >= GOOD_EVENTS) return [whole]
  return [...each, ...(dates(whole) >= FEWEST_EVENTS ? [whole] : [])].slice(0, 1)
}

/** File names in the order of the deck, with gaps; appendices come behind all others. */
function slidePaths(slides: readonly DraftSlide[]): string[] {
  const isAppendix = ({ id }: DraftSlide) => id === SOURCE_MAP
  const last = slides.filter((slide) => !isAppendix(slide)).length * 10 - 10
  const digits = Math.max(3, String(last + 100).length)
  return slides.map((slide, index) => {
    const { id } = slide
    const number = isAppendix(slide) ? 9 * 10 ** (digits - 1) : index * 10
    return `slides/${String(number).padStart(digits, '0')}-${id}.md`
  })
}
