import { type Html, html } from '../../deck/model/html.ts'
import type { Box } from '../../deck/model/types.ts'
import { type Diagram, fromState } from './diagram.ts'
import { comingBand, fillClass } from './shapes.ts'

/** Layers, the line before which they stop, and what lies beyond (places.css has the same), in pixels of the canvas. */
const TOP = 205
const LAYER = { height: 96, step: 104, right: 274 }
const BORDER = 300
const BEYOND = { left: 330, right: 1216 }
const ACROSS = { y: 425, height: 76 }
const MENTIONED = { y: 530, height: 96 }

/**
 * Where layers do not reach: bands of entities stop short of a line, beyond which the places stand; across them who
 * says so, from the edge of the canvas; what is only mentioned has a dashed frame.
 */
export const places: Diagram = {
  art({ body: { boxes } }) {
    const layers = boxes.filter(({ mark }) => mark?.entity)
    const bands = layers.map((box, index) => {
      const block = { x: 0, y: TOP + 2 + index * LAYER.step, width: LAYER.right, height: LAYER.height }
      return comingBand(box, block)
    })
    const [layer] = layers
    const border = layer && html`<path class="border" d="M${BORDER} ${TOP}V640"${fromState(layer)}/>\n`
    return html`${bands}${border}${boxes.map(beyond)}`
  },
}

function beyond(box: Box): Html | false {
  const { mark, html: words } = box
  if (mark?.entity) return false
  const { left, right } = BEYOND
  if (mark?.standing === 'mentioned') {
    const { y, height } = MENTIONED
    return html`<rect class="frame" x="${left + 1}" y="${y}" width="${right - left - 2}" height="${height}"${fromState(box)}/>\n`
  }
  if (words.text !== '') return false
  const { y, height } = ACROSS
  return html`<rect class="${fillClass(box)}" x="${left}" y="${y}" width="${1280 - left}" height="${height}"${fromState(box)}/>\n`
}
