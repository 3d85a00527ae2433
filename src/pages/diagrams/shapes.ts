/** Shapes that several diagrams draw, in pixels of the canvas, in the grammar of what holds and what ends. */

import { type Html, html } from '../../deck/model/html.ts'
import type { Mark } from '../../deck/model/standing.ts'
import type { Box } from '../../deck/model/types.ts'
import { fromState } from './diagram.ts'
import { type Block, type Frame, hatchPath } from './hatch.ts'

/** The class that fills a shape in the colour of an entity; slate for what is of none. */
export const fillOf = (mark: Mark | undefined): string =>
  mark?.entity ? `fill-${mark.entity.color}` : 'fill-other'

/** The same for a line. */
export const strokeOf = (mark: Mark | undefined): string =>
  mark?.entity ? `stroke-${mark.entity.color}` : 'stroke-other'

/** Whether it has ended or is being left, which is drawn as hatching. */
export const isHatched = (mark: Mark | undefined): boolean =>
  mark?.standing === 'leaving' || mark?.standing === 'ended'

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

/** How many elements of a name the words of a box hold. */
export const countOf = (name: string, { html: words }: Box): number =>
  words.text.split(`<${name}>`).length - 1

/** The shape of a box; one that is still to come is a tint of itself, so that nothing moves when it comes. */
export function inItsState(box: Box, shape: Html | Html[]): Html {
  if (box.from === undefined) return html`<g>${shape}</g>\n`
  return html`<g class="to-come">${shape}</g><g${fromState(box)}>${shape}</g>\n`
}
