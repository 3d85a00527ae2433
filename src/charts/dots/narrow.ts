import { paintLine } from '../pens/paint.ts'
import {
  type FaceName,
  gap,
  line,
  narrowOf,
  type Piece,
  paintWord,
  stack,
  textPiece,
  WIDTH,
  wordWidth,
} from '../pens/pieces.ts'
import { paintMarker } from '../pens/signs.ts'
import { drawnText, referenceOf } from '../pens/style.ts'
import type { DotsData } from './data.ts'
import { shadeOf } from './places.ts'

/** Ratings in a narrow window: a row of stops under each name, and the dot on the one that it is rated. */

type Row = DotsData['rows'][number]

/** Radius of a dot, and of a stop where there is none. */
const [DOT, STOP] = [13, 4]
/** From the edges to the first and last stop. */
const INSET = DOT + 2

/** Of the kind `dots`; see `NarrowDrawing`. */
export const narrow = narrowOf((data: DotsData) => [
  line(2, 'ink', 2),
  ...data.rows.flatMap((row, index) => [...(index === 0 ? [] : [line(1)]), rowPiece(row, data)]),
])

function rowPiece(row: Row, { levels }: DotsData): Piece {
  const name = nameAndReference(row)
  return stack([
    gap(12),
    name,
    textPiece(row.text, { face: 'text' }),
    gap(6),
    stopsPiece(row, levels),
    gap(14),
  ])
}

function nameAndReference({ name, origin }: Row): Piece {
  const said = drawnText(name, origin)
  const piece = textPiece(said, { face: 'name' })
  const reference = referenceOf(origin)
  const behind = wordWidth(`${said} `, 'name')
  const fits = behind + wordWidth(reference, 'small') <= WIDTH
  if (!fits) return stack([piece, textPiece(reference, { face: 'small', color: 'muted' })])
  return {
    height: piece.height,
    paint(ctx, y, theme) {
      piece.paint(ctx, y, theme)
      paintWord(ctx, reference, { x: WIDTH, y: y + 4, face: 'small', color: 'muted', align: 'right' }, theme)
    },
  }
}

/** All levels as stops on a line, under them the words of the one that is meant. */
function stopsPiece({ level: rated }: Row, levels: string[]): Piece {
  const distance = levels.length > 1 ? (WIDTH - 2 * INSET) / (levels.length - 1) : 0
  const xOf = (level: string) => INSET + levels.indexOf(level) * distance
  const face: FaceName = 'label'
  const [x, half] = [xOf(rated), wordWidth(rated, face) / 2]
  const [at, align] =
    x < half
      ? ([0, 'left'] as const)
      : x > WIDTH - half
        ? ([WIDTH, 'right'] as const)
        : ([x, 'center'] as const)
  return {
    height: 2 * DOT + 4 + 22,
    paint(ctx, y, theme) {
      const middle = y + DOT + 2
      paintLine(ctx, [INSET, middle], [WIDTH - INSET, middle], {
        color: theme.rule,
        width: 1.5,
        dash: [2, 5],
      })
      for (const level of levels) {
        const place = { x: xOf(level), y: middle }
        if (level !== rated) paintMarker(ctx, 'circle', { ...place, size: 2 * STOP, color: theme.rule })
        else {
          paintMarker(ctx, 'circle', { ...place, size: 2 * DOT, color: theme.ink })
          paintMarker(ctx, 'circle', { ...place, size: 2 * DOT - 4, color: theme[shadeOf(level, levels)] })
        }
      }
      paintWord(ctx, rated, { x: at, y: y + 2 * DOT + 4, face, align }, theme)
    },
  }
}
