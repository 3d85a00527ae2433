/**
 * The parts of the reader of slides. Each is a function that runs in the page, sees nothing of its file and puts what it
 * can do among the page's tools, where the others find it.
 */

import type { Box, Paragraph, Run, Scene, Text as TextBox } from '../../office/scene.ts'

/** A stretch of text between two blocks, in pixels of the canvas. */
export interface Measured {
  paragraph: Paragraph
  /** What it is the text of, and whose texts share a box with it. */
  of: Element
  frame: Element
  top: number
  bottom: number
  left: number
  right: number
  widest: number
  lines: number
  /** Whether something is drawn in it: that keeps its place. */
  hasSign: boolean
}

/** What one stretch of text is made of. */
export interface Collected {
  runs: Run[]
  rects: DOMRect[]
  /** Of drawn signs, and of what is raised over its line. */
  signs: DOMRect[]
  /** What is placed for itself, in the middle of the text. */
  apart: Element[]
  /** Where the last large word stands. */
  line?: DOMRect
}

/** The slide that is read: where it stands, and what was found on it, in three layers from the back to the front. */
export interface OpenSlide {
  element: HTMLElement
  origin: DOMRect
  behind: Scene['things']
  under: Scene['things']
  over: Scene['things']
  /** Grounds of elements, opaque, and where they stand on the page. */
  plates: { box: DOMRect; color: string }[]
  /** The last text, which the next may belong to. */
  last?: { box: TextBox; end: Measured } | undefined
}

export interface Looks {
  /** Six digits of hex and an alpha for any colour of CSS. */
  inkOf(css: string): { color: string; alpha: number }
  isHidden(element: Element): boolean
  isInline(element: Element): boolean
  /** Whether it has a ground or a border. */
  isFramed(style: CSSStyleDeclaration): boolean
  /** Its own opacity and that of all around it on the slide. */
  opacityOf(element: Element): number
  /** A place on the page as one on the slide. */
  boxOf(rect: DOMRect): Box
}

export interface Runs {
  /** Takes the runs of a node and where they stand into `into`. */
  collect(node: Node, parent: Element, into: Collected): void
  runOf(text: string, element: Element): Run
  /** Room in a line for a drawn sign, or beside a part: a space that is as wide, among `runs`. */
  gap(width: number, parent: Element, runs: Run[]): void
  /** One space where there are several, none at the ends; texts of one look are one. */
  folded(runs: Run[]): Run[]
}

export interface Texts {
  /** Nodes of one stretch of text in, what it says and where it stands to `say`. */
  measure(nodes: Node[], of: Element, say: (measured: Measured) => void): void
  /** A text below another of the same frame is its next paragraph; else a box of its own. */
  addText(measured: Measured): void
}

export interface Shapes {
  /** Ground and borders of an element, where it has them. */
  frames(element: Element): void
  drawing(svg: SVGSVGElement): void
  /** A logo, at three times its size: a screen may show more pixels than ours. */
  picture(image: HTMLImageElement): void
  table(element: HTMLTableElement): void
}

export interface Walk {
  /** Everything within an element, in its order; each stretch of text goes to `say`. */
  visit(element: Element, say: (measured: Measured) => void): void
  /** An element that stands for itself. */
  block(element: Element, say: (measured: Measured) => void): void
}

export interface Tools extends Looks, Runs, Texts, Shapes, Walk {
  at: OpenSlide
}

declare global {
  interface Window {
    sceneTools: Tools
  }
}
