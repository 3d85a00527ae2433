/**
 * How high a slide's content is at a width: blocks, columns of boxes, tables and text, as far as the deck's
 * styles use them. It asks the styles for every size, so that it can't drift from them; a browser test holds
 * its answers against a browser's (tests/e2e/looks/fit.spec.ts).
 */

import { inlineRuns } from './inline-runs.ts'
import { layGrid } from './lay-grid.ts'
import { layTable } from './lay-table.ts'
import { type Line, linesOf, type Word, wordsOf } from './lay-text.ts'
import {
  type BoxLayout,
  edgesOf,
  type Group,
  gapOf,
  isLaidOut,
  type Layout,
  laidOutChildren,
  lineBox,
  marginsOf,
  sum,
} from './layout.ts'
import type { Element } from './read-markup.ts'
import { pixels, type Style } from './styles.ts'

/** What lies below this file asks it for the sizes of boxes. */
const withBoxes = (layout: Layout): BoxLayout => ({ ...layout, heightOf, widthOf })

/** For lines that are as long as they want. */
const UNTOLD = { tooWide: () => {}, tight: () => {} }

/** Border box of an element at a width, in pixels: how high it is when nothing presses it. */
export function heightOf(element: Element, room: number, layout: Layout): number {
  const style = layout.stylist.styleOf(element)
  if (isLaidOut(style) === false) return 0
  const width = Math.min(room, pixels(style.values.get('max-width'), style.fontSize, room) ?? room)
  if (element.tag === 'svg') return drawingSize(element, style, width).height
  const edges = edgesOf(style, width)
  const inner = Math.max(0, width - edges.left - edges.right)
  const content = contentHeight(element, style, inner, layout)
  const least = pixels(style.values.get('min-height'), style.fontSize, 0) ?? 0
  return Math.max(content + edges.top + edges.bottom, least)
}

/** Width that an element wants: of its longest line unbroken (`max`), of its longest word (`min`). */
export function widthOf(element: Element, want: 'min' | 'max', layout: Layout): number {
  const style = layout.stylist.styleOf(element)
  if (isLaidOut(style) === false) return 0
  if (element.tag === 'svg') return drawingSize(element, style, Number.POSITIVE_INFINITY).width
  const edges = edgesOf(style, 0)
  // In a grid each child is a box of its own, also one that would stand in a line elsewhere.
  const groups = style.display === 'grid' ? laidOutChildren(element, layout) : groupsOf(element, layout)
  const widths = groups.map((group) => {
    if (!Array.isArray(group)) return widthOf(group, want, layout)
    const words = wordsIn(group, element, layout)
    if (want === 'min') return Math.max(0, ...words.map((word) => word.width))
    return Math.max(0, ...linesOf(words, Number.POSITIVE_INFINITY, UNTOLD).map((line) => line.width))
  })
  return Math.max(0, ...widths) + edges.left + edges.right
}

/** Lines of the text of an element that holds nothing else. */
export function linesIn(element: Element, width: number, layout: Layout): Line[] {
  const style = layout.stylist.styleOf(element)
  const edges = edgesOf(style, width)
  return layLines(element.children, element, width - edges.left - edges.right, layout)
}

function contentHeight(element: Element, style: Style, width: number, layout: Layout): number {
  if (style.display === 'table') return layTable(element, width, withBoxes(layout))
  if (style.values.has('column-count')) return columnsHeight(element, style, width, layout)
  if (style.display === 'grid') return layGrid(element, style, width, withBoxes(layout))
  if (style.display === 'flex')
    return /^column/.test(style.values.get('flex-direction') ?? '')
      ? stackHeight(element, style, width, layout)
      : rowHeight(element, style, width, layout)
  return flowHeight(element, width, layout)
}

/** Blocks below each other, with text between them; margins that meet are one. */
function flowHeight(element: Element, width: number, layout: Layout): number {
  let height = 0
  let below = 0
  for (const group of groupsOf(element, layout)) {
    if (Array.isArray(group)) {
      height += below + sumOf(layLines(group, element, width, layout))
      below = 0
      continue
    }
    const { top, bottom } = marginsOf(group, layout)
    height += (height === 0 ? top : Math.max(below, top)) + heightOf(group, width, layout)
    below = bottom
  }
  return height + below
}

/** Children as blocks, and as runs of text between blocks. White space between blocks is nothing. */
function groupsOf(element: Element, layout: Layout): Group[] {
  const groups = layout.groups.get(element) ?? makeGroups(element, layout)
  layout.groups.set(element, groups)
  return groups
}

function makeGroups(element: Element, layout: Layout): Group[] {
  const groups: Group[] = []
  for (const child of element.children) {
    const isText = typeof child === 'string' || /^inline/.test(layout.stylist.styleOf(child).display)
    const last = groups.at(-1)
    if (!isText) {
      if (isLaidOut(layout.stylist.styleOf(child))) groups.push(child)
    } else if (Array.isArray(last)) last.push(child)
    else groups.push([child])
  }
  return groups.filter(
    (group) => !Array.isArray(group) || group.some((part) => typeof part !== 'string' || part.trim() !== ''),
  )
}

function wordsIn(parts: (Element | string)[], parent: Element, layout: Layout): Word[] {
  const words = layout.words.get(parts) ?? wordsOf(inlineRuns(parts, parent, withBoxes(layout)))
  layout.words.set(parts, words)
  return words
}

function layLines(parts: (Element | string)[], parent: Element, width: number, layout: Layout): Line[] {
  const style = layout.stylist.styleOf(parent)
  const tooWide = (word: Word) =>
    layout.misfit({ element: parent, kind: 'word', text: word.text, needs: word.width, has: width })
  const { above, below } = lineBox(style, layout)
  return linesOf(wordsIn(parts, parent, layout), width, {
    tooWide,
    tight: layout.tight,
  }).map((line) => ({
    ...line,
    above: Math.max(line.above, above),
    below: Math.max(line.below, below),
  }))
}

const sumOf = (lines: Line[]) => lines.reduce((sum, { above, below }) => sum + above + below, 0)

/** A column of a flex container; nothing in it is pressed. */
function stackHeight(element: Element, style: Style, width: number, layout: Layout): number {
  const parts = laidOutChildren(element, layout)
  const heights = parts.map((part) => {
    const { top, bottom } = marginsOf(part, layout)
    return top + heightOf(part, width, layout) + bottom
  })
  return sum(heights) + gapOf(style, 'row-gap') * Math.max(0, parts.length - 1)
}

/** A row of a flex container: each as wide as it wants, the widest pressed first when there is no room. */
function rowHeight(element: Element, style: Style, width: number, layout: Layout): number {
  const parts = laidOutChildren(element, layout)
  const room = width - gapOf(style, 'column-gap') * Math.max(0, parts.length - 1)
  const most = parts.map((part) => widthOf(part, 'max', layout))
  const least = parts.map((part) => widthOf(part, 'min', layout))
  const widths = sum(most) <= room ? most : press(most, least, room)
  return Math.max(0, ...parts.map((part, index) => heightOf(part, widths[index] ?? 0, layout)))
}

/** Shares too little room in proportion to what each wants, none less than its least. */
export function press(most: number[], least: number[], room: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const free = most.filter((_, index) => !fixed.has(index))
    const taken = sum(least.filter((_, index) => fixed.has(index)))
    const share = sum(free) > 0 ? Math.max(0, room - taken) / sum(free) : 0
    const widths = most.map((width, index) => (fixed.has(index) ? (least[index] ?? 0) : width * share))
    const small = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0) - 0.01)
    if (small < 0) return widths
    fixed.add(small)
  }
}

/** Two columns of text, cut between boxes: where the styles say, else where the higher one is lowest. */
function columnsHeight(element: Element, style: Style, width: number, layout: Layout): number {
  const count = Number(style.values.get('column-count'))
  const column = (width - (count - 1) * gapOf(style, 'column-gap')) / count
  const parts = laidOutChildren(element, layout)
  const heightOfParts = (some: Element[]) =>
    some.reduce((height, part, index) => {
      const { top, bottom } = marginsOf(part, layout)
      return height + (index === 0 ? 0 : top) + heightOf(part, column, layout) + bottom
    }, 0)
  const stated = parts.findIndex(
    (part) => layout.stylist.styleOf(part).values.get('break-after') === 'column',
  )
  const cuts = stated >= 0 ? [stated + 1] : parts.map((_, index) => index)
  return Math.min(
    ...cuts.map((cut) => Math.max(heightOfParts(parts.slice(0, cut)), heightOfParts(parts.slice(cut)))),
  )
}

/** A drawing at the size it states, smaller where its column is, unless it may run off it. */
function drawingSize({ attributes }: Element, style: Style, room: number) {
  const stated = (name: 'width' | 'height') =>
    pixels(style.values.get(name), style.fontSize, room) ?? Number(attributes.get(name) ?? 0)
  const [width, height] = [stated('width'), stated('height')]
  const bleeds = style.values.get('max-width') === 'none'
  const scale = width > room && width > 0 && !bleeds ? room / width : 1
  return { width: width * scale, height: height * scale }
}
