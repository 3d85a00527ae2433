import type { DaysData } from './data.ts'
import { daysOf } from './period.ts'

/** Where things stand in a drawing of days, in pixels. */

export const WIDTH = 1152

export const HEIGHT = 436

/** Labels of few marks are set large: sizes of their dates and words, from line to line, and where words wrap. */
interface Type {
  date: number
  head: number
  text: number
  leading: number
  wrap: number
}
const LARGE: Type = { date: 34, head: 40, text: 24, leading: 30, wrap: 352 }
export const SMALL: Type = { date: 24, head: 28, text: 20, leading: 25, wrap: 286 }
const MOST_LARGE = 4

/** Lines of words under a date. */
const MOST_LINES = 3
/** From the labels above down to the strip, the months at its foot, and from there to the labels below. */
const [ABOVE, MONTHS, BELOW] = [32, 30, 12]
export const BRACKET = 44
/** More room between the last day of a month and the first of the next. */
const MONTH_GAP = 8
/** A bar is not drawn wider, so that few days still look like days. */
const MOST_PITCH = 48

export interface Places {
  type: Type
  /** Upper edge and height of the strip. */
  top: number
  strip: number
  /** Where labels above end, and those below begin; and the first bracket. */
  above: number
  below: number
  brackets: number
}

/** From top to bottom; the strip takes the height that labels and brackets leave. */
export function placesOf({ days, before, brackets = [] }: PlacedData): Places {
  const type = days.length > MOST_LARGE || brackets.length > 1 ? SMALL : LARGE
  const block = type.head + MOST_LINES * type.leading
  const top = block + ABOVE
  const foot = HEIGHT - brackets.length * BRACKET
  const below = days.length > 1 || before ? foot - block : foot
  return { type, top, strip: below - BELOW - MONTHS - top, above: block, below, brackets: foot }
}

type PlacedData = Pick<DaysData, 'days' | 'before' | 'brackets'>

/** A day of the strip: from its left edge, `width` wide. */
export interface DayBox {
  date: string
  x: number
  width: number
}

/** All days of the period side by side at whole pixels, months apart from each other. */
export function dayBoxes(data: Pick<DaysData, 'from' | 'to'>): DayBox[] {
  const days = daysOf(data)
  const breaks = days.filter((date, index) => index > 0 && date.endsWith('-01')).length
  const pitch = Math.min(MOST_PITCH, (WIDTH - breaks * MONTH_GAP) / days.length)
  const gap = pitch >= 10 ? 3 : pitch >= 7 ? 2 : 1
  let gaps = 0
  return days.map((date, index) => {
    if (index > 0 && date.endsWith('-01')) gaps += MONTH_GAP
    const [left, right] = [index, index + 1].map((at) => Math.round(at * pitch) + gaps)
    return { date, x: left!, width: right! - left! - gap }
  })
}

/** A label at a mark: where its stem stands, and how wide it is. */
export interface Wanted {
  x: number
  width: number
  /** Where it had better stand: where a bracket leads to it. */
  side?: Placed['side'] | undefined
}

/** A label with its stem at its left or right edge; `left` is where its box begins. */
export interface Placed {
  side: 'above' | 'below'
  left: number
  /** On which edge of the label its stem runs; `none`: the label stands over its mark, and its stem ends there. */
  stem: 'left' | 'right' | 'none'
  /** Place of its leader among those of its side, from the strip; 0 where the label stands at its mark. */
  lane: number
}

/** Between two labels. */
const BETWEEN = 22

/**
 * Gives every label a side of the strip and an edge for its stem, so that none touches another: above and below
 * by turns, or as they are wanted, where that goes; otherwise as it goes. Where nothing does, the labels of a side stand side by side and
 * leaders lead to them. Marks are in order from left to right; below, the first pixels may be `taken`.
 */
export function placeLabels(wanted: Wanted[], taken = 0): Placed[] {
  const turns = wanted.map(({ side }, index) => (side ? Number(side === 'below') : index % 2))
  const all = Array.from({ length: 2 ** wanted.length }, (_, code) =>
    wanted.map((_, index) => (code >> index) & 1),
  )
  const distance = (sides: number[]) => sides.filter((side, index) => side !== turns[index]).length
  const bySimplicity = all.sort((a, b) => distance(a) - distance(b))
  for (const sides of bySimplicity) {
    const placed = trySides(wanted, sides, taken)
    if (placed) return placed
  }
  return withLeaders(
    wanted,
    wanted.map((_, index) => index % 2),
    taken,
  )
}

function trySides(wanted: Wanted[], sides: number[], taken: number): Placed[] | undefined {
  const placed: Placed[] = []
  for (const side of [0, 1]) {
    const indices = [...wanted.keys()].filter((index) => sides[index] === side)
    const stems = stemsOf(
      indices.map((index) => wanted[index]!),
      side * taken,
    )
    if (!stems) return undefined
    for (const [at, index] of indices.entries()) {
      const { x, width } = wanted[index]!
      const stem = stems[at]!
      placed[index] = { side: sideOf(side), left: stem === 'left' ? x : x - width, stem, lane: 0 }
    }
  }
  return placed
}

const sideOf = (side: number): Placed['side'] => (side === 0 ? 'above' : 'below')

/** For each label of a side the edge of its stem, so that they stand apart and on the drawing; undefined if none do. */
function stemsOf(wanted: Wanted[], start: number): Placed['stem'][] | undefined {
  for (let code = 0; code < 2 ** wanted.length; code++) {
    const stems = wanted.map((_, index): Placed['stem'] => ((code >> index) & 1 ? 'right' : 'left'))
    let free = start - BETWEEN
    const fits = wanted.every(({ x, width }, index) => {
      const left = stems[index] === 'left' ? x : x - width
      const isFree = left >= free + BETWEEN && left + width <= WIDTH
      free = left + width
      return isFree
    })
    if (fits) return stems
  }
  return undefined
}

/** Labels of each side in their order, as close to their marks as they can be, with leaders in lanes. */
function withLeaders(wanted: Wanted[], sides: number[], taken: number): Placed[] {
  const placed: Placed[] = []
  for (const side of [0, 1]) {
    const indices = [...wanted.keys()].filter((index) => sides[index] === side)
    const lefts = sideBySide(
      indices.map((index) => wanted[index]!),
      side * taken,
    )
    const stems = indices.map((index, at) => stemTo(wanted[index]!, lefts[at]!))
    const lanes = lanesOf(indices.map((index, at) => ledTo(wanted[index]!, lefts[at]!)))
    for (const [at, index] of indices.entries())
      placed[index] = { side: sideOf(side), left: lefts[at]!, stem: stems[at]!, lane: lanes[at]! }
  }
  return placed
}

function sideBySide(wanted: Wanted[], start: number): number[] {
  const lefts = wanted.map(({ x }) => x)
  let free = start
  for (const [index, { width }] of wanted.entries()) {
    lefts[index] = Math.max(lefts[index]!, free)
    free = lefts[index]! + width + BETWEEN
  }
  let end = WIDTH
  for (const [index, { width }] of [...wanted.entries()].toReversed()) {
    lefts[index] = Math.min(lefts[index]!, end - width)
    end = lefts[index]! - BETWEEN
  }
  return lefts
}

/** On which side of a label its mark is; undefined if it stands at or over it. */
function ledTo({ x, width }: Wanted, left: number): 'left' | 'right' | undefined {
  return x < left - 1 ? 'left' : x > left + width + 1 ? 'right' : undefined
}

/** The edge of a label that is nearest to its mark; none where the mark is between its edges. */
function stemTo({ x, width }: Wanted, left: number): Placed['stem'] {
  return x <= left + 1 ? 'left' : x >= left + width - 1 ? 'right' : 'none'
}

/**
 * Lanes in which leaders run level, counted from the strip, so that none crosses another: of those that lead to
 * the right the last is nearest, of those that lead to the left the first.
 */
function lanesOf(led: ('left' | 'right' | undefined)[]): number[] {
  let lane = led.filter((edge) => edge === 'left').length
  let next = 1
  return led.map((edge) => {
    if (edge === undefined) return 0
    return edge === 'left' ? lane-- : next++
  })
}
