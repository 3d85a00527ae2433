import type { Place, Problem } from '../../problems/problem.ts'
import { directionOf } from '../../source/language-tag.ts'
import type { LineRange } from '../../source/line-list.ts'
import type { Entity, Reference } from '../model/references.ts'
import type { SlideNames } from '../model/slide-name.ts'
import type { Body, Box, Layout } from '../model/types.ts'
import { checkBlocks } from './check-blocks.ts'
import { checkRun } from './check-markdown.ts'
import { type InlineRun, inlineRuns, plainText } from './inline-runs.ts'
import { markdown, renderTokens, type Token } from './markdown.ts'
import { type PlaceFinder, placeFinder } from './places.ts'
import type { WrittenNote } from './read-note.ts'
import { numberUnderlined, withoutUnderlining } from './underlined.ts'

/**
 * Slides whose first paragraph is text of its own, not a line on what the evidence shows: a chart or data
 * table brings that line with its data.
 */
const withoutSubtitle = ({ hasFigure }: BodyKind) => hasFigure

interface BodyKind {
  layout: Layout
  hasFigure: boolean
}

/** What words of a slide may name besides lines and records: other slides, and the entities of the deck. */
export interface DeckNames {
  slides: SlideNames
  entities: readonly Entity[]
  /** The language of the analysis, where it is not the deck's. */
  quotesLang?: string | undefined
}

/** Something that stands on a slide, with its place in the file. */
export interface Placed<Target> {
  target: Target
  place: Place
}

/** What runs of words refer to, and the author's own words in them. */
export interface Mentions {
  lines: Placed<LineRange>[]
  records: Placed<string>[]
  /** Ids that links lead to, without “#”. */
  links: Placed<string>[]
  /** Ids of slides whose numbers are printed. */
  slides: Placed<string>[]
  /** The author's own words, one for each paragraph, heading, item or cell; block quotes are left out. */
  texts: Placed<string>[]
}

export interface ReadBody extends Mentions {
  body: Body
  /** Block quotes on the slide itself: the source's words, as in the notes. */
  quotes: WrittenNote['quotes']
  /** Where each box begins, and whether something stands in it. */
  boxes: { place: Place; heading: string; empty: boolean }[]
  /** Where the first Markdown table stands, when there is one. */
  table: Place | undefined
  problems: Problem[]
}

/** A slide's body → safe HTML in boxes, with all that it refers to. */
export function readBody(
  file: string,
  text: string,
  firstLine: number,
  kind: BodyKind,
  { slides, entities, quotesLang }: DeckNames = { slides: new Map(), entities: [] },
): ReadBody {
  const tokens = markdown.parse(text, { entities })
  const placeOf = placeFinder(file, text, firstLine)
  const runs = inlineRuns(tokens)
  const quotes = collectQuotes(tokens, placeOf, kind.layout === 'passage')
  if (quotesLang !== undefined) nameLanguage(tokens, quotesLang)
  if (kind.layout === 'passage') numberUnderlined(tokens)
  const hasSubtitle = tokens[0]?.type === 'paragraph_open' && !withoutSubtitle(kind)
  const rest = hasSubtitle ? tokens.slice(3) : tokens
  const boxes = cutIntoBoxes(rest)
  const table = tokens.find(({ type }) => type === 'table_open')
  return {
    body: {
      ...(hasSubtitle ? { subtitle: renderTokens(tokens.slice(1, 2), slides) } : {}),
      lead: renderTokens(rest.slice(0, boxes[0]?.start), slides),
      boxes: boxes.map((box) => toBox(box, placeOf, slides)),
    },
    boxes: boxes.map(({ heading, content, line }) => ({
      place: placeOf(line),
      heading: plainText(heading[0]?.children ?? []),
      empty: content.length === 0 || heading[0]?.content.trim() === '',
    })),
    table: table?.map ? placeOf(table.map[0]) : undefined,
    ...mentionsOf(runs, placeOf),
    quotes,
    problems: [
      ...checkBlocks({ tokens, lines: text.split('\n'), placeOf }),
      ...runs.flatMap((run) => checkRun(run, placeOf, entities)),
    ],
  }
}

function toBox({ heading, content }: WrittenBox, placeOf: PlaceFinder, slides: SlideNames): Box {
  const { records } = mentionsOf(inlineRuns([...heading, ...content]), placeOf)
  return {
    heading: renderTokens(heading, slides),
    html: renderTokens(content, slides),
    records: [...new Set(records.map(({ target }) => target))],
  }
}

/** A box as parsed: where it begins, the token of its heading and those of its content. */
interface WrittenBox {
  start: number
  line: number
  heading: Token[]
  content: Token[]
}

/** Says of each block quote in which language it is, and which way it is read. */
function nameLanguage(tokens: Token[], lang: string): void {
  for (const token of tokens) {
    if (token.type !== 'blockquote_open') continue
    token.attrSet('lang', lang)
    token.attrSet('dir', directionOf(lang))
  }
}

/** Each `###` begins a box. */
function cutIntoBoxes(tokens: Token[]): WrittenBox[] {
  const isBox = ({ type, tag, level }: Token) => type === 'heading_open' && tag === 'h3' && level === 0
  const starts = tokens.flatMap((token, index) => (isBox(token) ? [index] : []))
  return starts.map((start, index) => ({
    start,
    line: tokens[start]?.map?.[0] ?? 0,
    heading: tokens.slice(start + 1, start + 2),
    content: tokens.slice(start + 3, starts[index + 1]),
  }))
}

/** What runs of words refer to, each with its place. */
export function mentionsOf(runs: InlineRun[], placeOf: PlaceFinder): Mentions {
  const mentions: Mentions = { lines: [], records: [], links: [], slides: [], texts: [] }
  for (const run of runs) {
    collectMentions(run, placeOf, mentions)
    const target = plainText(run.children)
    if (!run.quoted && target.trim() !== '')
      mentions.texts.push({ target, place: placeOf(run.line, target.slice(0, 20)) })
  }
  return mentions
}

function collectMentions({ children, line }: InlineRun, placeOf: PlaceFinder, mentions: Mentions): void {
  let at = line
  for (const child of children) {
    if (/break$/.test(child.type)) at++
    if (child.type === 'link_open') {
      const target = String(child.attrGet('href') ?? '').slice(1)
      mentions.links.push({ target: decoded(target), place: placeOf(at, `(#${target})`) })
    }
    if (child.type !== 'reference' || !child.meta) continue
    const place = placeOf(at, `{${child.content}}`)
    const reference = child.meta as unknown as Reference
    if (reference.kind === 'lines')
      for (const target of reference.ranges) mentions.lines.push({ target, place })
    if (reference.kind === 'records')
      for (const target of reference.ids) mentions.records.push({ target, place })
    if (reference.kind === 'slide') mentions.slides.push({ target: reference.id, place })
  }
}

/** A link's address as written: Markdown has escaped what an address can't hold. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** What an author underlines in a passage is his, and not part of its words. */
function collectQuotes(tokens: Token[], placeOf: PlaceFinder, underlined: boolean): WrittenNote['quotes'] {
  const starts = tokens.flatMap(({ type }, index) => (type === 'blockquote_open' ? [index] : []))
  return starts.map((start) => {
    const end = tokens.findIndex(({ type }, index) => index > start && type === 'blockquote_close')
    const words = tokens
      .slice(start, end)
      .flatMap((token) =>
        token.type === 'inline' ? (underlined ? withoutUnderlining(token) : token.content) : [],
      )
    return {
      words: words.join(' '),
      place: { ...placeOf(tokens[start]?.map?.[0] ?? 0), column: 3 },
    }
  })
}
