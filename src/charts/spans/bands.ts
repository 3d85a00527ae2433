import type { ChartPlugin, ChartTheme } from '../base/chart.ts'
import { startOf } from '../base/time.ts'
import { paintBase, paintDated, paintTick, sharp } from '../pens/axis.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintHatch,
  paintLine,
  paintText,
  paintTint,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { paintDiamond, paintMarker } from '../pens/signs.ts'
import { bigName, drawnText, font, lookOf, OUTLINE, plain, SEPARATOR, TEXT } from '../pens/style.ts'
import type { SpansData } from './data.ts'
import {
  drawnTo,
  lowBox,
  MARGIN,
  namedYears,
  PLOT,
  type Places,
  placesOf,
  STATUS,
  WIDTH,
  xOf,
} from './places.ts'
import { type Row, type Stretch, stretches, untilOf } from './stretches.ts'

/** What is drawn and said on each band of the spans, above, below and beside them. */

/** What may have ended runs on this far beyond its earliest end, dashed and without a close. */
const OPENING = 26
const LEADING = 24
/** Size of a name on a band. */
const BIG = 28

/** The drawing of a step. */
interface Step {
  data: SpansData
  theme: ChartTheme
  step: number
  isLast: boolean
  /** The moment up to which it draws, in decimal years. */
  until: number
  places: Places
  x(date: string): number
  /** Left edges of the names, by row. */
  names: number[]
}

export function bandsPlugin(data: SpansData, theme: ChartTheme, step: number): ChartPlugin {
  const places = placesOf(data)
  const isLast = step >= data.steps.length - 1
  const x = (date: string) => xOf(data.axis, startOf(date))
  const all = { data, theme, step, isLast, until: untilOf(data, step), places, x }
  return {
    id: 'spans-bands',
    beforeDatasetsDraw({ ctx }) {
      paintAxis(ctx, { ...all, names: [] })
      if (isLast) return
      const { solid, ended } = stretches(data, data.steps.length - 1)
      for (const stretch of [...solid, ...ended])
        paintTint(ctx, boxOf(stretch, places, data), lookOf(theme, stretch.row.entity).fill)
    },
    afterDatasetsDraw({ ctx }) {
      const at: Step = { ...all, names: namesOf(ctx, data, theme) }
      const { solid, ended } = stretches(data, step)
      for (const stretch of ended) paintEnded(ctx, boxOf(stretch, places, data), stretch.row, theme)
      paintRules(ctx, at)
      for (const stretch of solid) paintBand(ctx, stretch, at)
      for (const [index, row] of data.rows.entries()) paintStatus(ctx, row, index, at)
      const x = Math.min(...at.names) + BIG + 6
      for (const [index, { label, origin, step: first = 0 }] of data.alongside.entries()) {
        const { y, height } = lowBox(places, index)
        const style = { ...plain(theme, theme.slateInk), font: font(theme, 22) }
        if (step >= first) paintText(ctx, drawnText(label, origin), { x, y: y + height / 2 + 8 }, style)
      }
    },
  }
}

/** A band's box; what continues runs off the drawing, as what began before it runs in. */
function boxOf({ index, from, to, end }: Stretch, { top, height }: Places, { axis }: SpansData): Box {
  const left = Math.max(0, xOf(axis, from))
  const right = end === 'continues' ? WIDTH : xOf(axis, to)
  return { x: left, y: top(index), width: right - left, height }
}

const dateStyle = (theme: ChartTheme, color = theme.muted) => plain(theme, color)

const nameFont = (theme: ChartTheme, size: number): string => font(theme, size, 600)

/** Where the room for words on a band ends, in pixels. */
function endOf({ closed, earliestEnd }: Row, { axis }: SpansData): number {
  const end = closed ?? earliestEnd
  return end ? xOf(axis, startOf(end.date)) : STATUS.left
}

/** The start of a row in words, and where: left of its band, or in it where there is no room. */
function startOfRow(ctx: Context2D, { from }: Row, { axis }: SpansData, theme: ChartTheme) {
  const text = drawnText(from.text, from.origin)
  const width = textWidth(ctx, text, dateStyle(theme).font)
  const x = xOf(axis, startOf(from.date))
  const isInside = x - 10 - width < MARGIN.left
  const left = isInside ? Math.max(MARGIN.left, x + 14) : x - 10 - width
  return { text, isInside, left, right: left + width }
}

/**
 * Names begin right of the start that comes last and of the words inside bands. Where a name would then run
 * over the end of its band, each begins at its own start.
 */
function namesOf(ctx: Context2D, data: SpansData, theme: ChartTheme): number[] {
  const starts = data.rows.map((row) => {
    const { isInside, right } = startOfRow(ctx, row, data, theme)
    return Math.round((isInside ? right : xOf(data.axis, startOf(row.from.date))) + 24)
  })
  const last = Math.max(...starts)
  const font = nameFont(theme, BIG)
  const isCommon = data.rows.every((row) => last + 40 + textWidth(ctx, row.label, font) < endOf(row, data))
  return starts.map((start) => (isCommon ? last : start))
}

function paintAxis(ctx: Context2D, { data, theme, places: { base }, isLast }: Step): void {
  const { axis } = data
  const style = plain(theme, theme.muted)
  paintBase(ctx, { left: PLOT.left, right: PLOT.right, y: base + 0.5 }, theme)
  for (const year of namedYears(axis)) {
    const x = sharp(xOf(axis, year))
    paintTick(ctx, { x, y: base + 0.5 }, theme)
    const [left, align] = year === axis.from ? [PLOT.left, 'left' as const] : [x, 'center' as const]
    paintText(ctx, String(year), { x: left, y: base + 30 }, { ...style, align })
  }
  if (isLast) paintText(ctx, drawnTo(data), { x: STATUS.left, y: base + 30 }, style)
}

/**
 * Dated upright lines through all bands. The last one speaks towards the future, and so does one with no room for
 * its words before it; all others towards the past.
 */
function paintRules(ctx: Context2D, { data: { rules }, theme, until, x, places: { bottom } }: Step): void {
  for (const [index, rule] of rules.entries()) {
    if (startOf(rule.date) >= until) continue
    const at = Math.round(x(rule.date))
    paintLine(ctx, [at, PLOT.top - 8], [at, bottom], { color: theme.page, width: 6 })
    paintLine(ctx, [at, 2], [at, bottom], { color: theme.ink, width: OUTLINE })
    const when = { when: drawnText(rule.text, rule.origin), words: rule.meaning }
    const before = rules[index - 1]
    const room = at - (before ? x(before.date) : 0) - 30
    const width = textWidth(ctx, `${when.when} ${when.words}`, nameFont(theme, TEXT.name))
    const side = index === rules.length - 1 || width > room ? 'right' : 'left'
    paintDated(ctx, when, { x: at + (side === 'right' ? 10 : -10), y: 20, side }, theme, TEXT.name)
  }
}

/** What came after an end: hatched, apart from the band and open to the right. */
function paintEnded(ctx: Context2D, outer: Box, { entity }: Row, theme: ChartTheme): void {
  const { x, y, width, height } = { ...outer, x: outer.x + SEPARATOR, width: outer.width - SEPARATOR }
  const { fill: color } = lookOf(theme, entity)
  const [right, bottom] = [x + width, y + height]
  paintHatch(ctx, insetBox({ x, y, width, height }, OUTLINE), color)
  const frame = { color, width: OUTLINE }
  paintLine(ctx, [x + 1, y], [x + 1, bottom], frame)
  for (const edge of [y + 1, bottom - 1]) paintLine(ctx, [x, edge], [right, edge], frame)
  paintLine(ctx, [right - 2, y], [right - 2, bottom], { color: theme.page, width: 5 })
  paintLine(ctx, [right - 1.5, y], [right - 1.5, bottom], { color, width: 3, dash: [7, 5] })
}

/** The words of a band, its open end and the days on it. */
function paintBand(ctx: Context2D, stretch: Stretch, at: Step): void {
  const { row, end } = stretch
  const { data, theme, places } = at
  const box = boxOf(stretch, places, data)
  const { fill, ink, marker } = lookOf(theme, row.entity)
  const [middle, right] = [box.y + box.height / 2, box.x + box.width]
  if (end === 'maybe')
    for (const y of [box.y + 1.5, box.y + box.height - 1.5])
      paintLine(ctx, [right, y], [right + OPENING, y], { color: fill, width: 3, dash: [7, 5] })
  const start = startOfRow(ctx, row, data, theme)
  if (!start.isInside) {
    // No dated line runs through the words.
    ctx.fillStyle = theme.page
    ctx.fillRect(start.left - 4, middle - 12, start.right - start.left + 8, 24)
  }
  paintText(
    ctx,
    start.text,
    { x: start.left, y: middle + 6 },
    dateStyle(theme, start.isInside ? ink : theme.muted),
  )
  const size = box.height < 64 ? 22 : BIG
  const names = at.names[stretch.index] ?? 0
  // A name that the band has not reached yet stands on its tint.
  const color = names < right ? ink : theme.ink
  const name = { font: nameFont(theme, size), color }
  if (marker) paintMarker(ctx, marker, { x: names + 11, y: middle, size: size - 9, color })
  const left = names + (marker ? size + 6 : 0)
  paintText(ctx, row.label, { x: left, y: middle + size * 0.33 }, name)
  paintRemark(ctx, row, { left: left + textWidth(ctx, row.label, name.font), right, middle }, at)
  for (const { date, y } of linesOf(ctx, row, box.y, at).filter((line) => line.date))
    if (startOf(date ?? '') < at.until)
      paintDiamond(ctx, { x: Math.round(at.x(date ?? '')), y: y - 6, size: 16, color: theme.page }, theme.ink)
}

/** What the record adds, right-aligned at the first rule, or else the band's end, that leaves room for it. */
function paintRemark(
  ctx: Context2D,
  row: Row,
  { left, right, middle }: { left: number; right: number; middle: number },
  at: Step,
): void {
  const { remark } = row
  const { data, theme, x } = at
  if (!remark || at.step < remark.step) return
  const text = drawnText(remark.text, remark.origin)
  const end = endOf(row, data)
  const edges = [...data.rules.map(({ date }) => x(date)).filter((rule) => rule < end), end]
  const width = textWidth(ctx, text, plain(theme).font)
  const edge = edges.find((one) => one - 16 - width > left + 16) ?? end
  const color = edge - 16 > right ? theme.ink : lookOf(theme, row.entity).ink
  paintText(ctx, text, { x: edge - 16, y: middle + 6 }, { ...plain(theme, color), align: 'right' })
}

interface StatusLine {
  text: string
  y: number
  /** The first moment that shows it; without one, it is there when the row's state is known. */
  from?: number | undefined
  isStatus: boolean
  /** A day with a mark of its own on the band. */
  date?: string
}

/** The lines at the right of a band: its state now, the days on it and how it ends. */
function linesOf(ctx: Context2D, row: Row, top: number, { theme, places }: Step): StatusLine[] {
  const width = STATUS.right - STATUS.left
  const { closed, earliestEnd, ticks = [], status } = row
  const end = closed ?? earliestEnd
  const lines = [
    { fact: status, isStatus: true },
    ...ticks.map((fact) => ({ fact, isStatus: false, from: startOf(fact.date), date: fact.date })),
    ...(end ? [{ fact: end, isStatus: false, from: startOf(end.date) }] : []),
  ].flatMap(({ fact, ...line }) => {
    const style = line.isStatus ? bigName(theme) : plain(theme)
    return wrapText(ctx, drawnText(fact.text, fact.origin), style.font, width - 22).map((text, index) => {
      const { date, ...rest } = { date: undefined, ...line }
      return { text, ...rest, ...(index === 0 && date && { date }) }
    })
  })
  const first = top + places.height / 2 - (lines.length * LEADING) / 2 + 18
  return lines.map((line, index) => ({ ...line, y: first + index * LEADING }))
}

function paintStatus(ctx: Context2D, row: Row, index: number, at: Step): void {
  const { theme, until } = at
  const runsOn = !row.closed && !row.earliestEnd
  const isKnown = at.isLast || (row.closed && startOf(row.closed.date) < until)
  const { ink } = lookOf(theme, row.entity)
  const [now, then] = runsOn ? [ink, ink] : [theme.ink, theme.muted]
  for (const { text, y, from, isStatus, date } of linesOf(ctx, row, at.places.top(index), at)) {
    if (from === undefined ? !isKnown : from >= until) continue
    if (date) paintDiamond(ctx, { x: STATUS.left + 8, y: y - 6, size: 16, color: theme.page }, theme.ink)
    const x = STATUS.left + (date ? 24 : 0)
    paintText(ctx, text, { x, y }, isStatus ? bigName(theme, now) : plain(theme, then))
  }
}
