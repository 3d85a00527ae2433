/** A slide's markup and the deck's styles in, the room of its canvas and what its content needs out. */

import { CANVAS } from '../../../deck/model/canvas.ts'
import { heightOf, linesIn } from './lay-boxes.ts'
import { edgesOf, type Layout, type Misfit } from './layout.ts'
import { type Element, elementsIn, makeElement, readMarkup } from './read-markup.ts'
import { makeStylist, pixels, type RuleIndex } from './styles.ts'

export interface Fit {
  /** Pixels of the canvas between headline and footer, and what the evidence needs of them. */
  room: number
  needs: number
  /**
   * The same with letters a little narrower and a little wider, as another way of drawing has them: where lines break.
   * Laid out when it is asked for: at most one of the two matters.
   */
  needsAtLeast(): number
  needsAtMost(): number
  head: number
  foot: number
  headlineLines: number
  /** The same in a hundredth more room: what is more even so is more everywhere. */
  headlineLinesAtLeast: number
  /** Height of a line of the slide's text: less than that is within what an estimate may be wrong. */
  line: number
  misfits: Misfit[]
}

/**
 * Letters on paper and those cut down for the page differ by up to this part: a line that is full to the last pixel
 * here breaks there.
 */
const OTHER_LETTERS = 0.001

/** Lays one slide out as the deck shows it. `section` is what `renderSection` makes without notes. */
export function laySlide(section: string, rules: RuleIndex, measure: Layout['measure']): Fit {
  const slide = growSlide(section)
  const misfits: Misfit[] = []
  let isTight = false
  const layout: Layout = {
    stylist: makeStylist(rules),
    groups: new Map(),
    words: new Map(),
    measure,
    misfit: (misfit) => void misfits.push(misfit),
    tight: () => {
      isTight = true
    },
  }
  const style = layout.stylist.styleOf(slide)
  const edges = edgesOf(style, CANVAS.width)
  const width = CANVAS.width - edges.left - edges.right
  const [head, evidence, foot] = ['slide-head', 'evidence', 'slide-foot'].map((name) => find(slide, name))
  const [headHeight, needs, footHeight] = [head, evidence, foot].map((part) =>
    part ? heightOf(part, width, layout) : 0,
  ) as [number, number, number]
  // Most slides have no line that ends so near its edge that other letters would break it elsewhere.
  const hasTightLine = isTight
  const withLetters = (by: number) =>
    evidence && hasTightLine ? heightOf(evidence, width, scaled(layout, by)) : needs
  return {
    room: CANVAS.height - edges.top - edges.bottom - headHeight - footHeight,
    needs,
    needsAtLeast: () => withLetters(1 - OTHER_LETTERS),
    needsAtMost: () => withLetters(1 + OTHER_LETTERS),
    head: headHeight,
    foot: footHeight,
    headlineLines: head ? headlineLines(head, width, layout) : 0,
    headlineLinesAtLeast: head ? headlineLines(head, width * 1.01, layout) : 0,
    line: style.lineHeight,
    misfits: once(misfits),
  }
}

/** The same layout with letters of another width, which tells nobody of words that are too wide. */
function scaled(layout: Layout, by: number): Layout {
  const measure: Layout['measure'] = (text, font) => {
    const measured = layout.measure(text, font)
    return { ...measured, width: measured.width * by }
  }
  return { ...layout, words: new Map(), measure, misfit: () => {} }
}

/** The slide's element within those that the deck puts around it, so that its styles apply. */
function growSlide(section: string): Element {
  const html = makeElement('html', { 'data-mode': 'deck', 'data-theme': 'light' })
  const main = makeElement('main', {}, makeElement('body', {}, html))
  const slides = makeElement('div', { class: 'slides' }, makeElement('div', { class: 'reveal' }, main))
  readMarkup(section, slides)
  const [slide] = elementsIn(slides)
  if (!slide) throw new Error('a slide without markup')
  return slide
}

function find(element: Element, name: string): Element | undefined {
  for (const child of elementsIn(element)) {
    const found = child.classes.includes(name) ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

function headlineLines(head: Element, width: number, layout: Layout): number {
  const headline = elementsIn(head).find(({ tag }) => /^h[12]$/.test(tag))
  if (!headline) return 0
  // Measured once more, without telling anybody of words that are known to be too wide.
  const quiet = { ...layout, misfit: () => {} }
  const style = layout.stylist.styleOf(headline)
  const most = pixels(style.values.get('max-width'), style.fontSize, width)
  const isBlock = (part: Element) => layout.stylist.styleOf(part).display === 'block'
  const blocks = elementsIn(headline).filter(isBlock)
  const text = {
    ...headline,
    children: headline.children.filter((part) => !blocks.includes(part as Element)),
  }
  const room = Math.min(most ?? width, width)
  return [...blocks, text].reduce((lines, part) => lines + linesIn(part, room, quiet).length, 0)
}

/** A row is measured for its width and again for its height: each misfit counts once. */
function once(misfits: Misfit[]): Misfit[] {
  const known = new Map(misfits.map((misfit) => [`${misfit.kind}\n${misfit.text}\n${misfit.has}`, misfit]))
  return [...known.values()]
}
