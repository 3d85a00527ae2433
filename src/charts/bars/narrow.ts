import { formatNumber, type Told } from '../../words/formats.ts'
import { headOf } from '../base/words.ts'
import { insetBox, paintBox, paintLine } from '../pens/paint.ts'
import { gap, narrowOf, type Piece, paintWord, stack, textPiece, WIDTH, wordWidth } from '../pens/pieces.ts'
import { paintMarker } from '../pens/signs.ts'
import { drawnText, isRecordOnly, lookOf } from '../pens/style.ts'
import type { BarsData } from './data.ts'
import { placesOf } from './places.ts'

/** Bars in a narrow window: each under its name and number, all from the same zero. */

type Row = BarsData['rows'][number]

/** How high a bar is, and what stands before a name. */
const [BAR, INDENT] = [20, 24]

/** Of the kind `bars`; see `NarrowDrawing`. */
export const narrow = narrowOf((data: BarsData) => {
  const { low, high } = placesOf(data)
  const x = (value: number) => ((value - low) / (high - low || 1)) * WIDTH
  return [
    textPiece(headOf(data.columns[1] ?? '', data.unit), { face: 'small', color: 'muted' }),
    gap(6),
    ...data.rows.map((row) => rowPiece(row, x, data)),
  ]
})

function rowPiece(row: Row, x: (value: number) => number, told: Told): Piece {
  const { text } = row
  return stack([
    namePiece(row, told),
    gap(4),
    barPiece(row, x),
    ...(text ? [gap(2), textPiece(text, { face: 'small' })] : []),
    gap(14),
  ])
}

function namePiece({ name, entity, value, origin }: Row, told: Told): Piece {
  const number = drawnText(formatNumber(value, told), origin)
  const left = entity ? INDENT : 0
  const words = textPiece(name, {
    face: 'label',
    x: left,
    width: WIDTH - left - wordWidth(number, 'name') - 12,
  })
  return {
    height: Math.max(26, words.height),
    paint(ctx, y, theme) {
      const { fill, marker } = lookOf(theme, entity)
      if (marker) paintMarker(ctx, marker, { x: 8, y: y + 13, size: 14, color: fill })
      words.paint(ctx, y + 2, theme)
      paintWord(ctx, number, { x: WIDTH, y, face: 'name', align: 'right' }, theme)
    },
  }
}

/** The bar from zero, hollow where only the public record gives its number; and the zero line. */
function barPiece({ value, entity, origin }: Row, x: (value: number) => number): Piece {
  return {
    height: BAR,
    paint(ctx, y, theme) {
      const { fill } = lookOf(theme, entity)
      const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
      const box = { x: from, y, width: to - from, height: BAR }
      if (isRecordOnly(origin) && value !== 0) paintBox(ctx, insetBox(box, 1.5), { color: fill, width: 3 })
      else {
        ctx.fillStyle = fill
        ctx.fillRect(box.x, box.y, box.width, box.height)
      }
      const zero = Math.min(WIDTH - 1, Math.max(1, x(0)))
      paintLine(ctx, [zero, y - 3], [zero, y + BAR + 3], { color: theme.ink, width: 2 })
    },
  }
}
