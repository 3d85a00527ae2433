import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { dateInWords } from '../base/days.ts'
import { isShown, lastStep } from '../base/steps.ts'
import {
  type Context2D,
  insetBox,
  paintBox,
  paintLine,
  paintLines,
  paintText,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { paintMarker } from '../pens/signs.ts'
import {
  around,
  bigName,
  bold,
  drawnText,
  font,
  isRecordOnly,
  lookOf,
  outline,
  plain,
  STILL,
  TEXT,
} from '../pens/style.ts'
import { paintUnits } from '../pens/units.ts'
import type { DaysData } from './data.ts'
import { type Counted, countedOf, isBracketShown, type MarkedDay, restsOnRecord } from './period.ts'
import {
  BRACKET,
  type DayBox,
  dayBoxes,
  LEADING,
  type Placed,
  placeLabels,
  placesOf,
  WIDTH,
} from './places.ts'

/** A period with one bar a day: what happened on which, and how many days lie between. */

/** A mark stands out of its strip. */
const OUT = 6
/** A bar of a day is hollow if there is room for it within its outline. */
const HOLLOW = { width: 2.5, least: 8 }
/** From a stem to the words at it, and the width at which they wrap. */
const [TO_WORDS, MOST_WORDS] = [14, 286]
const MARKER = 26
const LANE = 8
/** From the first lane below the strip down to the labels. */
const LEADERS = 34
const NBSP = '\u00a0'

/** As high as its labels and brackets. */
export const size = (data: DaysData) => ({ width: WIDTH, height: placesOf(data).height })

export function config(data: DaysData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const { height, top, strip } = placesOf(data)
  const boxes = dayBoxes(data)
  const shown = data.days.filter((day) => isShown(day, step))
  const boxOf = ({ date }: MarkedDay) => boxes.find((box) => box.date === date)!
  const width = boxes[0]?.width ?? 1
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          type: 'bar',
          grouped: false,
          barThickness: strip + 2 * OUT,
          inflateAmount: 0,
          data: shown.map((day) => {
            const box = boxOf(day)
            return { x: [box.x, box.x + box.width] as [number, number], y: top + strip / 2, id: day.id }
          }),
          backgroundColor: shown.map((day) =>
            isHollow(day, width) ? theme.page : lookOf(theme, day.entity).fill,
          ),
        },
      ],
    },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: around({ left: 0, right: WIDTH, top: 0, bottom: height }, { width: WIDTH, height }),
      scales: {
        x: { type: 'linear', display: false, min: 0, max: WIDTH },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: height },
      },
    },
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

/** A marked day with its bar, its words in lines, and where they stand. */
interface Label {
  day: MarkedDay
  box: DayBox
  when: string
  lines: string[]
  /** With the room between the words and the stem. */
  width: number
  placed: Placed
}

/** On the strip: hollow marks, labels with their stems, months between the stems, and brackets. */
function labelsPlugin(data: DaysData, theme: ChartTheme, boxes: DayBox[], step: number): ChartPlugin {
  return {
    id: 'days-labels',
    afterDatasetsDraw({ ctx }) {
      const labels = labelsOf(ctx, data, theme, boxes)
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

const textFont = (theme: ChartTheme): string => font(theme, TEXT.name)

/** All labels, also of steps to come, so that none moves. */
function labelsOf(ctx: Context2D, { days }: DaysData, theme: ChartTheme, boxes: DayBox[]): Label[] {
  const labels = days.map((day) => {
    const box = boxes.find(({ date }) => date === day.date)!
    const when = drawnText(dateInWords(day.date), day.origin)
    const lines = wrapText(ctx, day.text, textFont(theme), MOST_WORDS)
    const marker = lookOf(theme, day.entity).marker ? MARKER : 0
    const head = textWidth(ctx, when, bigName(theme).font) + marker
    const width = Math.max(head, ...lines.map((line) => textWidth(ctx, line, textFont(theme)))) + TO_WORDS
    return { day, box, when, lines, width }
  })
  const placed = placeLabels(labels.map(({ box, width }) => ({ x: middleOf(box), width })))
  return labels.map((label, index) => ({ ...label, placed: placed[index]! }))
}

const middleOf = ({ x, width }: DayBox): number => Math.round(x + width / 2)

function paintHollow(ctx: Context2D, { day, box }: Label, data: DaysData, theme: ChartTheme): void {
  if (!isHollow(day, box.width)) return
  const { top, strip } = placesOf(data)
  const whole = { x: box.x, width: box.width, y: top - OUT, height: strip + 2 * OUT }
  const color = lookOf(theme, day.entity).fill
  paintBox(ctx, insetBox(whole, HOLLOW.width / 2), { color, width: HOLLOW.width })
}

/** Upper edge of a label: those above end at the same height, those below begin there. */
function topOf({ lines, placed }: Label, data: DaysData): number {
  const { above, below } = placesOf(data)
  return placed.side === 'above' ? above - (lines.length + 1) * LEADING : below
}

/** From the bar along the words, level in a lane where they don't stand at their day; or to the words above or below. */
function paintStem(ctx: Context2D, label: Label, data: DaysData, theme: ChartTheme): void {
  const { box, lines, placed, width } = label
  const { top, strip, above, below } = placesOf(data)
  const isAbove = placed.side === 'above'
  const start = isAbove ? top - OUT : top + strip + OUT
  const near = isAbove ? above + 2 : below + 2
  const far = topOf(label, data) + (isAbove ? 4 : (lines.length + 1) * LEADING - 2)
  const x = middleOf(box)
  const stroke = outline(theme)
  if (placed.lane === 0) {
    paintLine(ctx, [x, start], [x, placed.stem === 'none' ? near : far], stroke)
    return
  }
  const lane = isAbove ? start - placed.lane * LANE : below - LEADERS + placed.lane * LANE
  const corner = placed.stem === 'left' ? placed.left + 1 : placed.left + width - 1
  paintLine(ctx, [x, start], [x, lane], stroke)
  paintLine(ctx, [Math.min(x, corner) - 1, lane], [Math.max(x, corner) + 1, lane], stroke)
  paintLine(ctx, [corner, lane], [corner, far], stroke)
}

/** The date with the entity's marker, and below it what happened. */
function paintLabel(ctx: Context2D, label: Label, data: DaysData, theme: ChartTheme): void {
  const { day, when, lines, placed } = label
  const { fill, marker } = lookOf(theme, day.entity)
  const isNearRight = middleOf(label.box) > placed.left + label.width / 2
  const align = placed.stem === 'right' || (placed.stem === 'none' && isNearRight) ? 'right' : 'left'
  const x = align === 'left' ? placed.left + TO_WORDS : placed.left + label.width - TO_WORDS
  const y = topOf(label, data) + 19
  const width = textWidth(ctx, when, bigName(theme).font)
  const before = marker ? MARKER : 0
  const dateLeft = align === 'left' ? x + before : x - width
  if (marker) paintMarker(ctx, marker, { x: dateLeft - 17, y: y - 6.5, size: 16, color: fill })
  paintText(ctx, when, { x: dateLeft, y }, bigName(theme))
  const style = { font: textFont(theme), color: theme.ink, align } as const
  paintLines(ctx, lines, { x, y: y + LEADING, leading: LEADING }, style)
}

/** Each month's name under its first day, or right of the stem that stands there. */
function paintMonths(
  ctx: Context2D,
  data: DaysData,
  { boxes, labels }: { boxes: DayBox[]; labels: Label[] },
  theme: ChartTheme,
): void {
  const { top, strip } = placesOf(data)
  const style = plain(theme, theme.muted)
  const stems = labels.filter(({ placed }) => placed.side === 'below').map(({ box }) => middleOf(box))
  let free = 0
  for (const month of new Set(boxes.map(({ date }) => date.slice(0, 7)))) {
    const days = boxes.filter(({ date }) => date.startsWith(month))
    const [first, last] = [days[0]!, days.at(-1)!]
    const name = dateInWords(month)
    const width = textWidth(ctx, name, style.font)
    let x = Math.max(first.x, free)
    for (const stem of stems) if (stem > x - 8 && stem < x + width + 8) x = stem + 10
    if (x + width > Math.max(last.x + last.width, first.x + width)) continue
    paintText(ctx, name, { x, y: top + strip + 24 }, style)
    free = x + width + 16
  }
}

/** A bracket under two days, and below it how many lie between, in the words of the file. */
function paintBracket(
  ctx: Context2D,
  bracket: Counted,
  { data, boxes, index }: { data: DaysData; boxes: DayBox[]; index: number },
  theme: ChartTheme,
): void {
  const y = placesOf(data).brackets + 10.5 + index * BRACKET
  const [left, right] = [bracket.from, bracket.to].map(({ date }) =>
    middleOf(boxes.find((box) => box.date === date)!),
  ) as [number, number]
  const stroke = outline(theme)
  paintLine(ctx, [left, y], [right, y], stroke)
  for (const x of [left + 1, right - 1]) paintLine(ctx, [x, y - 10], [x, y], stroke)
  const parts = [
    { text: `${bracket.count}${restsOnRecord(bracket) ? `${NBSP}†` : ''}`, style: bigName(theme) },
    { text: `${bracket.text}${bracket.remark ? ':' : ''}`, style: plain(theme) },
    ...(bracket.remark ? [{ text: bracket.remark, style: bold(theme) }] : []),
  ].map((part) => ({ ...part, width: textWidth(ctx, part.text, part.style.font) + 10 }))
  const width = parts.reduce((sum, part) => sum + part.width, -10)
  let x = Math.max(0, Math.min(left, WIDTH - width))
  for (const part of parts) {
    paintText(ctx, part.text, { x, y: y + 24 }, part.style)
    x += part.width
  }
}

export function marks({ days }: DaysData): Mark[] {
  return days.map(({ id, date, text, origin }) => ({ id, label: `${dateInWords(date)}: ${text}`, origin }))
}
