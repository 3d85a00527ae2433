import { jsonText } from './files/json-text.ts'
import { plainWords } from './files/plain.ts'
import { type FoundDate, findDates } from './find/dates.ts'
import { DANGLING_RE, lengthOf, shortened } from './find/sentences.ts'
import { anyOf, BEFORE_DATES } from './find/vocabulary.ts'
import { isShown, type Sentence } from './points.ts'

/** Something that a text dates. */
export interface DatedEvent extends Pick<FoundDate, 'date' | 'precision'> {
  when: string
  text: string
  lines: number[]
}

/** Words and letters beside a mark. */
const LONGEST = 13
const MOST_LETTERS = 82
const PREPOSITION_RE = anyOf(BEFORE_DATES, '(?:^|\\s)', '[\\s-]*$')

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
  return DANGLING_RE.test(short) || /^(?:\d|to\s)/iu.test(short) ? undefined : short
}

function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}

/** The drawing is so wide, its axis ends here, and a letter of its labels takes about so much, in pixels. */
const WIDTH = 1152
const AXIS = 1040
const LETTER = 9.5
const LANES = 6
/** An axis marks no more years. */
const MOST_YEARS = 190
/** Fewer are a list. */
export const FEWEST_EVENTS = 3
const MOST_ROWS = 30

/** Events as a data file of the kind `timeline`, of which at most `most` are drawn; undefined when too few can be. */
export function timelineFile(events: readonly DatedEvent[], most: number): string | undefined {
  const rows = events.slice(0, MOST_ROWS)
  const from = Number(rows[0]?.date.slice(0, 4))
  const to = Number(rows.at(-1)?.date.slice(0, 4)) + 1
  const drawn = placesOf(rows, { from, to: Math.max(to, from + 2) }, most)
  if (drawn.filter(Boolean).length < FEWEST_EVENTS || to - from > MOST_YEARS) return undefined
  return jsonText({
    kind: 'timeline',
    subtitle: 'Dates that the text names',
    note: 'Each date is as precise as the text has it: a year, a month or a day.',
    alt: 'To do: say what the order of the dates shows',
    panels: [{ from, to: Math.max(to, from + 2) }],
    rows: rows.map(({ date, precision, when, text, lines }, index) => ({
      ...{ id: `d${index + 1}`, date, precision, when, text, origin: { lines } },
      ...(drawn[index] ? { place: drawn[index] } : {}),
    })),
  })
}

interface Place {
  lane: number
  side: 'left' | 'right'
}

/** A lane and a side for each event, as long as its words stand free there. */
function placesOf(events: readonly DatedEvent[], axis: { from: number; to: number }, most: number) {
  const lanes: [number, number][][] = []
  let drawn = 0
  return events.map(({ date, precision, when, text }): Place | undefined => {
    if (drawn >= most) return undefined
    const xOf = (at: number) => (AXIS * (at - axis.from)) / (axis.to - axis.from)
    const start = xOf(startOf(date))
    const end =
      precision === 'year'
        ? xOf(startOf(date) + 1)
        : precision === 'month'
          ? xOf(startOf(date) + 1 / 12)
          : start
    const label = (when.length + text.length + 2) * LETTER + 30
    const sides: [Place['side'], number, number][] = [
      ['right', start - 16, end + label],
      ['left', start - label, end + 16],
    ]
    for (const [side, left, right] of sides) {
      if (left < -20 || right > WIDTH) continue
      const lane = Array.from({ length: LANES }, (_, index) => index).find((index) =>
        (lanes[index] ?? []).every((other) => right < other[0] || other[1] < left),
      )
      if (lane === undefined) continue
      lanes[lane] = [...(lanes[lane] ?? []), [left, right]]
      drawn++
      return { lane, side }
    }
    return undefined
  })
}
