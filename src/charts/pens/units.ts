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

/** Units closer than this are drawn as one band. */
const LEAST_PITCH = 3

/** The unit bars of a strip with gaps between them, at whole pixels; one band where they are too thin. */
export function unitBoxes(count: number, strip: Box): Box[] {
  const pitch = strip.width / count
  if (pitch < LEAST_PITCH) return [strip]
  const gap = pitch >= 12 ? 2 : 1
  return Array.from({ length: count }, (_, index) => {
    const [left, right] = [Math.round(index * pitch), Math.round((index + 1) * pitch)]
    return { ...strip, x: strip.x + left, width: right - left - gap }
  })
}
