import { dateInWords, dateWithoutYear } from '../../words/formats.ts'
import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { isShown, lastStep } from '../base/steps.ts'
import {
  balancedLines,
  type Context2D,
  insetBox,
  type Point,
  paintBox,
  paintLine,
  paintLines,
  paintText,
  textWidth,
} from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { paintMarker, paintPointer } from '../pens/signs.ts'
import {
  bigSerif,
  drawnText,
  font,
  isRecordOnly,
  lookOf,
  OUTLINE,
  outline,
  plain,
  refOf,
} from '../pens/style.ts'
import { paintUnits } from '../pens/units.ts'
import type { DaysData } from './data.ts'
import { type Counted, countedOf, datedOf, isBracketShown, type MarkedDay, restsOnRecord } from './period.ts'
import {
  BRACKET,
  type DayBox,
  dayBoxes,
  HEIGHT,
  type Placed,
  placeLabels,
  placesOf,
  SMALL,
  WIDTH,
} from './places.ts'

/** A period with one bar a day: what happened on which, and how many days lie between. */

/** A mark stands out of its strip. */
const OUT = 5
/** A bar of a day is hollow if there is room for it within its outline. */
const HOLLOW = { width: 2.5, least: 8 }
/** From a stem to the words at it. */
const TO_WORDS = 18
/** From the last word to where it is from. */
const TO_REF = 9
const LANE = 8
/** From the first lane below the strip down to the labels. */
const LEADERS = 40
/** Of what happened before: its pointer, and from its words to the first label beside it. */
const [POINTER, BESIDE] = [26, 40]
const NBSP = '\u00a0'

export const size = () => ({ width: WIDTH, height: HEIGHT })

export function config(data: DaysData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const { top, strip } = placesOf(data)
  const boxes = dayBoxes(data)
  const shown = data.days
    .filter((day) => isShown(day, step))
    .map((day) => ({ day, box: boxes.find(({ date }) => date === day.date)! }))
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...BAR,
          barThickness: strip + 2 * OUT,
          data: shown.map(({ day, box }) => ({
            x: [box.x, box.x + box.width],
            y: top + strip / 2,
            id: day.id,
          })),
          backgroundColor: shown.map(({ day, box }) =>
            isHollow(day, box.width) ? theme.page : lookOf(theme, day.entity).fill,
          ),
        },
      ],
    },
    options: inPixels(size()),
    plugins: [stripPlugin(data, theme, boxes), labelsPlugin(data, theme, boxes, step)],
  }
}

const isHollow = ({ origin }: MarkedDay, width: number): boolean =>
  isRecordOnly(origin) && width >= HOLLOW.least

/** Behind the marks: every day of the period as a bar. */
function stripPlugin(data: DaysData, theme: ChartTheme, boxes: DayBox[]): ChartPlugin {
  const { top, strip } = placesOf(data)
  return {
    id: 'days-strip',
    beforeDatasetsDraw({ ctx }) {
      const units = boxes.map(({ x, width }) => ({ x, width, y: top, height: strip }))
      paintUnits(ctx, units, theme.hairline)
    },
  }
}

/** What stands at a day or before the period: its date and its words in lines. */
interface Words {
  when: string
  lines: string[]
  /** Where the words are from; stands behind them. */
  ref: string
  width: number
}

/** A marked day with its bar, its words, and where they stand; `width` with the room between words and stem. */
interface Label extends Words {
  day: MarkedDay
  box: DayBox
  placed: Placed
}

/** On the strip: hollow marks, labels with their stems, months between the stems, and brackets. */
function labelsPlugin(data: DaysData, theme: ChartTheme, boxes: DayBox[], step: number): ChartPlugin {
  return {
    id: 'days-labels',
    afterDatasetsDraw({ ctx }) {
      const before = data.before && wordsOf(ctx, data, data.before, theme)
      if (before) paintBefore(ctx, before, data, theme)
      const labels = labelsOf(ctx, data, theme, boxes, before ? before.width + POINTER + BESIDE : 0)
      for (const label of labels.filter(({ day }) => isShown(day, step))) {
        paintHollow(ctx, label, data, theme)
        paintStem(ctx, label, data, theme)
        paintLabel(ctx, label, data, theme)
      }
      paintMonths(ctx, data, { boxes, labels }, theme)
      for (const [index, bracket] of countedOf(data).entries())
        if (isBracketShown(bracket, step)) paintBracket(ctx, bracket, { data, boxes, index }, theme)
    },
  }
}

/** The year of a date within a period of one year stands with its months. */
function whenOf(data: DaysData, date: string): string {
  const years = [data.from, data.to, date].map((one) => one.slice(0, 4))
  return new Set(years).size === 1 ? dateWithoutYear(date, data) : dateInWords(date, data)
}

function wordsOf(
  ctx: Context2D,
  data: DaysData,
  said: Pick<MarkedDay, 'date' | 'text' | 'origin' | 'dated'>,
  theme: ChartTheme,
): Words {
  const { type } = placesOf(data)
  const when = drawnText(whenOf(data, said.date), datedOf(said)).replaceAll(' ', NBSP)
  const lines = balancedLines(ctx, said.text, font(theme, type.text), type.wrap)
  const ref = refOf(said.origin)
  const ends = lines.map((_, index) =>
    index === lines.length - 1 ? textWidth(ctx, ref, plain(theme).font) + TO_REF : 0,
  )
  const width = Math.max(
    textWidth(ctx, when, bigSerif(theme, type.date).font),
    ...lines.map((line, index) => textWidth(ctx, line, font(theme, type.text)) + ends[index]!),
  )
  return { when, lines, ref, width }
}

/** All labels, also of steps to come, so that none moves. */
function labelsOf(
  ctx: Context2D,
  data: DaysData,
  theme: ChartTheme,
  boxes: DayBox[],
  taken: number,
): Label[] {
  const labels = data.days.map((day) => {
    const box = boxes.find(({ date }) => date === day.date)!
    const { width, ...words } = wordsOf(ctx, data, day, theme)
    const head = textWidth(ctx, words.when, bigSerif(theme, placesOf(data).type.date).font)
    const marked = lookOf(theme, day.entity).marker ? head + markerOf(data) : head
    return { ...words, day, box, width: Math.max(width, marked) + TO_WORDS }
  })
  // A bracket stands below: so does the label of the day that it ends at.
  const ends = data.brackets?.map(({ to }) => to)
  const sideOf = ({ id }: MarkedDay) => (ends?.includes(id) ? 'below' : 'above')
  const placed = placeLabels(
    labels.map(({ day, box, width }) => ({ x: middleOf(box), width, side: ends && sideOf(day) })),
    taken,
  )
  return labels.map((label, index) => ({ ...label, placed: placed[index]! }))
}

/** Room of a marker before its date. */
const markerOf = (data: DaysData): number => placesOf(data).type.date * 0.85

const middleOf = ({ x, width }: DayBox): number => Math.round(x + width / 2)

function paintHollow(ctx: Context2D, { day, box }: Label, data: DaysData, theme: ChartTheme): void {
  if (!isHollow(day, box.width)) return
  const { top, strip } = placesOf(data)
  const whole = { x: box.x, width: box.width, y: top - OUT, height: strip + 2 * OUT }
  const color = lookOf(theme, day.entity).fill
  paintBox(ctx, insetBox(whole, HOLLOW.width / 2), { color, width: HOLLOW.width })
}

const heightOf = ({ lines }: Words, { type }: ReturnType<typeof placesOf>): number =>
  type.head + lines.length * type.leading

/** Upper edge of a label: those above end at the same height, those below begin there. */
function topOf(label: Label, data: DaysData): number {
  const places = placesOf(data)
  return label.placed.side === 'above' ? places.above - heightOf(label, places) : places.below
}

/** From the bar along the words, level in a lane where they don't stand at their day; or to the words above or below. */
function paintStem(ctx: Context2D, label: Label, data: DaysData, theme: ChartTheme): void {
  const { box, day, placed, width } = label
  const places = placesOf(data)
  const isAbove = placed.side === 'above'
  const start = isAbove ? places.top - OUT : places.top + places.strip + OUT
  const near = isAbove ? places.above + 4 : places.below
  // Under a label below, the stem runs on into the bracket of its day.
  const isCounted = data.brackets?.some(({ from, to }) => [from, to].includes(day.id))
  const end = isCounted ? places.brackets : topOf(label, data) + heightOf(label, places)
  const far = isAbove ? topOf(label, data) + 6 : end
  const x = middleOf(box)
  const stroke = outline(theme)
  if (placed.lane === 0) {
    paintLine(ctx, [x, start], [x, placed.stem === 'none' ? near : far], stroke)
    return
  }
  const lane = isAbove ? start - placed.lane * LANE : places.below - LEADERS + placed.lane * LANE
  const corner = placed.stem === 'left' ? placed.left + 1 : placed.left + width - 1
  paintLine(ctx, [x, start], [x, lane], stroke)
  paintLine(ctx, [Math.min(x, corner) - 1, lane], [Math.max(x, corner) + 1, lane], stroke)
  paintLine(
    ctx,
    [corner, lane],
    [corner, topOf(label, data) + (isAbove ? 6 : heightOf(label, places))],
    stroke,
  )
}

/** The date with the entity's marker, and below it what happened. */
function paintLabel(ctx: Context2D, label: Label, data: DaysData, theme: ChartTheme): void {
  const { day, when, placed } = label
  const { fill, marker } = lookOf(theme, day.entity)
  const isNearRight = middleOf(label.box) > placed.left + label.width / 2
  const align = placed.stem === 'right' || (placed.stem === 'none' && isNearRight) ? 'right' : 'left'
  const x = align === 'left' ? placed.left + TO_WORDS : placed.left + label.width - TO_WORDS
  const { size: date, y } = paintWords(
    ctx,
    label,
    { x, y: topOf(label, data), data, align, marker: !!marker },
    theme,
  )
  if (!marker) return
  const width = textWidth(ctx, when, bigSerif(theme, date).font)
  const center = align === 'left' ? x + date * 0.3 : x - width - markerOf(data) + date * 0.3
  paintMarker(ctx, marker, { x: center, y: y - date * 0.34, size: date * 0.58, color: fill })
}

interface WordsPlace extends Point {
  data: DaysData
  align?: 'left' | 'right'
  marker?: boolean
}

/** A date and the words under it; gives the size and the baseline of the date. */
function paintWords(
  ctx: Context2D,
  { when, lines, ref }: Words,
  { x, y, data, align = 'left', marker }: WordsPlace,
  theme: ChartTheme,
): { size: number; y: number } {
  const { type } = placesOf(data)
  const baseline = y + type.head * 0.76
  const left = align === 'left' && marker ? x + markerOf(data) : x
  paintText(ctx, when, { x: left, y: baseline }, { ...bigSerif(theme, type.date), align })
  const style = { font: font(theme, type.text), color: theme.ink, align }
  const first = y + type.head + type.leading * 0.72
  const source = { ...plain(theme, theme.muted), align }
  const last = { line: lines.at(-1)!, y: first + (lines.length - 1) * type.leading }
  paintLines(ctx, lines.slice(0, -1), { x, y: first, leading: type.leading }, style)
  const [refWidth, lineWidth] = [textWidth(ctx, ref, source.font), textWidth(ctx, last.line, style.font)]
  paintText(ctx, last.line, { x: align === 'left' ? x : x - refWidth - TO_REF, y: last.y }, style)
  paintText(ctx, ref, { x: align === 'left' ? x + lineWidth + TO_REF : x, y: last.y }, source)
  return { size: type.date, y: baseline }
}

/** At the left under the strip, pointing out of it: what happened before its first day. */
function paintBefore(ctx: Context2D, words: Words, data: DaysData, theme: ChartTheme): void {
  const { below, type } = placesOf(data)
  const { y } = paintWords(ctx, words, { x: POINTER, y: below, data }, theme)
  paintPointer(ctx, { x: 10, y: y - type.date * 0.34, size: type.date * 0.58, color: theme.ink })
}

/** Each month's name under its first day, or right of the stem that stands there. */
function paintMonths(
  ctx: Context2D,
  data: DaysData,
  { boxes, labels }: { boxes: DayBox[]; labels: Label[] },
  theme: ChartTheme,
): void {
  const { top, strip } = placesOf(data)
  const style = { font: font(theme, 20), color: theme.muted }
  const stems = labels.filter(({ placed }) => placed.side === 'below').map(({ box }) => middleOf(box))
  let free = 0
  for (const month of new Set(boxes.map(({ date }) => date.slice(0, 7)))) {
    const days = boxes.filter(({ date }) => date.startsWith(month))
    const [first, last] = [days[0]!, days.at(-1)!]
    const name = dateInWords(month, data)
    const width = textWidth(ctx, name, style.font)
    let x = Math.max(first.x, free)
    for (const stem of stems) if (stem > x - 8 && stem < x + width + 8) x = stem + 10
    if (x + width > Math.max(last.x + last.width, first.x + width)) continue
    paintText(ctx, name, { x, y: top + strip + 24 }, style)
    free = x + width + 16
  }
}

/** A bracket under two days, and below it how many lie between, and what that doesn't say. */
function paintBracket(
  ctx: Context2D,
  bracket: Counted,
  { data, boxes, index }: { data: DaysData; boxes: DayBox[]; index: number },
  theme: ChartTheme,
): void {
  const { type, brackets } = placesOf(data)
  const y = brackets + index * BRACKET + OUTLINE / 2
  const [left, right] = [bracket.from, bracket.to].map(({ date }) =>
    middleOf(boxes.find((box) => box.date === date)!),
  ) as [number, number]
  const stroke = outline(theme)
  paintLine(ctx, [left - 1, y], [right + 1, y], stroke)
  for (const x of [left, right]) paintLine(ctx, [x, y - 10], [x, y], stroke)
  const partsIn = (date: number, text: number) =>
    [
      { text: `${bracket.count}${restsOnRecord(bracket) ? `${NBSP}†` : ''}`, style: bigSerif(theme, date) },
      {
        text: `${bracket.text}${bracket.remark ? ':' : ''}`,
        style: { font: font(theme, text), color: theme.ink },
      },
      { text: bracket.remark ?? '', style: bigSerif(theme, date) },
    ].map((part) => ({ ...part, width: textWidth(ctx, part.text, part.style.font) + 12 }))
  const widthOf = (parts: { width: number }[]) => parts.reduce((sum, part) => sum + part.width, -12)
  const large = partsIn(type.date, 20)
  const parts = widthOf(large) > WIDTH ? partsIn(SMALL.date, 18) : large
  const width = widthOf(parts)
  let x = Math.max(0, Math.min(left, WIDTH - width))
  for (const part of parts) {
    paintText(ctx, part.text, { x, y: y + 33 }, part.style)
    x += part.width
  }
}

export function marks(data: DaysData): Mark[] {
  return data.days.map((day) => ({
    id: day.id,
    label: `${dateInWords(day.date, data)}: ${day.text}`,
    origin: day.origin,
  }))
}
