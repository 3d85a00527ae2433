import { findSlideIdMistake } from '../deck/model/page-ids.ts'
import { barsOf } from './bars.ts'
import { type Block, quotesOf, wordsToQuote } from './blocks.ts'
import { bodyOf, leadOf } from './body.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { plainWords, slideWords } from './files/plain.ts'
import { type DraftSlide, type LineQuote, slideFile } from './files/slide-file.ts'
import type { Findings } from './find/find.ts'
import { countWords } from './find/lines.ts'
import { lengthOf } from './find/sentences.ts'
import { headlineOf, linesOf, MOST_HEADLINE_WORDS, sayingOf } from './headline.ts'
import { matrixOf } from './matrix.ts'
import { outlineFile } from './outline-file.ts'
import { ROOMS } from './points.ts'
import { sectionsOf } from './sections.ts'
import { settingsFile } from './settings-file.ts'
import { type DatedEvent, FEWEST_EVENTS, timelineOf } from './timeline.ts'
import { timelinesOf } from './timelines.ts'
import { opening, TO_DO_TITLE, titleOf, titleSlide } from './title-slide.ts'

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
