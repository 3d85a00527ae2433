import type { Marker } from '../base/entities.ts'
import type { Context2D, Point } from './paint.ts'

/** Small signs drawn as paths, since the fonts hold no such glyphs. */

/** The centre of a sign, its height in pixels and its colour. */
export interface SignLook extends Point {
  size: number
  color: string
}

/** Draws an entity's marker. */
export function paintMarker(ctx: Context2D, shape: Marker, { x, y, size, color }: SignLook): void {
  const half = size / 2
  ctx.beginPath()
  if (shape === 'circle') ctx.arc(x, y, half, 0, 2 * Math.PI)
  if (shape === 'square') ctx.rect(x - half, y - half, size, size)
  if (shape === 'diamond') {
    const reach = half * 1.2
    ctx.moveTo(x, y - reach)
    ctx.lineTo(x + reach, y)
    ctx.lineTo(x, y + reach)
    ctx.lineTo(x - reach, y)
    ctx.closePath()
  }
  if (shape === 'triangle') {
    ctx.moveTo(x, y - half)
    ctx.lineTo(x + half * 1.15, y + half)
    ctx.lineTo(x - half * 1.15, y + half)
    ctx.closePath()
  }
  ctx.fillStyle = color
  ctx.fill()
}

/** Draws a day as a diamond with an outline. */
export function paintDiamond(ctx: Context2D, look: SignLook, line: string): void {
  paintMarker(ctx, 'diamond', look)
  ctx.strokeStyle = line
  ctx.lineWidth = 2
  ctx.setLineDash([])
  ctx.stroke()
}

/** Draws a filled pointer to the left: to what lies before the drawing. */
export function paintPointer(ctx: Context2D, { x, y, size, color }: SignLook): void {
  ctx.beginPath()
  ctx.moveTo(x - size / 2, y)
  ctx.lineTo(x + size / 3, y - size / 2)
  ctx.lineTo(x + size / 3, y + size / 2)
  ctx.closePath()
  ctx.fillStyle = color
  ctx.fill()
}

/** tick: applies · back: for what was before, an arrow that points back from a stop. */
export type Sign = 'tick' | 'back'

/** Draws a sign out of lines. */
export function paintSign(ctx: Context2D, sign: Sign, { x, y, size, color }: SignLook): void {
  const half = size / 2
  ctx.beginPath()
  if (sign === 'tick') {
    ctx.moveTo(x - half, y)
    ctx.lineTo(x - half * 0.3, y + half * 0.7)
    ctx.lineTo(x + half, y - half * 0.75)
  } else {
    ctx.moveTo(x + half * 0.8, y - half * 0.8)
    ctx.lineTo(x + half * 0.8, y + half * 0.8)
    ctx.moveTo(x + half * 0.8, y)
    ctx.lineTo(x - half * 0.9, y)
    ctx.moveTo(x - half * 0.2, y - half * 0.7)
    ctx.lineTo(x - half * 0.9, y)
    ctx.lineTo(x - half * 0.2, y + half * 0.7)
  }
  ctx.strokeStyle = color
  ctx.lineWidth = 3
  ctx.setLineDash([])
  ctx.stroke()
}
