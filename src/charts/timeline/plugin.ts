import type { ChartPlugin, ChartTheme } from '../base/chart.ts'
import { isShown } from '../base/steps.ts'
import { endsOf, startOf } from '../base/time.ts'
import { paintBase, paintDated, paintTick, sharp } from '../pens/axis.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintLine,
  paintLines,
  paintText,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { paintDiamond } from '../pens/signs.ts'
import { bigName, bigSerif, drawnText, font, lookOf, OUTLINE, outline, plain, TEXT } from '../pens/style.ts'
import type { TimelineData } from './data.ts'
import {
  DIAMOND,
  type Event,
  edgesOf,
  eventsOf,
  fillOf,
  HEAD,
  hasDetails,
  LINE,
  NAMES,
  type Plot,
  plotOf,
  WIDTH,
  xOf,
} from './places.ts'
import { linesOf, type Said, saidOf } from './said.ts'

/** What is drawn and said around the marks of a timeline. */

const LEADING = 25
const PAD = 8
/** From a track's mark to its words. */
const BESIDE = 16

interface Drawn {
  data: TimelineData
  theme: ChartTheme
  step: number
  plot: Plot
  events: Event[]
}

export function timelinePlugin(data: TimelineData, theme: ChartTheme, step: number): ChartPlugin {
  const drawn = { data, theme, step, plot: plotOf(data), events: eventsOf(data) }
  return {
    id: 'timeline',
    beforeDatasetsDraw({ ctx }) {
      paintPeriods(ctx, drawn)
      paintYears(ctx, drawn)
      paintTracks(ctx, drawn)
      paintUndated(ctx, drawn)
    },
    afterDatasetsDraw({ ctx }) {
      const shown = drawn.events.filter(({ row }) => isShown(row, step))
      for (const event of shown) if (!event.isDay) paintEdges(ctx, event, drawn)
      for (const { row, isDay, box, y } of shown)
        if (isDay)
          paintDiamond(
            ctx,
            { x: box.x + DIAMOND, y, size: (DIAMOND * 5) / 3, color: fillOf(row, data, theme) },
            theme.ink,
          )
      if (data.tracks.length > 0) for (const index of data.tracks.keys()) paintTrackWords(ctx, index, drawn)
      else for (const event of shown) paintWords(ctx, event, drawn)
    },
  }
}

function paintPeriods(ctx: Context2D, { data, theme, step, plot }: Drawn): void {
  for (const period of data.periods.filter((one) => isShown(one, step))) {
    const { left, right } = edgesOf(data, period)
    const middle = (left + right) / 2
    // A zone and no shape that holds a text: words may run through it.
    paintLine(ctx, [middle, 2], [middle, plot.base], { color: theme.surface, width: right - left })
    paintLine(ctx, [left, 3], [right, 3], { color: theme.ink, width: 4 })
    const style = bigSerif(theme, 22)
    const text = drawnText(period.text, period.origin)
    const width = textWidth(ctx, text, style.font)
    // Where the column is narrow, its title stands beside it.
    const beside = right + 12 + width <= WIDTH ? right + 12 : left - 12 - width
    const x = width + 12 <= right - left ? middle - width / 2 : beside
    paintText(ctx, text, { x, y: HEAD - 9 }, style)
  }
}

/** A short axis names each year in its middle; a long one names years at their first day. */
function paintYears(ctx: Context2D, { data, theme, plot }: Drawn): void {
  const { left, base } = plot
  const [from, to] = endsOf(data.axis)
  const x = (year: number) => Math.max(left, xOf(data, plot, year))
  const isShort = to - from <= 12
  const step = [1, 2, 5, 10, 20, 50].find((years) => (to - from) / years <= 12) ?? 50
  paintBase(ctx, { left, right: WIDTH, y: base + 0.5 }, theme)
  for (let year = Math.floor(from / step) * step; year <= to; year += step) {
    const at = sharp(x(year))
    if (year < from && !isShort) continue
    if (data.tracks.length > 0)
      paintLine(ctx, [at, plot.top], [at, base], { color: theme.hairline, width: 1 })
    if (year >= from) paintTick(ctx, { x: at, y: base + 0.5 }, theme)
    const [first, last] = [x(year), Math.min(WIDTH, x(year + 1))]
    if (isShort && (year === to || last - first < 44)) continue
    const style = plain(theme, theme.muted)
    const middle = isShort ? (first + last) / 2 : Math.min(at, WIDTH - 18)
    paintText(
      ctx,
      String(year),
      { x: Math.max(middle, left + 18), y: base + 26 },
      { ...style, align: 'center' },
    )
  }
}

/** Names at the left, with what they are seen in, and the dotted lines of what holds all the time. */
function paintTracks(ctx: Context2D, { data, theme, plot }: Drawn): void {
  const { left, top, pitch } = plot
  const isSeen = hasDetails(data)
  for (const [index, { name, detail, throughout, entity }] of data.tracks.entries()) {
    const y = Math.round(top + (index + 0.5) * pitch)
    const big = bigSerif(theme, isSeen ? 28 : 24)
    const names = wrapText(ctx, name, big.font, isSeen ? NAMES.width : left - 20)
    paintLines(ctx, names, { x: 0, y: y + 9 - (names.length - 1) * 15, leading: 30 }, big)
    const style = { ...plain(theme), font: font(theme, TEXT.name) }
    const lines = wrapText(ctx, detail ?? '', style.font, NAMES.detailWidth)
    paintLines(ctx, lines, { x: NAMES.detail, y: y + 7 - (lines.length - 1) * 12, leading: 24 }, style)
    if (index > 0)
      paintLine(ctx, [0, sharp(top + index * pitch)], [WIDTH, sharp(top + index * pitch)], hair(theme))
    const dotted = { color: lookOf(theme, entity).fill, width: 3, dash: [4, 8] }
    if (throughout) paintLine(ctx, [left, y], [WIDTH, y], dotted)
  }
}

const hair = (theme: ChartTheme) => ({ color: theme.hairline, width: 1 })

function paintUndated(ctx: Context2D, { data, theme, step, plot }: Drawn): void {
  for (const [index, one] of data.undated.entries()) {
    if (!isShown(one, step)) continue
    const y = plot.base + 62 + index * LINE
    paintLine(ctx, [0, plot.base + 36.5], [WIDTH, plot.base + 36.5], hair(theme))
    const name = bigName(theme)
    paintText(ctx, one.name, { x: 0, y }, name)
    const text = saidOf({ ...one, when: '' }).words
    const x = Math.max(plot.left, textWidth(ctx, one.name, name.font) + 20)
    paintText(ctx, text, { x, y }, { ...plain(theme), font: font(theme, TEXT.name) })
  }
}

/** The outline of a bar: dashed where it is open, heavy where something ended. */
function paintEdges(ctx: Context2D, { row, box, isBefore }: Event, { data, theme }: Drawn): void {
  const { precision, look } = row
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const isHigh = box.height > 40
  const part = box.height / (2 * Math.round(box.height / 12) + 1)
  const open = (x: number) =>
    paintLine(ctx, [x, box.y], [x, bottom], { color: theme.page, width: 6, dash: [part, part] })
  if (look === 'dashed') {
    const edge = insetBox({ ...box, x: box.x + 3, width: box.width - 4 }, 1)
    ctx.setLineDash([8, 5])
    ctx.strokeStyle = theme.slate
    ctx.lineWidth = 2.5
    ctx.strokeRect(edge.x, edge.y, edge.width, edge.height)
    ctx.setLineDash([])
    return
  }
  if (!isHigh) paintBox(ctx, insetBox(box, OUTLINE / 2), outline(theme))
  if (isBefore || (precision === 'since' && startOf(row.date) < startOf(data.axis.from)))
    paintArrow(ctx, box, fillOf(row, data, theme), theme)
  if (precision === 'since' || precision === 'still') open(right - 2)
  if (precision === 'still' || precision === 'until') open(box.x + 2)
  if (precision !== 'until') return
  for (const [color, width] of [
    [theme.page, 10],
    [theme.ink, 4],
  ] as const)
    paintLine(ctx, [right, box.y - 8], [right, bottom + 8], { color, width })
}

/** The left end of what was before the axis becomes a head that points there. */
function paintArrow(ctx: Context2D, { x, y, height }: Box, fill: string, theme: ChartTheme): void {
  const [left, head, bottom] = [x + 1, x + 14, y + height]
  ctx.fillStyle = theme.page
  ctx.fillRect(x, y - 1, 14, height + 2)
  ctx.beginPath()
  ctx.moveTo(head, y + 1)
  ctx.lineTo(left, y + height / 2)
  ctx.lineTo(head, bottom - 1)
  ctx.fillStyle = fill
  ctx.fill()
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = OUTLINE
  ctx.stroke()
}

const heavyFont = (theme: ChartTheme): string => font(theme, TEXT.name, 600)

function widthOf(ctx: Context2D, { when, words }: Said, theme: ChartTheme): number {
  const space = when && words ? ' ' : ''
  return textWidth(ctx, `${when}${space}`, heavyFont(theme)) + textWidth(ctx, words, font(theme, TEXT.name))
}

/** A plate of the page under words, so that no line runs through them. */
function paintPlate(ctx: Context2D, { x, y, width, height }: Box, pad: number, theme: ChartTheme): void {
  ctx.fillStyle = theme.page
  ctx.fillRect(x - pad, y, width + 2 * pad, height)
}

/** Beside a mark on its own line, on the side that has more room, and clear of the period that it stands in. */
function paintWords(ctx: Context2D, { row, box, y }: Event, { data, theme }: Drawn): void {
  const said = saidOf(row)
  const width = widthOf(ctx, said, theme)
  const right = box.x + box.width
  const edges = data.periods.map((period) => edgesOf(data, period))
  const isLong = box.width > WIDTH / 3
  const around = (at: number) => edges.find(({ left, right }) => at >= left - 1 && at <= right + 1)
  const isRight = box.x + box.width / 2 < WIDTH / 2
  const onBar = [edges[0]?.right ?? 0, box.x + 60].find((one) => one + 3 * PAD + width < right) ?? 0
  const beside = isRight
    ? Math.max(right, around(right)?.right ?? 0) + PAD
    : Math.min(box.x, around(box.x)?.left ?? WIDTH) - PAD - width
  const x = isLong ? onBar + PAD : beside
  if (isLong) paintPlate(ctx, { x, y: y - 12, width, height: 24 }, PAD, theme)
  paintDated(ctx, said, { x, y: y + 7, side: 'right' }, theme, TEXT.name)
}

/** The lines of a track: right of its last mark, or left of the first where there is more room. */
function paintTrackWords(ctx: Context2D, index: number, drawn: Drawn): void {
  const { data, theme, step, plot, events } = drawn
  const lines = linesOf(data, index)
  const own = events.filter(({ row }) => row.track === data.tracks[index]?.name && row.look !== 'dashed')
  const first = Math.min(WIDTH, ...own.map(({ box }) => box.x))
  const last = Math.max(plot.left, ...own.map(({ box }) => box.x + box.width))
  const width = Math.max(...lines.map((line) => widthOf(ctx, line, theme)))
  const x = last + BESIDE + width <= WIDTH ? last + BESIDE : first - BESIDE - width
  const middle = plot.top + (index + 0.5) * plot.pitch
  const top = Math.round(middle - (lines.length * LEADING) / 2)
  // A dotted line stops before all words that a step may add; the years, before each line of them.
  if (data.tracks[index]?.throughout)
    paintPlate(ctx, { x, y: top, width, height: lines.length * LEADING }, BESIDE - 2, theme)
  for (const line of lines.filter((one) => isShown(one, step))) {
    const y = top + lines.indexOf(line) * LEADING
    paintPlate(ctx, { x, y, width: widthOf(ctx, line, theme), height: LEADING }, PAD, theme)
    paintDated(ctx, line, { x, y: y + 20, side: 'right' }, theme, TEXT.name)
  }
}
