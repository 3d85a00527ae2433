import type { Block } from './blocks.ts'
import { jsonText } from './files/json-text.ts'
import { plainWords } from './files/plain.ts'
import { dateIn, type FoundDate, findDates } from './find/dates.ts'
import { DANGLING_RE, isBalanced, lengthOf, shortened } from './find/sentences.ts'
import { anyOf, BACKWARD, BEFORE_DATES } from './find/vocabulary.ts'
import { isShown, type Sentence } from './points.ts'

/** Something that a text dates. */
export interface DatedEvent extends Pick<FoundDate, 'date' | 'precision'> {
  /** The year stands only in its neighbours. */
  isYearFromNeighbours?: boolean
  when: string
  text: string
  lines: number[]
}

/** Words and letters beside a mark. */
const LONGEST = 13
const MOST_LETTERS = 82
const PREPOSITION_RE = anyOf(BEFORE_DATES, '(?:^|\\s)', '[\\s-]*$')

const BACKWARD_RE = anyOf(BACKWARD)

/** Items that begin with a date in, their events out, each with the item’s own words, in the order of time. */
export function eventsOfItems(blocks: readonly Block[]): DatedEvent[] {
  const items = blocks.flatMap(({ dated, quotes }) =>
    dated ? [{ ...dated, line: quotes[0]?.line ?? 0 }] : [],
  )
  const years = items.map(({ date }) => date?.date.slice(0, 4))
  const events = items.flatMap(({ written, says, date, yearless, line }, index): DatedEvent[] => {
    // A year is certain only where the dates before and behind it are of the same.
    const [before, behind] = [years.slice(0, index).findLast(Boolean), years.slice(index).find(Boolean)]
    const day = yearless && before && before === behind ? dateIn(before, yearless) : undefined
    const at = date ?? (day === undefined ? undefined : { date: day, precision: 'day' as const })
    const text = eventWords(says)
    return at && text !== undefined
      ? [{ ...at, when: plainWords(written), text, lines: [line], isYearFromNeighbours: date === undefined }]
      : []
  })
  return events.toSorted((a, b) => startOf(a.date) - startOf(b.date))
}

/** What an item says, whole or up to the end of a clause; its first words are the event, however short. */
function eventWords(says: string): string | undefined {
  const short = shortened(plainWords(says.split(/;\s/u)[0] ?? ''), LONGEST)
  return short !== undefined && isShown(short) && isBalanced(short) && short.length <= MOST_LETTERS
    ? short
    : undefined
}

/** Sentences in, the events that they date out, each with the words beside its date, in the order of time. */
export function eventsIn(sentences: readonly Sentence[]): DatedEvent[] {
  const events = sentences.flatMap((sentence) =>
    findDates(sentence.words).flatMap((date, index, all): DatedEvent[] => {
      const text = wordsBeside(sentence.words, date, all[index - 1], all[index + 1])
      if (text === undefined) return []
      const lines = Array.from({ length: sentence.last - sentence.first + 1 }, (_, at) => sentence.first + at)
      return [{ date: date.date, precision: date.precision, when: plainWords(date.written), text, lines }]
    }),
  )
  return events
    .filter(
      ({ date, text }, index) =>
        events.findIndex((other) => other.date === date && other.text === text) === index,
    )
    .sort((a, b) => startOf(a.date) - startOf(b.date))
}

/** What a sentence says beside a date; the whole of a short sentence where neither side is a thought. */
function wordsBeside(
  words: string,
  date: FoundDate,
  before?: FoundDate,
  next?: FoundDate,
): string | undefined {
  const end = date.start + date.written.length
  const from = before ? before.start + before.written.length : 0
  const opens = lengthOf(words.slice(from, date.start)) <= 2
  const right = words.slice(end, next?.start)
  const left = words.slice(from, date.start)
  const isBetween = /,\s*\S{0,6}\s*$/u.test(left)
  const beside = opens
    ? label(clauses(right, 'first'))
    : isBetween
      ? undefined
      : label(clauses(left.replace(PREPOSITION_RE, ' '), 'last'))
  return beside ?? label(words)
}

function clauses(words: string, which: 'first' | 'last'): string {
  const parts = words.replace(/^[\s,:–—)]+|[\s,;:–—(]+$/gu, '').split(/[;:.]\s|\s[–—]\s|[()]/u)
  return (which === 'first' ? parts[0] : parts.at(-1))?.trim() ?? ''
}

function label(words: string): string | undefined {
  const short = shortened(plainWords(words).replace(/^(?:and|but|that|und|et|и),?\s+/iu, ''), LONGEST)
  if (short === undefined || !isShown(short) || lengthOf(short) < 3 || short.length > MOST_LETTERS)
    return undefined
  const isHalf = DANGLING_RE.test(short) || BACKWARD_RE.test(short) || !isBalanced(short)
  return isHalf || /^(?:[\d(]|to\s)/iu.test(short) ? undefined : short
}

function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}

/** The drawing is so wide, and a letter of its labels takes about so much, in pixels. */
const WIDTH = 1152
const LETTER = 9.8
/** Lines that a slide has room for, one for each event. */
const LINES = 14
/** An axis marks no more years. */
const MOST_YEARS = 190
/** Fewer are a list. */
export const FEWEST_EVENTS = 3
const MOST_ROWS = 30

/** A data file of the kind `timeline`, and which of its events are drawn. */
interface Timeline {
  text: string
  drawn: DatedEvent[]
}

/** Events as a timeline, of which at most `most` are drawn; undefined when too few can be. */
export function timelineOf(events: readonly DatedEvent[], most: number): Timeline | undefined {
  const rows = events.slice(0, MOST_ROWS)
  const { from, to } = yearsAround(rows)
  if (rows.length < FEWEST_EVENTS || to + 1 - from > MOST_YEARS) return undefined
  const drawn = drawnOf(rows, { from, to: to + 1 }, Math.min(most, LINES))
  if (drawn.size < FEWEST_EVENTS) return undefined
  const text = jsonText({
    kind: 'timeline',
    subtitle: 'Dates that the text names',
    note: 'Each date is as precise as the text has it: a year, a month or a day.',
    alt: 'To do: say what the order of the dates shows',
    axis: { from: String(from).padStart(4, '0'), to: String(to).padStart(4, '0') },
    rows: rows.map((row, index) => {
      const { date, precision, when, text, lines, isYearFromNeighbours } = row
      return {
        ...{ id: `d${index + 1}`, date, precision, when, text, origin: { lines } },
        ...readingOf(when, isYearFromNeighbours === true),
        ...(drawn.has(row) ? {} : { tableOnly: true }),
      }
    }),
  })
  return { text, drawn: [...drawn] }
}

/** Half of a mark, in pixels. */
const MARK = 15

/** The years of all events, and of a long time one more at an end where a mark would leave the drawing. */
function yearsAround(rows: readonly DatedEvent[]): { from: number; to: number } {
  const [from, to] = [yearOf(rows[0]), yearOf(rows.at(-1))]
  const least = (MARK / WIDTH) * (to + 1 - from)
  // Only a day is drawn as a mark around it.
  const isCut = (event: DatedEvent | undefined, edge: number) =>
    event?.precision === 'day' && Math.abs(startOf(event.date) - edge) < least
  const more = Math.ceil(least)
  return {
    from: from - (isCut(rows[0], from) ? more : 0),
    to: to + (isCut(rows.at(-1), to + 1) ? more : 0),
  }
}

const ENGLISH_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\.?)'
/** A date that is found again in its line when the deck is checked. */
const PROVEN_RE = new RegExp(
  `^(?:\\d{4}(?:-\\d{2}-\\d{2})?|(?:\\d{1,2}\\s+)?${ENGLISH_MONTH}\\s+\\d{4}|${ENGLISH_MONTH}\\s+\\d{1,2},\\s+\\d{4})$`,
  'iu',
)

/** How a date was come by that does not stand in its line as the check reads it. */
function readingOf(when: string, isYearFromNeighbours: boolean) {
  if (isYearFromNeighbours)
    return { derived: { rule: 'reading', how: 'The year is that of the dates before and behind.' } }
  if (PROVEN_RE.test(when)) return {}
  return { derived: { rule: 'reading', how: `Written in the text as “${when}”.` } }
}

const yearOf = (event: DatedEvent | undefined) => Number(event?.date.slice(0, 4))

interface Axis {
  from: number
  to: number
}

/** All events whose words fit beside their marks, or so many of them: the first, the last, and at even distances. */
function drawnOf(rows: readonly DatedEvent[], axis: Axis, most: number): Set<DatedEvent> {
  const fitting = rows.filter((row) => fitsBeside(row, axis))
  const count = Math.min(most, fitting.length)
  const last = Math.max(1, count - 1)
  const picked = Array.from({ length: count }, (_, at) => Math.round((at * (fitting.length - 1)) / last))
  return new Set(picked.flatMap((index) => fitting[index] ?? []))
}

/** Whether there is room for the words on the side of a mark that has more of it. */
function fitsBeside({ date, precision, when, text }: DatedEvent, { from, to }: Axis): boolean {
  const xOf = (at: number) => (WIDTH * (at - from)) / (to - from)
  const start = startOf(date)
  const span = precision === 'year' ? 1 : precision === 'month' ? 1 / 12 : 0
  const room = Math.max(WIDTH - xOf(start + span), xOf(start)) - 24
  return (when.length + text.length + 2) * LETTER <= room
}
