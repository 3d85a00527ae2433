import { mergeOrigins } from '../base/cells.ts'
import type { ChartTheme, Origin } from '../base/chart.ts'
import { type Context2D, paintLines, paintText, type TextStyle, textWidth, wrapText } from '../pens/paint.ts'
import { paintMarker } from '../pens/signs.ts'
import { bigName, bigSerif, drawnText, font, lookOf, plain, referenceOf } from '../pens/style.ts'
import type { MatrixData, Row } from './data.ts'
import { cellBox, columnX, type Places } from './places.ts'

/** The heads of a matrix: names of its columns and rows, what is said of them, and where a row comes from, once. */

/** What stands before a row's name. */
const INDENT = 30
/** Free at the right of a row's head, and more than a space between two looks. */
const [FREE, BETWEEN] = [18, 3]
const LEADING = { when: 34, name: 30, text: 24 }

/** A column's name over its remark, or alone over the rule. */
export function paintColumnHead(
  ctx: Context2D,
  { name, remark }: MatrixData['columns'][number],
  column: number,
  places: Places,
  theme: ChartTheme,
): void {
  const x = columnX(places, column)
  if (!remark) {
    paintText(ctx, name, { x, y: places.top - 16 }, bigName(theme))
    return
  }
  paintText(ctx, name, { x, y: 24 }, bigSerif(theme, 28))
  const style = plain(theme, theme.muted)
  const lines = wrapText(ctx, drawnText(remark.text, remark.origin), style.font, places.cellWidth)
  paintLines(ctx, lines, { x, y: 48, leading: 22 }, style)
}

interface HeadLook {
  index: number
  numbered: boolean
  /** A row to come has its name alone, paler. */
  reached: boolean
}

/** A row's date if it has one, its name, and in one flow what is said of it, with the references of the whole row. */
export function paintRowHead(
  ctx: Context2D,
  row: Row,
  { index, numbered, reached }: HeadLook,
  places: Places,
  theme: ChartTheme,
): void {
  const { name, when, entity } = row
  const { marker, fill } = lookOf(theme, entity)
  const ink = reached ? theme.ink : theme.muted
  const x = marker || numbered ? INDENT : 0
  let y = cellBox(places, index, 0).y + 24
  if (when) {
    paintText(ctx, when, { x: 0, y }, bigSerif(theme, 28, ink))
    y += LEADING.when
  }
  if (marker)
    paintMarker(ctx, marker, {
      x: when ? 10 : 12,
      y: y - 7,
      size: when ? 16 : 20,
      color: reached ? fill : theme.muted,
    })
  else if (numbered) paintText(ctx, String(index + 1), { x: 0, y }, plain(theme, theme.muted))
  const style = when ? bigName(theme, ink) : entity ? large(theme, ink) : bigSerif(theme, 24, ink)
  const width = places.headWidth - x - FREE
  const leading = when ? 26 : LEADING.name
  y = paintLines(ctx, wrapText(ctx, name, style.font, width), { x, y, leading }, style) - (when ? 2 : 4)
  const left = when ? 0 : x
  const room = places.headWidth - left - FREE
  if (reached) paintFlow(ctx, saidOf(row, theme), { x: left, y, width: room, leading: LEADING.text })
}

const large = (theme: ChartTheme, color: string): TextStyle => ({ font: font(theme, 24, 600), color })

/** Remark, addition and references, each in its own look. */
function saidOf(row: Row, theme: ChartTheme): Run[] {
  const facts = [row.remark, row.also].flatMap((fact) => fact ?? [])
  const cells = Object.values(row.cells).flatMap(({ origin, also }): (Origin | undefined)[] => [
    origin,
    also?.origin,
  ])
  const origin = mergeOrigins(...facts.map((fact) => fact.origin), ...cells)
  const texts = facts.map((fact) => drawnText(fact.text, fact.origin)).join('; ')
  return [
    ...(texts === '' ? [] : [{ text: texts, style: plain(theme) }]),
    { text: referenceOf(origin), style: plain(theme, theme.muted) },
  ]
}

/** A stretch of text in one look. */
interface Run {
  text: string
  style: TextStyle
}

/** Sets runs of text one behind the other, broken at spaces to a width. */
function paintFlow(
  ctx: Context2D,
  runs: Run[],
  { x, y, width, leading }: { x: number; y: number; width: number; leading: number },
): void {
  let [left, baseline] = [x, y]
  for (const { text, style } of runs) {
    if (left > x) left += BETWEEN
    // Words of a line are one text: its order is that of its letters, also where the drawing is turned round.
    let line = ''
    const put = () => {
      if (line !== '') paintText(ctx, line, { x: left, y: baseline }, style)
    }
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      const isFirst = left === x && line === ''
      if (isFirst || left + textWidth(ctx, longer, style.font) <= x + width) {
        line = longer
        continue
      }
      put()
      ;[left, baseline, line] = [x, baseline + leading, word]
    }
    put()
    left += textWidth(ctx, `${line} `, style.font)
  }
}
