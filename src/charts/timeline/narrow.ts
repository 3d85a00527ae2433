import type { ChartTheme } from '../base/chart.ts'
import { endsOf, spanOf, startOf } from '../base/time.ts'
import { guessedLines } from '../pens/letters.ts'
import { type Box, type Context2D, insetBox, paintBox, paintLine, textWidth } from '../pens/paint.ts'
import {
  FACES,
  type FaceName,
  gap,
  line,
  narrowOf,
  onGround,
  type Piece,
  paintWord,
  stack,
  textPiece,
  WIDTH,
} from '../pens/pieces.ts'
import { paintDiamond } from '../pens/signs.ts'
import { drawnText, font, lookOf, outline } from '../pens/style.ts'
import type { TimelineData } from './data.ts'
import { fillOf, isDayMark, type Row, stretchOf } from './places.ts'
import { linesOf, type Said, saidOf } from './said.ts'

/** Events for narrow windows: down a line of time, or each track as a strip under its name. */

/** Pixels: the line of time, and where words begin. */
const TIME = 14
const WORDS = 36
const MARK = 18
/** Heights of a strip and of its bars. */
const STRIP = 34
const BAR = 22

export const narrow = narrowOf<TimelineData>((data) => [
  gap(4),
  ...(data.tracks.length > 0 ? tracksOf(data) : eventsOf(data)),
  ...data.undated.flatMap((one) => [
    line(24),
    textPiece(one.name, { face: 'label' }),
    textPiece(saidOf({ ...one, when: '' }).words, { face: 'text' }),
  ]),
])

/** A heavy date and its words, in as many lines as they need. */
function saidPiece({ when, words }: Said, x: number): Piece {
  const face: FaceName = 'text'
  // The heavy date takes a little more room than the letters are counted for.
  const lines = guessedLines([when, words].filter(Boolean).join(' '), FACES[face], WIDTH - x - 10)
  return {
    height: lines.length * 22,
    paint(ctx, y, theme) {
      for (const [index, text] of lines.entries()) {
        const head = index === 0 && when && text.startsWith(when) ? when : ''
        const heavy = font(theme, FACES[face].size, 600)
        paintWord(ctx, head, { x, y, face: 'label' }, theme)
        const rest = text.slice(head.length)
        const left = x + (head ? textWidth(ctx, head, heavy) : 0)
        const space = rest.startsWith(' ') ? textWidth(ctx, ' ', heavy) : 0
        paintWord(ctx, rest.trimStart(), { x: left + space, y: y + index * 22, face }, theme)
      }
    },
  }
}

/** Events one below the other, with the title of a period above the first that is not before it. */
function eventsOf(data: TimelineData): Piece[] {
  const rows = data.rows.filter(({ tableOnly }) => !tableOnly)
  const due = [...data.periods]
  const titles = (before: number, isReached: boolean): Piece[] => {
    const count = due.findLastIndex(({ from }) => startOf(from) <= before) + 1
    return due.splice(0, count).map(({ text, origin }) => titlePiece(drawnText(text, origin), isReached))
  }
  const isInPeriod = ({ date }: Row) =>
    data.periods.some(({ from, to }) => startOf(date) >= startOf(from) && startOf(date) < spanOf(to)[1])
  return [
    ...rows.flatMap((row, index) => {
      const event = eventPiece(row, data, { isFirst: index === 0, isLast: index === rows.length - 1 })
      return [...titles(startOf(row.date), index > 0), isInPeriod(row) ? onZone(event) : event]
    }),
    ...titles(endsOf(data.axis)[1], false),
  ]
}

/** The title of a period, through which the line of time runs if anything stands before it. */
function titlePiece(text: string, isReached: boolean): Piece {
  const title = textPiece(text, { face: 'name', x: WORDS })
  const through: Piece = {
    height: title.height,
    paint(ctx, y, theme) {
      if (isReached) paintLine(ctx, [TIME, y], [TIME, y + title.height], { color: theme.rule, width: 2 })
      title.paint(ctx, y, theme)
    },
  }
  return onZone(stack([line(4, 'ink', 4), through]))
}

/** A period as a ground behind the events that fall in it. */
const onZone = (piece: Piece): Piece =>
  onGround(piece, (ctx, { x, y, width, height }, theme) => {
    paintLine(ctx, [x + width / 2, y], [x + width / 2, y + height], { color: theme.surface, width })
  })

function eventPiece(
  row: Row,
  data: TimelineData,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Piece {
  const words = saidPiece(saidOf(row), WORDS)
  const height = words.height + 14
  return {
    height,
    paint(ctx, y, theme) {
      const [top, bottom] = [isFirst ? y + 18 : y, isLast ? y + 18 : y + height]
      paintLine(ctx, [TIME, top], [TIME, bottom], { color: theme.rule, width: 2 })
      paintEventMark(ctx, row, { data, middle: y + 18, height: words.height }, theme)
      words.paint(ctx, y + 7, theme)
    },
  }
}

/** The more exactly a date is known, the shorter its mark: a year, a month, a diamond for a day. */
function paintEventMark(
  ctx: Context2D,
  row: Row,
  { data, middle, height }: { data: TimelineData; middle: number; height: number },
  theme: ChartTheme,
): void {
  const color = fillOf(row, data, theme)
  if (isDayMark(row)) {
    paintDiamond(ctx, { x: TIME, y: middle, size: MARK, color }, theme.ink)
    return
  }
  const isMonth = row.precision === 'month'
  const long = isMonth ? 12 : row.precision === 'year' ? 22 : Math.max(30, height + 6)
  const box = { x: TIME - 7, y: middle - (isMonth ? 6 : 11), width: 14, height: long }
  paintMarkBox(ctx, box, color, theme)
  if (row.precision === 'since')
    paintLine(ctx, [box.x, box.y + long - 2], [box.x + 14, box.y + long - 2], {
      color: theme.page,
      width: 5,
      dash: [3, 3],
    })
}

function paintMarkBox(ctx: Context2D, box: Box, color: string, theme: ChartTheme): void {
  ctx.fillStyle = color
  ctx.fillRect(box.x, box.y, box.width, box.height)
  paintBox(ctx, insetBox(box, 1), outline(theme))
}

/** Each track: its name, its marks on a strip of the years, and what is said of them. */
function tracksOf(data: TimelineData): Piece[] {
  return data.tracks.flatMap(({ name, detail }, index) => [
    ...(index > 0 ? [line(26)] : []),
    textPiece(name, { face: 'name' }),
    ...(detail ? [textPiece(detail, { face: 'small', color: 'muted' })] : []),
    gap(4),
    stripPiece(data, index),
    gap(2),
    ...linesOf(data, index).map((said) => saidPiece(said, 0)),
  ])
}

function stripPiece(data: TimelineData, index: number): Piece {
  const [from, to] = endsOf(data.axis)
  const x = (at: number) => Math.min(WIDTH, Math.max(0, ((at - from) / (to - from)) * WIDTH))
  const track = data.tracks[index]
  const own = data.rows.filter((row) => row.track === track?.name && !row.tableOnly)
  return {
    height: STRIP + 22,
    paint(ctx, y, theme) {
      const middle = y + STRIP / 2
      paintStripYears(ctx, data, { y, x }, theme)
      const dotted = { color: lookOf(theme, track?.entity).fill, width: 3, dash: [4, 8] }
      if (track?.throughout) paintLine(ctx, [0, middle], [WIDTH, middle], dotted)
      for (const row of own.filter((one) => !isDayMark(one))) {
        const [left, right] = stretchOf(data, row).map(x) as [number, number]
        const box = { x: left, y: middle - BAR / 2, width: Math.max(6, right - left), height: BAR }
        paintStripBar(ctx, row, box, { data, theme })
      }
      for (const row of own.filter(isDayMark)) {
        const color = fillOf(row, data, theme)
        const at = Math.min(WIDTH - 11, Math.max(11, x(startOf(row.date))))
        paintDiamond(ctx, { x: at, y: middle, size: MARK, color }, theme.ink)
      }
    },
  }
}

function paintStripYears(
  ctx: Context2D,
  { axis }: TimelineData,
  { y, x }: { y: number; x(at: number): number },
  theme: ChartTheme,
): void {
  const bottom = y + STRIP
  paintLine(ctx, [0, bottom + 0.5], [WIDTH, bottom + 0.5], { color: theme.rule, width: 1 })
  const [from, to] = endsOf(axis)
  const first = Math.ceil(from)
  const step = [1, 2, 5, 10, 20, 50].find((years) => (to - first) / years <= 6) ?? 50
  for (let year = Math.ceil(first / step) * step; year < to; year += step) {
    const at = Math.round(x(year)) + 0.5
    paintLine(ctx, [at, bottom], [at, bottom + 6], { color: theme.rule, width: 1 })
    const place = { x: at + 4, y: bottom + 2, face: 'small', color: 'muted' } as const
    if (at + 40 <= WIDTH) paintWord(ctx, String(year), place, theme)
  }
}

function paintStripBar(
  ctx: Context2D,
  row: Row,
  box: Box,
  { data, theme }: { data: TimelineData; theme: ChartTheme },
): void {
  const { precision, look } = row
  const [right, top, bottom] = [box.x + box.width, box.y, box.y + box.height]
  const open = (x: number) =>
    paintLine(ctx, [x, top], [x, bottom], { color: theme.page, width: 5, dash: [3, 3] })
  if (look === 'dashed') {
    const edge = insetBox({ ...box, x: box.x + 4, width: box.width - 5 }, 1)
    ctx.setLineDash([6, 4])
    ctx.strokeStyle = theme.slate
    ctx.lineWidth = 2
    ctx.strokeRect(edge.x, edge.y, edge.width, edge.height)
    ctx.setLineDash([])
    return
  }
  paintMarkBox(ctx, box, fillOf(row, data, theme), theme)
  if (precision === 'since' || precision === 'still') open(right - 2)
  if (precision === 'until' || precision === 'still') open(box.x + 2)
  if (precision === 'until')
    paintLine(ctx, [right, top - 4], [right, bottom + 4], { color: theme.ink, width: 3 })
}
