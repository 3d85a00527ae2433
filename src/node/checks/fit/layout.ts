/** What all that lays out a slide shares: what it asks, what it finds, and the sizes that a style states. */

import type { Word } from './lay-text.ts'
import { type Element, elementsIn, textOf } from './read-markup.ts'
import { pixels, type Style, type Stylist } from './styles.ts'

/** A block, or the parts of a text between blocks. */
export type Group = Element | (Element | string)[]

/** Something that can't fit, whatever room the slide has. */
export interface Misfit {
  element: Element
  kind: 'word' | 'table' | 'row'
  /** The word, or the first words of the table or of what stands in a row. */
  text: string
  /** Pixels that it needs, and has: of width, in a row of height. */
  needs: number
  has: number
}

export interface Layout {
  stylist: Stylist
  /** What was found out once for all widths: the groups of each element, and the words of each text among them. */
  groups: Map<Element, Group[]>
  words: Map<Group, Word[]>
  /** Width and em box of a text in a canvas font, in pixels. */
  measure(text: string, font: string): { width: number; ascent: number; descent: number }
  misfit(misfit: Misfit): void
  /** Told of a line that letters a little wider or narrower would break at another word. */
  tight(): void
}

/** A layout with the sizes of the boxes in it, for those that lay out what holds boxes: lines, tables, grids. */
export interface BoxLayout extends Layout {
  /** Border box of an element at a width, in pixels. */
  heightOf(element: Element, width: number, layout: Layout): number
  /** Width that an element wants, in pixels. */
  widthOf(element: Element, want: 'min' | 'max', layout: Layout): number
}

/** Whether an element takes room where it stands. */
export function isLaidOut({ display, values }: Style): boolean {
  return display !== 'none' && !/^(absolute|fixed)$/.test(values.get('position') ?? '')
}

/** Padding and border of each side, in pixels; `whole` is what shares in percent are of. */
export function edgesOf({ values, fontSize }: Style, whole: number) {
  const edge = (side: string) =>
    (pixels(values.get(`padding-${side}`), fontSize, whole) ?? 0) +
    (pixels(values.get(`border-${side}-width`), fontSize, 0) ?? 0)
  return { top: edge('top'), right: edge('right'), bottom: edge('bottom'), left: edge('left') }
}

/** Room of a font above and below the baseline, half of the space between lines included. */
export function lineBox(style: Style, { measure }: Pick<Layout, 'measure'>) {
  const { ascent, descent } = measure('x', fontOf(style))
  const rest = (style.lineHeight - ascent - descent) / 2
  return { above: ascent + rest, below: descent + rest }
}

/** A style’s font as a canvas names it. */
export const fontOf = ({ weight, fontSize, family }: Style) => `${weight} ${fontSize}px ${family}`

/** Children that take room. */
export function laidOutChildren(element: Element, layout: Layout): Element[] {
  return elementsIn(element).filter((child) => isLaidOut(layout.stylist.styleOf(child)))
}

/** Margins of each side, in pixels. */
export function marginsOf(element: Element, { stylist }: Layout) {
  const { values, fontSize } = stylist.styleOf(element)
  const margin = (side: string) => pixels(values.get(`margin-${side}`), fontSize, 0) ?? 0
  return { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') }
}

/** The room between rows or columns, in pixels. */
export const gapOf = ({ values, fontSize }: Style, name: 'row-gap' | 'column-gap') =>
  pixels(values.get(name), fontSize, 0) ?? 0

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The first words of an element, for a message. */
export function beginningOf(element: Element): string {
  const text = textOf(element).replace(/\s+/g, ' ').trim()
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
