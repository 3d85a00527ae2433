/** The shapes that diagrams are made of, in pixels of the canvas, in the grammar of what holds and what ends. */

import { type Html, html } from '../../deck/model/html.ts'
import type { Mark } from '../../deck/model/standing.ts'
import type { Box } from '../../deck/model/types.ts'
import { fromState } from './diagram.ts'
import { type Block, type Frame, hatchPath } from './hatch.ts'

/** As much of a box as its shape shows. */
type Marked = Pick<Box, 'mark' | 'from'>

/** Page colour between what applies and what is hatched, in pixels. */
export const CUT = 3

/** The class that fills a shape in the colour of an entity; slate for what is of none. */
export const fillOf = (mark: Mark | undefined): string =>
  mark?.entity ? `fill-${mark.entity.color}` : 'fill-other'

/** The same for a line. */
export const strokeOf = (mark: Mark | undefined): string =>
  mark?.entity ? `stroke-${mark.entity.color}` : 'stroke-other'

/** Whether it has ended or is being left, which is drawn as hatching. */
export const isHatched = (mark: Mark | undefined): boolean =>
  mark?.standing === 'leaving' || mark?.standing === 'ended'

/** A filled shape, shown from the beginning. */
export const fill = ({ mark }: Marked, path: string): Html =>
  html`<path class="${fillOf(mark)}" d="${path}"/>\n`

/** A filled shape that a step adds. What is still to come is a tint of it, so that nothing moves or grows. */
export function comingFill({ mark, from }: Marked, path: string): Html {
  const tint = from !== undefined && html`<path class="tint ${fillOf(mark)}" d="${path}"/>\n`
  return html`${tint}<path class="${fillOf(mark)}"${fromState(from === undefined ? {} : { from })} d="${path}"/>\n`
}

/** A hatched shape that a step adds, on the colour of the page: lines on a tint would be a third tone. */
export function comingHatch(box: Marked, outline: string, lines: string): Html {
  const fillClass = fillOf(box.mark)
  const tint = box.from !== undefined && html`<path class="tint ${fillClass}" d="${outline}"/>\n`
  return html`${tint}<g${fromState(box)}><path class="fill-page" d="${outline}"/><path class="hatch ${fillClass}" d="${lines}"/></g>\n`
}

/** A block as its box stands, which a step adds: solid where it applies, hatched where it has ended or is being left. */
export function comingBlock(box: Marked, block: Block, frame?: Frame): Html {
  if (isHatched(box.mark)) return comingHatch(box, rectPath(block), hatchPath(block, frame))
  return comingFill(box, rectPath(block))
}

/** A block as far as it reaches: solid, hatched with `frame`, or a dashed outline for what is only mentioned. */
export function blockShape(block: Block, mark: Mark | undefined, frame: Frame = 'sides'): Html {
  const { x, y, width, height } = block
  if (isHatched(mark)) return html`<path class="hatch ${fillOf(mark)}" d="${hatchPath(block, frame)}"/>`
  if (mark?.standing === 'mentioned') {
    const outline = `M${x} ${y + 1}h${width - 1}v${height - 2}h${1 - width}`
    return html`<path class="outline ${strokeOf(mark)}" d="${outline}"/>`
  }
  return html`<rect class="${fillOf(mark)}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
}

/** A block’s outline as a path. */
export const rectPath = ({ x, y, width, height }: Block): string => `M${x} ${y}h${width}v${height}h${-width}z`

/** A rule in ink with the page’s colour at both sides, where it crosses shapes. Upright, in pixels of the canvas. */
export function uprightRule(x: number, top: number, bottom: number, box: Marked = {}): Html {
  const path = `M${x} ${top}V${bottom}`
  return html`<g${fromState(box)}><path class="halo" d="${path}"/><path class="time-rule" d="${path}"/></g>\n`
}

/** How many elements of a name the words of a box hold. */
export const countOf = (name: string, { html: words }: Box): number =>
  words.text.split(`<${name}>`).length - 1
