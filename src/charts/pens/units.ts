import type { Box, Context2D } from './paint.ts'

/** Fills many boxes in one colour as a single shape: a strip of hundreds of units is one element of a drawing. */
export function paintUnits(ctx: Context2D, boxes: Box[], color: string): void {
  ctx.beginPath()
  for (const { x, y, width, height } of boxes) {
    ctx.moveTo(x, y)
    ctx.lineTo(x + width, y)
    ctx.lineTo(x + width, y + height)
    ctx.lineTo(x, y + height)
    ctx.closePath()
  }
  ctx.fillStyle = color
  ctx.fill()
}
