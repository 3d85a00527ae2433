import type { ChartTheme } from '../base/chart.ts'
import { startOf } from '../base/time.ts'
import { guessedLines } from '../pens/letters.ts'
import { type Context2D, paintHatch, paintLine } from '../pens/paint.ts'
import {
  type Color,
  FACES,
  gap,
  narrowOf,
  onGround,
  type Piece,
  paintWord,
  stack,
  textPiece,
  WIDTH,
} from '../pens/pieces.ts'
import { paintDiamond, paintMarker } from '../pens/signs.ts'
import { drawnText } from '../pens/style.ts'
import type { SpansData } from './data.ts'
import { drawnTo, namedYears } from './places.ts'
import { type Row, type Stretch, stretches } from './stretches.ts'

/** The bands of spans for narrow windows: time runs down, and each row is a column. */

/** Pixels: where columns begin, what is between them, how high the years are. */
const LEFT = 50
const GAP = 8
const HEIGHT = 340
/** As many columns as have room for words; more of them stand below. */
const IN_ROW = 3
/** What continues runs on below the last year, and ends in a point. */
const BEYOND = 14
const HEAD = 14
const OPENING = 20
const PAD = 8
const LINE = 20

export const narrow = narrowOf<SpansData>((data) => {
  const tiers = Array.from({ length: Math.ceil(data.rows.length / IN_ROW) }, (_, index) => index * IN_ROW)
  const rules = data.rules.map(({ text, meaning, origin }) =>
    textPiece(`${drawnText(text, origin)} ${meaning}`, { face: 'small' }),
  )
  return [
    ...tiers.flatMap((first) => [columnsPiece(data, first), gap(16)]),
    ...rules.flatMap((rule) => [rule, gap(4)]),
    textPiece(drawnTo(data), { face: 'small', color: 'muted' }),
    ...data.alongside.flatMap(({ label, origin }) => [gap(8), lowBand(drawnText(label, origin))]),
  ]
})

/** What holds beside the rows, on its own ground. */
const lowBand = (text: string): Piece =>
  onGround(
    stack([
      gap(PAD),
      textPiece(text, { face: 'small', color: 'slateInk', x: PAD, width: WIDTH - 2 * PAD }),
      gap(PAD),
    ]),
    (ctx, { x, y, width, height }, theme) => {
      ctx.fillStyle = theme.slate
      ctx.fillRect(x, y, width, height)
    },
  )

/** A column: its band, what stands in it, above it and below it. */
interface Column {
  row: Row
  x: number
  width: number
  stretches: Stretch[]
  fill: Color
  ink: Color
  /** From the first year down to the upper edge of the band, in pixels. */
  top: number
  /** Words in the band and above it. */
  name: string[]
  isNameInside: boolean
  start: string[]
  remark: string[]
  below: { text: string; isStatus: boolean }[]
}

function columnsPiece(data: SpansData, first: number): Piece {
  const rows = data.rows.slice(first, first + IN_ROW)
  const width = (WIDTH - LEFT - (rows.length - 1) * GAP) / rows.length
  const columns = rows.map((row, index) => columnOf(data, row, { x: LEFT + index * (width + GAP), width }))
  // Words above a band need room even where it begins at the first year.
  const above = Math.max(...columns.map((column) => aboveOf(column).length * LINE + PAD - column.top))
  const top = Math.max(PAD, above)
  const under = top + HEIGHT + BEYOND + HEAD + 10
  const lines = Math.max(...columns.map(({ below }) => below.length))
  return {
    height: under + lines * LINE,
    paint(ctx, y, theme) {
      paintYears(ctx, data, y + top, theme)
      for (const column of columns) paintBands(ctx, data, column, y + top, theme)
      paintRules(ctx, data, y + top, theme)
      for (const column of columns) paintWords(ctx, data, column, { y: y + top, under: y + under }, theme)
    },
  }
}

/** Pixels from the first year down to a moment. */
const downTo = ({ axis: { from, to } }: SpansData, at: number): number =>
  (Math.max(0, at - from) / (to - from)) * HEIGHT

function columnOf(data: SpansData, row: Row, { x, width }: { x: number; width: number }): Column {
  const { solid, ended } = stretches(data, data.steps.length - 1)
  const { entity, closed, earliestEnd, ticks = [], status, remark, from, short } = row
  const lines = (text: string, face: 'small' | 'label', room = width) => guessedLines(text, FACES[face], room)
  const name = lines(short, 'label', width - 2 * PAD)
  const top = downTo(data, startOf(from.date))
  const end = downTo(data, startOf((closed ?? earliestEnd)?.date ?? '9999'))
  const needed = 34 + name.length * LINE
  const facts = [...ticks, closed, earliestEnd].flatMap((fact) => fact ?? [])
  return {
    ...{ row, x, width, name, top },
    stretches: [...solid, ...ended].filter((one) => one.row === row),
    fill: entity ? `series${entity.color}` : 'slate',
    ink: entity ? `series${entity.color}Ink` : 'slateInk',
    isNameInside: Math.min(end, HEIGHT) - top >= needed,
    start: lines(drawnText(from.text, from.origin), 'small'),
    remark: remark ? lines(drawnText(remark.text, remark.origin), 'small', width - 2 * PAD) : [],
    below: [
      ...lines(drawnText(status.text, status.origin), 'label').map((text) => ({ text, isStatus: true })),
      ...facts.flatMap(({ text, origin }) =>
        lines(drawnText(text, origin), 'small').map((line) => ({ text: line, isStatus: false })),
      ),
    ],
  }
}

const aboveOf = ({ isNameInside, name, start }: Column): string[] =>
  isNameInside ? start : [...name, ...start]

function paintYears(ctx: Context2D, data: SpansData, top: number, theme: ChartTheme): void {
  const rules = data.rules.map(({ date }) => downTo(data, startOf(date)))
  for (const year of namedYears(data.axis)) {
    const y = Math.round(top + downTo(data, year)) + 0.5
    paintLine(ctx, [LEFT - 4, y], [WIDTH, y], { color: theme.hairline, width: 1 })
    const isFree = rules.every((rule) => Math.abs(top + rule - y) > 18)
    if (isFree) paintWord(ctx, String(year), { x: LEFT - 8, y: y - LINE / 2, ...YEAR }, theme)
  }
}

const YEAR = { face: 'small', color: 'muted', align: 'right' } as const

/** Dated lines through all columns, by their year; what happened is said below. */
function paintRules(ctx: Context2D, data: SpansData, top: number, theme: ChartTheme): void {
  let last = 0
  for (const { date, origin } of data.rules) {
    const y = Math.round(top + downTo(data, startOf(date)))
    paintLine(ctx, [LEFT - 4, y], [WIDTH, y], { color: theme.page, width: 6 })
    paintLine(ctx, [LEFT - 4, y], [WIDTH, y], { color: theme.ink, width: 2 })
    const year = drawnText(date.slice(0, 4), origin)
    // Years that are close stand below each other.
    last = Math.max(y - LINE / 2, last + LINE - 2)
    paintWord(ctx, year, { x: LEFT - 8, y: last, ...YEAR, color: 'ink' }, theme)
  }
}

function paintBands(ctx: Context2D, data: SpansData, column: Column, top: number, theme: ChartTheme): void {
  const { x, width } = column
  const color = theme[column.fill]
  for (const { from, to, end } of column.stretches) {
    const [start, stop] = [top + downTo(data, from), top + downTo(data, to)]
    const edges = [x + 1, x + width - 1]
    if (end === 'open') {
      const box = { x: x + 2, y: start + 3, width: width - 4, height: stop - start - 5 }
      if (box.height > 0) paintHatch(ctx, box, color)
      paintLine(ctx, [x, start + 4], [x + width, start + 4], { color, width: 2 })
      for (const edge of edges) paintLine(ctx, [edge, start + 3], [edge, stop], { color, width: 2 })
      paintLine(ctx, [x, stop - 1.5], [x + width, stop - 1.5], { color, width: 3, dash: [7, 5] })
      continue
    }
    ctx.fillStyle = color
    const bottom = end === 'continues' ? top + HEIGHT + BEYOND : stop
    ctx.fillRect(x, start, width, bottom - start)
    if (end === 'continues') paintPoint(ctx, { x, width, y: bottom })
    if (end === 'maybe')
      for (const edge of edges)
        paintLine(ctx, [edge, stop], [edge, stop + OPENING], { color, width: 3, dash: [7, 5] })
  }
}

/** The head of a band that goes on. */
function paintPoint(ctx: Context2D, { x, width, y }: { x: number; width: number; y: number }): void {
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x + width / 2, y + HEAD)
  ctx.lineTo(x + width, y)
  ctx.closePath()
  ctx.fill()
}

function paintWords(
  ctx: Context2D,
  data: SpansData,
  column: Column,
  { y, under }: { y: number; under: number },
  theme: ChartTheme,
): void {
  const { row, x, width, name, isNameInside, remark, ink, below } = column
  const top = y + column.top
  const above = aboveOf(column)
  const named = isNameInside ? 0 : name.length
  for (const [index, text] of above.entries()) {
    const face = index < named ? ('label' as const) : ('small' as const)
    const place = { x, y: top - PAD / 2 - (above.length - index) * LINE, face }
    paintWord(ctx, text, { ...place, color: index < named ? 'ink' : 'muted' }, theme)
  }
  if (isNameInside) {
    const marker = row.entity?.marker
    if (marker) paintMarker(ctx, marker, { x: x + PAD + 7, y: top + 18, size: 14, color: theme[ink] })
    for (const [index, text] of name.entries())
      paintWord(
        ctx,
        text,
        { x: x + PAD, y: top + (marker ? 30 : PAD) + index * LINE, face: 'label', color: ink },
        theme,
      )
  }
  const end = endOf(data, column)
  for (const [index, text] of remark.entries())
    paintWord(
      ctx,
      text,
      { x: x + PAD, y: y + end - PAD - (remark.length - index) * LINE, face: 'small', color: ink },
      theme,
    )
  for (const { date } of row.ticks ?? [])
    paintDiamond(
      ctx,
      { x: x + width - 16, y: y + downTo(data, startOf(date)), size: 14, color: theme.page },
      theme.ink,
    )
  for (const [index, { text, isStatus }] of below.entries())
    paintWord(
      ctx,
      text,
      { x, y: under + index * LINE, face: isStatus ? 'label' : 'small', color: isStatus ? 'ink' : 'muted' },
      theme,
    )
}

/** Where the remark ends: above the first rule that leaves room for it below the name, or else at the end. */
function endOf(data: SpansData, { row, top, name, isNameInside, remark }: Column): number {
  const end = row.closed ?? row.earliestEnd
  const last = end ? downTo(data, startOf(end.date)) : HEIGHT
  const taken = top + (isNameInside ? 34 + name.length * LINE : 0) + remark.length * LINE + PAD
  const rules = data.rules.map(({ date }) => downTo(data, startOf(date)))
  return rules.find((rule) => rule < last && rule > taken) ?? last
}
