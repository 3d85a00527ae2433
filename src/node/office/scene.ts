/** What stands on a slide, as a browser laid it out: pixels of the canvas, colours as six digits of hex. */

export type Box = Record<'x' | 'y' | 'width' | 'height', number>

/** Letters of one look. A run of `\n` ends a line. */
export interface Run {
  text: string
  size: number
  font: 'serif' | 'sans'
  isBold: boolean
  isItalic: boolean
  isUnderlined: boolean
  color: string
  /** Pixels over the line that it stands on. */
  rise: number
  /** Room behind each letter. */
  spacing: number
  /** `#id` of a slide, or an address. */
  href?: string
  /** The colour behind its letters, where its plate may be too short for wider ones. */
  ground?: string
}

export interface Paragraph {
  runs: Run[]
  align: 'l' | 'ctr' | 'r'
  /** Absent for one line as high as its font says. */
  lineHeight?: number
  /** Room above it, and to the left of it, within its box. */
  before: number
  left: number
  /** How far its first line begins before the others. */
  hang: number
  /** What stands before it in a list: a bullet, or its number. */
  bullet?: 'bullet' | number
}

export interface Text {
  kind: 'text'
  /** What placeholder of its layout it fills, if any. */
  fills?: 'title' | 'sldNum' | 'ftr'
  box: Box
  paragraphs: Paragraph[]
  /** Whether its lines end where its box does. */
  isWrapped: boolean
  /** Degrees clockwise, about its middle. */
  turned: number
}

/** A line of SVG or a frame of a box, in the canvas's own pixels. */
export interface Stroke {
  color: string
  width: number
  dash: number[]
  isRound: boolean
  alpha: number
}

export interface Shape {
  kind: 'shape'
  /** Path data of SVG, and where its pixels come to stand: `[a, b, c, d, e, f]`. */
  path: string
  matrix: number[]
  fill?: { color: string; alpha: number }
  stroke?: Stroke
}

export interface Group {
  kind: 'group'
  box: Box
  /** For those who can't see it; absent = it decorates. */
  alt?: string
  parts: (Shape | Text)[]
}

export type Edge = Pick<Stroke, 'color' | 'width'>

export interface Cell {
  paragraphs: Paragraph[]
  columns: number
  padding: Record<'left' | 'right' | 'top' | 'bottom', number>
  isMiddle: boolean
  fill?: string
  edges: Partial<Record<'top' | 'bottom', Edge>>
}

export interface Table {
  kind: 'table'
  box: Box
  /** What it is called for those who can't see it. */
  alt: string
  hasHead: boolean
  hasRowHeads: boolean
  columns: number[]
  rows: { height: number; cells: Cell[] }[]
}

/** A logo, the only picture there may be: PNG as base64. */
export interface Logo {
  kind: 'logo'
  box: Box
  alt: string
  png: string
}

export interface Scene {
  id: string
  /** Absent for a slide on the colour of the page. */
  ground?: string
  /** From the back to the front, which is the order in which they are read. */
  things: (Text | Shape | Group | Table | Logo)[]
}
