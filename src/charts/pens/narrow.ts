import type { ChartTheme } from '../base/chart.ts'
import { type Context2D, type Point, paintLines, paintText, textWidth } from './paint.ts'
import { bigSerif, font, type Weight } from './style.ts'

/**
 * What the narrow drawings of all kinds share: for windows as wide as a phone's, in CSS pixels. They are as high as
 * their words are long, which must be known before anything is measured: so lines are counted by their letters.
 */

export const NARROW = 350

/** Sizes of texts and from line to line; no text of a narrow drawing is smaller than the last. */
export const SIZES = { date: 20, text: 17, small: 15 } as const
export const LEADINGS = { date: 27, text: 22, small: 20 } as const
export type Size = keyof typeof SIZES

/** Widest usual letter, as a share of the size: few words have more than this on average. */
const LETTER = { 400: 0.465, 600: 0.5 } as const

/** Breaks a text at spaces into lines of so many pixels, by the number of their letters; fixed spaces hold. */
export function narrowLines(
  text: string,
  width: number,
  size: Size = 'text',
  weight: Weight = 400,
): string[] {
  const most = Math.floor(width / (SIZES[size] * LETTER[weight]))
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A run of lines in one style, from top to bottom. */
export interface Block {
  lines: string[]
  size: Size
  weight?: Weight | undefined
  color?: string | undefined
  /** Small and muted, behind the last line or in a line of its own. */
  ref?: string | undefined
}

/** A date, in the font of headlines. */
export const dateBlock = (when: string, width: number): Block => ({
  lines: narrowLines(when, width, 'date', 600),
  size: 'date',
})

/** Words and where they are from. */
export function textBlock(text: string, width: number, ref?: string, weight?: Weight): Block {
  // A reference that would break alone still has room: it is counted with the words.
  const whole = ref ? `${text} ${ref}` : text
  const lines = narrowLines(whole, width, 'text', weight)
  return { lines, size: 'text', ref, weight }
}

/** Pixels from the top of the first to the foot of the last. */
export const heightOf = (blocks: Block[]): number =>
  blocks.reduce((sum, { lines, size }) => sum + lines.length * LEADINGS[size], 0)

/** Draws blocks below each other, the top of the first at `y`; returns the foot of the last. */
export function paintBlocks(ctx: Context2D, blocks: Block[], { x, y }: Point, theme: ChartTheme): number {
  let top = y
  for (const { lines, size, weight, color = theme.ink, ref } of blocks) {
    const style =
      size === 'date' ? bigSerif(theme, SIZES.date, color) : { font: font(theme, SIZES[size], weight), color }
    const leading = LEADINGS[size]
    const first = top + leading * 0.74
    const last = lines.at(-1) ?? ''
    if (ref && last.endsWith(ref)) {
      const before = last.slice(0, -ref.length)
      paintLines(ctx, lines.slice(0, -1), { x, y: first, leading }, style)
      const at = { x, y: first + (lines.length - 1) * leading }
      if (before !== '') paintText(ctx, before, at, style)
      const small = { font: font(theme, SIZES.small), color: theme.muted }
      paintText(ctx, ref, { ...at, x: x + textWidth(ctx, before, style.font) }, small)
    } else paintLines(ctx, lines, { x, y: first, leading }, style)
    top += lines.length * leading
  }
  return top
}
