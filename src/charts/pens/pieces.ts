import type { ChartTheme, NarrowDrawing } from '../base/chart.ts'
import { type Face, guessedLines, guessedWidth } from './letters.ts'
import { type Box, type Context2D, paintLine, paintText } from './paint.ts'
import { STILL } from './style.ts'

/** A chart for narrow windows: pieces below each other, each as high as its words. Only Node draws it. */

/** Pixels. */
export const WIDTH = 350

/** Something with a height, which paints itself below a `y`; both in pixels. */
export interface Piece {
  height: number
  paint(ctx: Context2D, y: number, theme: ChartTheme): void
}

/** Texts of a narrow drawing; a phone needs 15 pixels or more. */
export const FACES = {
  name: { face: 'serif', size: 20 },
  label: { face: 'bold', size: 16 },
  text: { face: 'plain', size: 16 },
  small: { face: 'plain', size: 15 },
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof FACES

/** From line to line. */
const LEADING = { name: 26, label: 22, text: 22, small: 20 }

/** A colour of the theme. */
export type Color = Exclude<keyof ChartTheme, 'fontFamily' | 'serifFamily'>

/** How a narrow drawing sets a text: its color is that of ink, it begins at the left edge, and may be as wide as all. */
export interface Setting {
  face: FaceName
  color?: Color
  x?: number
  width?: number
}

/** A text in as many lines as it needs. */
export function textPiece(text: string, { face, color = 'ink', x = 0, width = WIDTH - x }: Setting): Piece {
  const lines = guessedLines(text, FACES[face], width)
  const leading = LEADING[face]
  return {
    height: lines.length * leading,
    paint(ctx, y, theme) {
      for (const [index, line] of lines.entries())
        paintWord(ctx, line, { x, y: y + index * leading, face, color }, theme)
    },
  }
}

/** One line of text whose box begins at `y`. */
export function paintWord(
  ctx: Context2D,
  text: string,
  { x, y, face, color = 'ink', align = 'left' }: Place,
  theme: ChartTheme,
): void {
  const { face: kind, size } = FACES[face]
  const family = kind === 'serif' ? theme.serifFamily : theme.fontFamily
  const font = `${kind === 'plain' ? 400 : 600} ${size}px ${family}`
  paintText(ctx, text, { x, y: y + LEADING[face] / 2 + size * 0.34 }, { font, color: theme[color], align })
}

interface Place {
  x: number
  y: number
  face: FaceName
  color?: Color
  align?: 'left' | 'right' | 'center'
}

/** About how wide a text is in a face. */
export const wordWidth = (text: string, face: FaceName): number => guessedWidth(text, FACES[face])

/** Room with nothing in it. */
export const gap = (height: number): Piece => ({ height, paint() {} })

/** A line from edge to edge, in the middle of its room. */
export const line = (height: number, color: Color = 'hairline', width = 1): Piece => ({
  height,
  paint(ctx, y, theme) {
    const middle = Math.round(y + height / 2) + (width % 2) / 2
    paintLine(ctx, [0, middle], [WIDTH, middle], { color: theme[color], width })
  },
})

/** A piece on a ground of its own, which is as high as the piece and is painted first. */
export const onGround = (
  piece: Piece,
  ground: (ctx: Context2D, box: Box, theme: ChartTheme) => void,
): Piece => ({
  height: piece.height,
  paint(ctx, y, theme) {
    ground(ctx, { x: 0, y, width: WIDTH, height: piece.height }, theme)
    piece.paint(ctx, y, theme)
  },
})

/** Pieces below each other as one. */
export function stack(pieces: Piece[]): Piece {
  return {
    height: pieces.reduce((sum, { height }) => sum + height, 0),
    paint(ctx, y, theme) {
      let top = y
      for (const piece of pieces) {
        piece.paint(ctx, top, theme)
        top += piece.height
      }
    },
  }
}

/** The narrow drawing of a kind out of the pieces that its data become. */
export function narrowOf<Data>(piecesOf: (data: Data) => Piece[]): NarrowDrawing<Data> {
  return {
    size: (data) => ({ width: WIDTH, height: Math.ceil(stack(piecesOf(data)).height) }),
    config: (data, theme) => ({
      type: 'scatter',
      data: { datasets: [] },
      options: { ...STILL, scales: { x: { display: false }, y: { display: false } } },
      plugins: [
        { id: 'narrow', beforeDatasetsDraw: ({ ctx }) => stack(piecesOf(data)).paint(ctx, 0, theme) },
      ],
    }),
  }
}
