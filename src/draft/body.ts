import type { Layout } from '../deck/model/types.ts'
import { formatRanges } from '../source/line-list.ts'
import type { Block } from './blocks.ts'
import type { Chunk } from './chunks.ts'
import { slideWords } from './files/plain.ts'
import { countWords } from './find/lines.ts'
import { isBalanced, lengthOf, sentencesOf, shortened } from './find/sentences.ts'
import type { Headline } from './headline.ts'
import { labelOf } from './labels.ts'
import { choosePoints, isShown, type Room, type Sentence, sentencesIn } from './points.ts'

/** What a slide shows under its headline. */
export interface DraftBody {
  layout: Layout
  markdown: string
  /** For who can’t see it. */
  onScreen: string
}

/** A chunk in, the body of its slide out, by its shape: a table, quotations, named points, or a list. */
export function bodyOf(chunk: Chunk, headline: Headline, room: Room): DraftBody {
  return (
    tableBody(chunk, headline, room) ??
    quotesBody(chunk, room) ??
    partsBody(chunk, room) ??
    namedBody(chunk, room) ??
    listBody(chunk, headline, room)
  )
}

const reference = (first: number, last: number) => `{${formatRanges([[first, last]])}}`
const point = ({ words, first, last }: Pick<Sentence, 'words' | 'first' | 'last'>) =>
  `${slideWords(words)} ${reference(first, last)}`

function listBody(chunk: Chunk, { says, from }: Headline, room: Room): DraftBody {
  const sentences = sentencesIn(chunk)
  const others = sentences.filter((sentence) => sentence.words !== says?.words)
  const points = pointsOf(others.length > 0 ? others : sentences, room)
  const spoken = points.length === 0 ? quotesBody(chunk, room, 0) : undefined
  if (spoken) return spoken
  const title = chunk.parts[0]?.title
  const named = from !== 'heading' && title !== undefined && isShown(title) && lengthOf(title) <= 9
  const heading = `### ${named ? slideWords(title) : 'From the text'}`
  const first = chunk.parts[0]?.blocks[0]?.quotes[0]?.line ?? 1
  const items =
    points.length > 0
      ? points.map((one) => `- ${point(one)}`)
      : [`To do: show what the text says from ${reference(first, first)}`]
  return {
    layout: 'panels',
    markdown: [heading, '', ...items].join('\n'),
    onScreen: 'Points from the text, each with its line.',
  }
}

/** Points, or one long sentence where a section has no short one. */
function pointsOf(sentences: readonly Sentence[], room: Omit<Room, 'headline'>): Sentence[] {
  const points = choosePoints(sentences, room)
  if (points.length > 0 || room.longest < LONG_FROM) return points
  return choosePoints(sentences, { points: 1, words: LONG, longest: LONG })
}

/** Words of such a sentence, and the room from which on it is tried. */
const LONG = 38
const LONG_FROM = 20

/** Short sections beside each other, each with its heading. */
function partsBody(chunk: Chunk, room: Room): DraftBody | undefined {
  if (chunk.parts.length < 2) return undefined
  const boxes = chunk.parts.map((part) => {
    const each = { points: 2, words: Math.floor(room.words / chunk.parts.length), longest: room.longest }
    const points = pointsOf(sentencesIn({ parts: [part], headings: [] }), each)
    return { heading: part.title ?? '', points }
  })
  if (boxes.some(({ heading, points }) => points.length === 0 || !isShown(heading))) return undefined
  return boxesBody(
    boxes.map(({ heading, points }) => [slideWords(heading), points.map((one) => `- ${point(one)}`)]),
  )
}

/** Points that have a name of their own: “Name: what is said of it”. */
function namedBody(chunk: Chunk, room: Room): DraftBody | undefined {
  const blocks = chunk.parts.flatMap((part) => part.blocks)
  const items = blocks.filter(({ kind }) => kind === 'item')
  const named = items.flatMap((item) => {
    const { name, said } = labelOf(item) ?? {}
    const words = shortened(sentencesOf(said ?? '')[0] ?? '', room.longest)
    if (name === undefined || words === undefined || !isShown(words)) return []
    const lines = item.quotes.map(({ line }) => line)
    return [{ name, words, first: Math.min(...lines), last: Math.max(...lines) }]
  })
  const words = named.reduce((sum, { name, words: said }) => sum + lengthOf(name) + lengthOf(said), 0)
  if (named.length < 2 || named.length > 4 || named.length < items.length || words > room.words)
    return undefined
  return boxesBody(named.map(({ name, ...said }) => [slideWords(name), [point(said)]]))
}

function boxesBody(boxes: [heading: string, lines: string[]][]): DraftBody {
  return {
    layout: 'panels',
    markdown: boxes.map(([heading, lines]) => [`### ${heading}`, '', ...lines].join('\n')).join('\n\n'),
    onScreen: 'Boxes, each with what the text says under that name, and the line.',
  }
}

/** A statement between quotation marks, long enough to be somebody’s words. */
const SPOKEN_RE = /(?:“([^“”]{24,240})”|„([^„“”]{24,240})[“”]|«([^«»]{24,240})»)/gu

/** So many statements stand beside each other, and they are at least this share of the words. */
const MOST_SPOKEN = 3
const SPOKEN_SHARE = 0.35
/** Words on who said it. */
const MOST_SPEAKER = 12

function quotesBody(chunk: Chunk, room: Room, share = SPOKEN_SHARE): DraftBody | undefined {
  const blocks = chunk.parts.flatMap((part) => part.blocks)
  const spoken = blocks.flatMap(({ quotes }) =>
    quotes.flatMap(({ line, words }) =>
      [...words.matchAll(SPOKEN_RE)].map((match) => {
        const said = match.slice(1).find(Boolean)?.trim().replace(/,$/u, '') ?? ''
        return { line, words: said, speaker: speakerIn(match[0], words.slice(match.index + match[0].length)) }
      }),
    ),
  )
  const shown = spoken.filter(
    ({ words }) => slideWords(words) === words && isShown(words) && lengthOf(words) <= 30,
  )
  const quoted = spoken.reduce((sum, { words }) => sum + countWords(words), 0)
  const all = blocks.reduce((sum, { words }) => sum + words, 0)
  if (shown.length === 0 || shown.length < spoken.length || shown.length > MOST_SPOKEN) return undefined
  if (quoted < all * share || shown.reduce((sum, { words }) => sum + lengthOf(words), 0) > room.words)
    return undefined
  return {
    layout: 'quotes',
    markdown: shown
      .map(({ line, words, speaker }) =>
        [`### ${[...speaker, reference(line, line)].join(' ')}`, '', `> ${words}`].join('\n'),
      )
      .join('\n\n'),
    onScreen: 'Words that the text itself quotes, each with its line.',
  }
}

/** Who said it, in the words that go on behind the quotation: “said the head of the school”. */
function speakerIn(said: string, after: string): [words: string] | [] {
  // Without a comma the sentence goes on with something else.
  if (!/,.?$/u.test(said) && !/^\s*,/u.test(after)) return []
  const [sentence = ''] = sentencesOf(after.replace(/^,/u, '').trim())
  const words = sentence.replace(/[.,;:]+$/u, '')
  const isSpeaker = /^\p{Ll}/u.test(words) && lengthOf(words) >= 2 && lengthOf(words) <= MOST_SPEAKER
  return isSpeaker && isBalanced(words) && !/["“„«]/u.test(words) && isShown(words) ? [slideWords(words)] : []
}

const MOST_COLUMNS = 5
const MOST_ROWS = 7

function tableBody(chunk: Chunk, headline: Headline, room: Room): DraftBody | undefined {
  const block = chunk.parts.flatMap((part) => part.blocks).find(({ table }) => table && table.rows.length > 0)
  const [head, ...rows] = rowsOf(block)
  if (!head || rows.length === 0 || room.points === 0 || head.cells.length > MOST_COLUMNS) return undefined
  const cells = [head, ...rows].flatMap((row) => row.cells)
  if (cells.some((cell) => !isShown(cell) && /[\p{L}\p{N}]/u.test(cell))) return undefined
  const most = Math.min(MOST_ROWS, room.points + 2)
  const short = rows.filter(
    (row) => row.cells.reduce((sum, cell) => sum + lengthOf(cell), 0) <= room.longest * 2,
  )
  const shown = short.slice(0, most)
  if (shown.length === 0) return undefined
  const toRow = (own: string[]) => `| ${own.join(' | ')} |`
  const lead = leadOf(chunk, headline.words)
  const lines = [
    toRow([...head.cells.map(cellWords), 'Line']),
    `|${'---|'.repeat(head.cells.length + 1)}`,
    ...shown.map(({ line, cells: own }) => toRow([...own.map(cellWords), reference(line, line)])),
  ]
  const rest = rows.length - shown.length
  return {
    layout: 'table',
    markdown: [...(lead ? [lead, ''] : []), ...lines].join('\n'),
    onScreen: `A table from the text, with the line of each row${rest > 0 ? '; not all its rows' : ''}.`,
  }
}

/** One sentence above a table or figure, unless the headline says it already. */
export function leadOf(chunk: Chunk, headline: string): string | undefined {
  const others = sentencesIn(chunk).filter(({ words }) => !words.startsWith(headline))
  const [lead] = choosePoints(others, { points: 1, words: 26, longest: 26 })
  return lead && point(lead)
}

const cellWords = (cell: string) => slideWords(cell)

/** The head of a block’s table, and the rows that the block holds. */
function rowsOf(block: Block | undefined) {
  const rows = block?.table?.rows ?? []
  const own = new Set(block?.quotes.map(({ line }) => line))
  return rows.filter(({ line }, index) => index === 0 || own.has(line))
}
