import { html } from '../../deck/model/html.ts'
import { type Diagram, fromState } from './diagram.ts'

/** What the rows above the line share, and what lies below it (split.css has the same), in pixels of the canvas. */
const UPPER = { top: 205, bottom: 505 }
const LOWER = 135

/** What others say is set apart from the rows above it: on a ground of its own, from edge to edge. */
export const split: Diagram = {
  art({ body: { boxes } }) {
    const rows = boxes.length - 1
    const step = (UPPER.bottom - UPPER.top) / rows
    const rules = Array.from({ length: Math.max(0, rows - 1) }, (_, index) => {
      const y = UPPER.top + (index + 1) * step
      return html`<path class="hair" d="M64 ${y}H1216"${fromOf(boxes[index + 1])}/>\n`
    })
    const from = fromOf(boxes.at(-1))
    return html`${rules}<rect class="ground" x="0" y="${UPPER.bottom}" width="1280" height="${LOWER}"${from}/>
<rect class="rule" x="0" y="${UPPER.bottom}" width="1280" height="2"${from}/>
`
  },
}

const fromOf = (box: Parameters<typeof fromState>[0] | undefined) => box && fromState(box)
