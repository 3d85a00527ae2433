import type { ChartConfig, ChartPlugin, ChartTheme, Origin } from '../base/chart.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { paintBase, paintTick, sharp } from '../pens/axis.ts'
import { labelPlaces } from '../pens/labels.ts'
import {
  type Box,
  balancedLines,
  type Context2D,
  paintLine,
  paintText,
  paintTint,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { paintMarker } from '../pens/signs.ts'
import { bigName, bigSerif, drawnText, isRecordOnly, lookOf, plain, refOf } from '../pens/style.ts'
import type { RecordData } from './data.ts'
import { dashIn, momentOf, PLOT, placesOf, pointId, type Row, reachOf, SIZE, spanId } from './places.ts'

export { marks } from './places.ts'

/** A record: large words of what is said, and below them rows of bars and days on an axis of years. */

export const size = () => SIZE

/** Height of a bar, and of a diamond from its middle to its tip; where they stand in a row. */
const [SPAN, DIAMOND] = [34, 11]
const [SPAN_MIDDLE, POINT_MIDDLE] = [42, 25]
/** Around a remark. */
const AROUND = 14
const GAP = 60
/** Baseline under the large words, and from line to line. */
const [UNDER, LEADING] = [98, 23]

const xOf = ({ axis: { from, to } }: RecordData, at: number): number =>
  PLOT.left + ((at - from) / (to + 1 - from)) * (PLOT.right - PLOT.left)

/** Middle of a row's bar, or of its points where it has none. */
function middleOf(data: RecordData, row: number): number {
  const { top, pitch } = placesOf(data)
  return top + row * pitch + (data.rows[row]!.span ? SPAN_MIDDLE : POINT_MIDDLE)
}

export function config(data: RecordData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  const fillOf = ({ entity = data.entity }: Row) => lookOf(theme, entity).fill
  const shown = data.rows.map((row, index) => ({ row, index })).filter(({ row }) => isShown(row, step))
  const points = shown.flatMap(({ row, index }) =>
    (row.points ?? []).map((point, at) => ({
      point,
      fill: fillOf(row),
      isOnBar: row.span !== undefined,
      drawn: {
        x: xOf(data, momentOf(point.date)),
        y: middleOf(data, index) - (row.span ? SPAN / 2 : 0),
        id: pointId(index, at),
      },
    })),
  )
  return {
    type: 'bar',
    data: {
      datasets: [
        // The first is drawn over the next.
        {
          type: 'scatter',
          pointStyle: 'rectRot',
          pointRadius: points.map(({ isOnBar }) => (isOnBar ? 8 : DIAMOND)),
          pointBackgroundColor: points.map(({ point, fill }) => (point.apart ? theme.page : fill)),
          // On a bar of its own colour a point stands out by an edge of the page.
          pointBorderColor: points.map(({ point, fill, isOnBar }) =>
            isOnBar && !point.apart ? theme.page : fill,
          ),
          pointBorderWidth: 2.5,
          data: points.map(({ drawn }) => drawn),
        },
        {
          ...BAR,
          barThickness: SPAN,
          backgroundColor: shown.filter(({ row }) => row.span).map(({ row }) => fillOf(row)),
          data: shown.flatMap(({ row, index }) =>
            row.span
              ? [
                  {
                    x: reachOf(row.span).map((at) => xOf(data, at)) as [number, number],
                    y: middleOf(data, index),
                    id: spanId(index),
                  },
                ]
              : [],
          ),
        },
      ],
    },
    options: inPixels(SIZE),
    plugins: [recordPlugin(data, theme, step)],
  }
}

function recordPlugin(data: RecordData, theme: ChartTheme, step: number): ChartPlugin {
  return {
    id: 'record',
    beforeDatasetsDraw({ ctx }) {
      paintAxis(ctx, data, theme)
    },
    afterDatasetsDraw({ ctx }) {
      paintWords(ctx, data, theme)
      paintHead(ctx, data, theme)
      for (const [index, row] of data.rows.entries()) {
        const y = middleOf(data, index) + 7
        const { fill, marker } = lookOf(theme, row.entity)
        if (marker) paintMarker(ctx, marker, { x: 10, y: y - 7, size: 16, color: fill })
        paintText(ctx, row.name, { x: marker ? 28 : 0, y }, bigName(theme))
        if (isShown(row, step)) paintRow(ctx, { data, row, index }, theme)
        else if (row.span)
          paintTint(ctx, boxOf(data, row.span, index), lookOf(theme, row.entity ?? data.entity).fill)
      }
    },
  }
}

/** Years at the foot, and a thin line up from each fifth or tenth. */
function paintAxis(ctx: Context2D, data: RecordData, theme: ChartTheme): void {
  const { from, to } = data.axis
  const { top } = placesOf(data)
  const every = to - from > 40 ? 10 : 5
  const base = PLOT.bottom + 0.5
  for (let year = Math.ceil(from / every) * every; year <= to; year += every) {
    const x = sharp(xOf(data, year))
    paintLine(ctx, [x, top], [x, base], { color: theme.hairline, width: 1 })
    paintTick(ctx, { x, y: base }, theme)
    const style = { ...plain(theme, theme.muted), align: 'center' as const }
    paintText(ctx, String(year), { x: Math.min(x, PLOT.right - 20), y: base + 28 }, style)
  }
  paintBase(ctx, { left: PLOT.left, right: PLOT.right, y: base }, theme)
}

/** Each word on a line in the colour of what it is said of; dashed where the record doubts it, with the reason. */
function paintWords(ctx: Context2D, { words = [], entity }: RecordData, theme: ChartTheme): void {
  const { fill } = lookOf(theme, entity)
  const style = bigSerif(theme, 64)
  const widths = words.map(({ text }) => textWidth(ctx, text, style.font))
  let x = 0
  for (const [index, { text, origin, doubt }] of words.entries()) {
    const width = widths[index]!
    paintText(ctx, text, { x, y: 48 }, style)
    paintLine(ctx, [x, 69], [x + width, 69], { color: fill, width: 7, dash: doubt ? dashIn(width) : [] })
    paintUnder(ctx, { x, ref: refOf(origin), doubt }, theme)
    x += width + GAP
  }
}

type Word = NonNullable<RecordData['words']>[number]

/** Where a word is from, and after it why it is in doubt and who says so. */
function paintUnder(
  ctx: Context2D,
  { x, ref, doubt }: { x: number; ref: string; doubt: Word['doubt'] },
  theme: ChartTheme,
): void {
  paintText(ctx, ref, { x, y: UNDER }, plain(theme, theme.muted))
  if (!doubt) return
  const [style, tail] = [plain(theme), refOf(doubt.origin)]
  const text = `${ref} ${drawnText(doubt.text, doubt.origin)} ${tail}`
  const [first = '', ...lines] = wrapText(ctx, text, style.font, SIZE.width - x - 6)
  const indent = textWidth(ctx, ref, style.font) + 9
  paintSaid(ctx, [first.slice(ref.length + 1), ...lines], { x, y: UNDER, tail, indent }, theme)
}

/** Lines of which the last ends with where they are from. */
function paintSaid(
  ctx: Context2D,
  lines: string[],
  { x, y, tail, indent = 0 }: { x: number; y: number; tail: string; indent?: number },
  theme: ChartTheme,
): void {
  const style = plain(theme)
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1
    const at = { x: index === 0 ? x + indent : x, y: y + index * LEADING }
    const words = isLast ? line.slice(0, -tail.length).trimEnd() : line
    if (words !== '') paintText(ctx, words, at, style)
    const after = words === '' ? 0 : textWidth(ctx, `${words} `, style.font)
    if (isLast) paintText(ctx, tail, { ...at, x: at.x + after }, plain(theme, theme.muted))
  }
}

/** A rule across, and on it whose record follows. */
function paintHead(ctx: Context2D, data: RecordData, theme: ChartTheme): void {
  const { head, words, entity } = data
  if (!head) return
  const { head: y } = placesOf(data)
  const { fill, marker } = lookOf(theme, entity)
  if (words) paintLine(ctx, [0, y - 25], [SIZE.width, y - 25], { color: theme.ink, width: 2 })
  if (marker) paintMarker(ctx, marker, { x: 10, y: y - 6.5, size: 16, color: fill })
  paintText(ctx, drawnText(head.text, head.origin), { x: marker ? 28 : 0, y }, bigName(theme))
}

/** The bar of a row. */
function boxOf(data: RecordData, span: NonNullable<Row['span']>, index: number): Box {
  const [left, right] = reachOf(span).map((at) => xOf(data, at)) as [number, number]
  return { x: left, y: middleOf(data, index) - SPAN / 2, width: right - left, height: SPAN }
}

interface RowPlace {
  data: RecordData
  row: Row
  index: number
}

/** Under a head that says whose record this is, nothing is marked again. */
const dagger = ({ head }: RecordData, text: string, origin: Origin): string =>
  head && isRecordOnly(head.origin) ? text : drawnText(text, origin)

/** The words of a row: in its bar, over or under its points, and where it has room. */
function paintRow(ctx: Context2D, { data, row, index }: RowPlace, theme: ChartTheme): void {
  const middle = middleOf(data, index)
  const { span, points = [], remark } = row
  const [left, right] = span ? reachOf(span).map((at) => xOf(data, at)) : [0, 0]
  const taken: [number, number][] = span ? [[left!, right!]] : []
  if (span?.text) {
    const style = plain(theme, lookOf(theme, row.entity ?? data.entity).ink)
    const text = dagger(data, span.text, span.origin)
    const end = left! + AROUND + textWidth(ctx, text, style.font)
    // Under the points that hang into the bar, else in its middle.
    const isUnder = points.some(({ date }) => xOf(data, momentOf(date)) - DIAMOND < end)
    paintText(ctx, text, { x: left! + AROUND, y: middle + (isUnder ? 11 : 6) }, style)
  }
  const style = { ...(span ? bigName(theme) : plain(theme)), align: 'center' as const }
  const places = points.map(({ date, text, origin }) => {
    const x = xOf(data, momentOf(date))
    return { left: x - DIAMOND, right: x + DIAMOND, text: dagger(data, text, origin) }
  })
  const room = { left: PLOT.left, right: PLOT.right - 4, gap: 12 }
  const labels = labelPlaces(places, room, (text) => textWidth(ctx, text, style.font))
  const y = span ? middle - SPAN / 2 - 14 : middle + 31
  for (const { x, width, text } of labels) {
    clear(ctx, { x: x - width / 2 - 3, y: y - 16, width: width + 6, height: 22 }, theme)
    paintText(ctx, text, { x, y }, style)
    if (!span) taken.push([x - width / 2, x + width / 2])
  }
  for (const { left, right } of span ? [] : places) taken.push([left, right])
  if (remark)
    paintRemark(
      ctx,
      {
        text: dagger(data, remark.text, remark.origin),
        tail: refOf(remark.origin),
        taken,
        middle: span ? middle : middle + 12,
      },
      theme,
    )
}

/** In the widest gap of a row, in as few lines as it has room for. */
function paintRemark(
  ctx: Context2D,
  { text, tail, taken, middle }: { text: string; tail: string; taken: [number, number][]; middle: number },
  theme: ChartTheme,
): void {
  const edges = [...taken, [PLOT.right + AROUND, PLOT.right + AROUND]].sort((a, b) => a[0]! - b[0]!)
  let [from, to, free] = [PLOT.left, PLOT.left, PLOT.left - AROUND]
  for (const [left, right] of edges as [number, number][]) {
    if (left - free > to - from) [from, to] = [free, left]
    free = Math.max(free, right)
  }
  const { font } = plain(theme)
  const lines = balancedLines(ctx, `${text} ${tail}`, font, to - from - 2 * AROUND)
  const at = { x: from + AROUND, y: Math.round(middle + 6.5 - ((lines.length - 1) * LEADING) / 2) }
  const width = Math.max(...lines.map((line) => textWidth(ctx, line, font)))
  clear(ctx, { x: at.x - 4, y: at.y - 17, width: width + 8, height: lines.length * LEADING }, theme)
  paintSaid(ctx, lines, { ...at, tail }, theme)
}

/** Takes the lines of the axis away where words will stand. */
function clear(
  ctx: Context2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  theme: ChartTheme,
): void {
  ctx.fillStyle = theme.page
  ctx.fillRect(x, y, width, height)
}
