import type { ChartTheme } from '../base/chart.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintHatch,
  paintLine,
  paintLines,
  paintOpenBox,
  paintTint,
  type TextStyle,
  wrapText,
} from '../pens/paint.ts'
import { paintSign } from '../pens/signs.ts'
import { bigName, bigSerif, drawnText, font, plain, TEXT } from '../pens/style.ts'
import type { PlacedCell } from './places.ts'

/** What stands in a cell of a matrix: fill, hatch, outline or nothing, and its words. */

const [PADDING, FRAME] = [14, 2.5]
/** From line to line, and from the top of a text's room to its first baseline. */
const LEADING = { text: 24, also: 22 }
const TO_FIRST = 19
/** What a sign takes at the left of the words. */
const SIGN = 28

/** Fill of the row and text on it. */
interface RowLook {
  fill: string
  ink: string
}

/** A cell of a step that has come; its fill, if it is solid, is there already. */
export function paintCell(ctx: Context2D, one: PlacedCell, box: Box, look: RowLook, theme: ChartTheme): void {
  const { style } = one
  if (style === 'solid') paintSolid(ctx, one, box, look, theme)
  else if (style === 'open' || style === 'hatched') paintHatched(ctx, one, box, look, theme)
  else if (style === 'outlined') {
    paintBox(ctx, insetBox(box, 1.5), { color: look.fill, width: 3 })
    paintAt(ctx, one, box, body(theme, theme.ink))
  } else paintBare(ctx, one, box, theme)
}

/** Words alone stand under the column's name, level with the row's. */
function paintBare(ctx: Context2D, one: PlacedCell, box: Box, theme: ChartTheme): void {
  const bare = { ...box, x: box.x - PADDING, width: box.width + 2 * PADDING, y: box.y - 5 }
  const words = one.style === 'quoted' ? bigSerif(theme, 20) : body(theme, theme.muted)
  paintAlso(ctx, one, bare, paintAt(ctx, one, bare, words) + 3, theme)
}

/** Where a later step will show something: a tint of its shape. */
export function paintComing(ctx: Context2D, { style }: PlacedCell, box: Box, { fill }: RowLook): void {
  if (style !== 'silent' && style !== 'quoted') paintTint(ctx, box, fill)
}

const body = (theme: ChartTheme, color: string): TextStyle => ({ font: font(theme, TEXT.name), color })

/** Words from the top of a box; with a tick at its foot, as under a hatch. */
function paintSolid(ctx: Context2D, one: PlacedCell, box: Box, { ink }: RowLook, theme: ChartTheme): void {
  const style = bigName(theme, ink)
  const height = linesOf(ctx, one, box, style).length * LEADING.text + PADDING
  if (one.sign) paintSigned(ctx, one, { ...box, y: box.y + box.height - height, height }, style)
  else paintAt(ctx, one, box, style)
}

/** A hatch over a plate with the words, in a frame whose right edge is dashed where the end is not dated. */
function paintHatched(ctx: Context2D, one: PlacedCell, box: Box, { fill }: RowLook, theme: ChartTheme): void {
  const style = bigName(theme)
  const also = alsoLines(ctx, one, box, theme).length * LEADING.also
  const height = linesOf(ctx, one, box, style).length * LEADING.text + also + PADDING
  const plate = { ...box, y: box.y + box.height - height, height }
  // Inside the frame, which hides the corners of its lines.
  paintHatch(ctx, insetBox({ ...box, height: box.height - height }, 2), fill)
  paintLine(ctx, [box.x, plate.y], [box.x + box.width, plate.y], { color: fill, width: FRAME })
  const paint = one.style === 'open' ? paintOpenBox : paintBox
  paint(ctx, insetBox(box, FRAME / 2), { color: fill, width: FRAME })
  paintAlso(ctx, one, plate, paintSigned(ctx, one, plate, style), theme)
}

const roomOf = ({ sign }: PlacedCell, { width }: Box) => width - 2 * PADDING - (sign ? SIGN : 0)

const linesOf = (ctx: Context2D, one: PlacedCell, box: Box, { font }: TextStyle): string[] =>
  wrapText(ctx, drawnText(one.text, one.cell.origin), font, roomOf(one, box))

/** Words with the sign of their state before them; gives the baseline of the line after. */
function paintSigned(ctx: Context2D, one: PlacedCell, box: Box, style: TextStyle): number {
  const x = box.x + PADDING
  const y = box.y + 5 + TO_FIRST
  if (one.sign) paintSign(ctx, one.sign, { x: x + 8, y: y - 7, size: 16, color: style.color })
  const lines = linesOf(ctx, one, box, style)
  return paintLines(ctx, lines, { x: x + (one.sign ? SIGN : 0), y, leading: LEADING.text }, style)
}

/** Words from the top of a box; gives the baseline of the line after. */
function paintAt(ctx: Context2D, one: PlacedCell, box: Box, style: TextStyle): number {
  const lines = linesOf(ctx, one, box, style)
  const at = { x: box.x + PADDING, y: box.y + 10 + TO_FIRST, leading: LEADING.text }
  return paintLines(ctx, lines, at, style)
}

/** What is added to a cell, in lines. */
function alsoLines(ctx: Context2D, { cell }: PlacedCell, box: Box, theme: ChartTheme): string[] {
  if (!cell.also) return []
  const { text, origin } = cell.also
  return wrapText(ctx, drawnText(text, origin), plain(theme).font, box.width - 2 * PADDING)
}

function paintAlso(ctx: Context2D, one: PlacedCell, box: Box, y: number, theme: ChartTheme): void {
  const at = { x: box.x + PADDING, y: y - 2, leading: LEADING.also }
  paintLines(ctx, alsoLines(ctx, one, box, theme), at, plain(theme))
}
