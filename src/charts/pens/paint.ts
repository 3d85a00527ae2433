/** The pens of the charts: small drawings on a 2D context, the same in SVG and on a canvas. */

export type Context2D = CanvasRenderingContext2D

/** An upright box, by its left upper corner, in pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A place on the drawing, in pixels. */
export interface Point {
  x: number
  y: number
}

/** How a line is drawn: `width` and `dash` in pixels; no dash means solid. */
export interface Stroke {
  color: string
  width: number
  dash?: number[]
}

export interface TextStyle {
  font: string
  color: string
  align?: 'left' | 'right' | 'center'
}

/**
 * Draws one line of text on its alphabetic baseline `y`, the only baseline all browsers agree on, at
 * whole pixels: between them, SVG and canvas place a glyph differently.
 */
export function paintText(ctx: Context2D, text: string, { x, y }: Point, style: TextStyle): void {
  ctx.font = style.font
  ctx.fillStyle = style.color
  ctx.textAlign = style.align ?? 'left'
  ctx.textBaseline = 'alphabetic'
  // As a page would: a text begins where its first letter's alphabet does. Else “1 سبتمبر 1990” would begin with its end.
  ctx.direction = /^\P{L}*[\u0590-\u08ff]/u.test(text) ? 'rtl' : 'ltr'
  ctx.fillText(text, Math.round(x), Math.round(y))
}

/** Width in pixels of a text in a font. */
export function textWidth(ctx: Context2D, text: string, font: string): number {
  ctx.font = font
  return ctx.measureText(text).width
}

/** Breaks a text at spaces so that no line is wider than `width` pixels (one long word may be). */
export function wrapText(ctx: Context2D, text: string, font: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(ctx, longer, font) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The same with lines as even as they get without one more of them: no last word stands alone. */
export function balancedLines(ctx: Context2D, text: string, font: string, width: number): string[] {
  let lines = wrapText(ctx, text, font, width)
  for (let less = width - 8; less > width / 2; less -= 8) {
    const even = wrapText(ctx, text, font, less)
    const fits = even.every((line) => textWidth(ctx, line, font) <= less)
    if (even.length > lines.length || !fits) break
    lines = even
  }
  return lines
}

/** Draws lines of text below each other, the first baseline at `y`; returns the baseline after the last. */
export function paintLines(
  ctx: Context2D,
  lines: string[],
  { x, y, leading }: Point & { leading: number },
  style: TextStyle,
): number {
  lines.forEach((line, index) => {
    paintText(ctx, line, { x, y: y + index * leading }, style)
  })
  return y + lines.length * leading
}

/** Distance of two hatch lines along the edge, and their width, in pixels: the higher a box, the coarser. */
const hatchOf = (height: number) =>
  height >= 200 ? { pitch: 20, line: 6 } : height <= 24 ? { pitch: 8, line: 3 } : { pitch: 13, line: 4 }

/** Fills a box with rising diagonal lines, cut at its edges by arithmetic so that no clip path is needed. */
export function paintHatch(ctx: Context2D, box: Box, color: string): void {
  const { x, y, width, height } = box
  const { pitch, line } = hatchOf(height)
  ctx.beginPath()
  for (let k = pitch; k < width + height; k += pitch) {
    ctx.moveTo(x + Math.min(k, width), y + Math.max(0, k - width))
    ctx.lineTo(x + Math.max(0, k - height), y + Math.min(k, height))
  }
  ctx.strokeStyle = color
  ctx.lineWidth = line
  ctx.setLineDash([])
  ctx.stroke()
}

/** How much of a fill shows where something is still to come, in steps of a presenter. */
const TINT = 0.12

/** Fills a box with a tint of a colour: what a later step shows in full. */
export function paintTint(ctx: Context2D, { x, y, width, height }: Box, color: string): void {
  ctx.globalAlpha = TINT
  ctx.fillStyle = color
  ctx.fillRect(x, y, width, height)
  ctx.globalAlpha = 1
}

/** Draws a straight line between two points, each `[x, y]`. */
export function paintLine(
  ctx: Context2D,
  from: [number, number],
  to: [number, number],
  { color, width, dash = [] }: Stroke,
): void {
  ctx.beginPath()
  ctx.moveTo(...from)
  ctx.lineTo(...to)
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.setLineDash(dash)
  ctx.stroke()
  ctx.setLineDash([])
}

/** A box made smaller by `by` pixels on every side: a stroke on its edge then stays inside. */
export function insetBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: height - 2 * by }
}

/** Outlines a box. */
export function paintBox(ctx: Context2D, box: Box, { color, width }: Stroke): void {
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.setLineDash([])
  ctx.strokeRect(box.x, box.y, box.width, box.height)
}

/** Outlines a box whose right edge is dashed: its end date is not stated. */
export function paintOpenBox(ctx: Context2D, box: Box, { color, width }: Stroke): void {
  const right = box.x + box.width
  const bottom = box.y + box.height
  ctx.beginPath()
  ctx.moveTo(right, box.y)
  ctx.lineTo(box.x, box.y)
  ctx.lineTo(box.x, bottom)
  ctx.lineTo(right, bottom)
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.setLineDash([])
  ctx.stroke()
  paintLine(ctx, [right, box.y], [right, bottom], { color, width, dash: [5, 4] })
}
