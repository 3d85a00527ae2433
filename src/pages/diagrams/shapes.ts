/** The shapes that diagrams are made of, in the colours of what their boxes stand for. */

import { type Html, html } from '../../deck/model/html.ts'
import type { Box } from '../../deck/model/types.ts'
import { fromState } from './diagram.ts'
import { type Block, type Frame, hatchPath } from './hatch.ts'

/** As much of a box as its shape shows. */
type Marked = Pick<Box, 'mark' | 'from'>

/** Page colour between what applies and what is hatched, in pixels. */
export const CUT = 3

/** The class that fills a shape with the colour of its box; slate for what is of no entity. */
export const fillClass = ({ mark }: Marked): string =>
  mark?.entity ? `fill-${mark.entity.color}` : 'fill-other'

/** The same for a line. */
export const strokeClass = ({ mark }: Marked): string =>
  mark?.entity ? `stroke-${mark.entity.color}` : 'stroke-other'

/** Whether it has ended or is being left, which is drawn as hatching. */
export const isHatched = ({ mark }: Marked): boolean =>
  mark?.standing === 'leaving' || mark?.standing === 'ended'

/** A filled shape, shown from the beginning. */
export const fill = (box: Marked, path: string): Html => html`<path class="${fillClass(box)}" d="${path}"/>\n`

/** A filled shape that a step adds. What is still to come is a tint of it, so that nothing moves or grows. */
export function comingFill(box: Marked, path: string): Html {
  const tint = box.from !== undefined && html`<path class="tint ${fillClass(box)}" d="${path}"/>\n`
  return html`${tint}<path class="${fillClass(box)}"${fromState(box)} d="${path}"/>\n`
}

/** A hatched shape that a step adds, on the colour of the page: lines on a tint would be a third tone. */
export function comingHatch(box: Marked, outline: string, lines: string): Html {
  const tint = box.from !== undefined && html`<path class="tint ${fillClass(box)}" d="${outline}"/>\n`
  return html`${tint}<g${fromState(box)}><path class="fill-page" d="${outline}"/><path class="hatch ${fillClass(box)}" d="${lines}"/></g>\n`
}

/** A block as its box stands: solid where it applies, hatched where it has ended or is being left. */
export function comingBlock(box: Marked, block: Block, frame?: Frame): Html {
  if (isHatched(box)) return comingHatch(box, rectPath(block), hatchPath(block, frame))
  return comingFill(box, rectPath(block))
}

export const rectPath = ({ x, y, width, height }: Block): string => `M${x} ${y}h${width}v${height}h${-width}z`

/** A rule in ink with the page’s colour at both sides, where it crosses shapes. Upright, in pixels of the canvas. */
export function uprightRule(x: number, top: number, bottom: number, box: Marked = {}): Html {
  const path = `M${x} ${top}V${bottom}`
  return html`<g${fromState(box)}><path class="halo" d="${path}"/><path class="time-rule" d="${path}"/></g>\n`
}

/** A block that comes in from the left edge and ends with an open end, or as a dashed outline where it is only mentioned. */
export function comingBand(box: Marked, block: Block): Html {
  if (box.mark?.standing !== 'mentioned') return comingBlock(box, block, 'open')
  const { y, width, height } = block
  const outline = `M0 ${y + 1}H${width - 1}v${height - 2}H0`
  return coming(box, html`<path class="outline ${strokeClass(box)}" d="${outline}"/>`)
}

/** Any shape that a step adds, and a tint of it before. */
export function coming(box: Marked, shape: Html): Html {
  const tint = box.from !== undefined && html`<g class="tint">${shape}</g>`
  return html`${tint}<g${fromState(box)}>${shape}</g>\n`
}

/** How many elements of a name the words of a box hold. */
export const countOf = (name: string, { html: words }: Pick<Box, 'html'>): number =>
  words.text.split(`<${name}>`).length - 1
