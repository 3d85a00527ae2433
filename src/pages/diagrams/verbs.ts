import { html } from '../../deck/model/html.ts'
import { type Diagram, fromState } from './diagram.ts'
import { fill, rectPath } from './shapes.ts'

const FIELD = { x: 0, y: 206, width: 1280, height: 292 }
const EDGE = 520
/** Columns of words, from the left margin on; verbs.css has the same. */
const COLUMNS: Readonly<Record<number, number>> = { 2: 588, 3: 392, 4: 294 }

/**
 * What something obliges to, as verbs on a field of its colour: the first box names it, the last one is its limit,
 * under an edge that is broken.
 */
export const verbs: Diagram = {
  art: ({ body: { boxes } }) => {
    const [first, last, count] = [boxes[0], boxes.at(-1), boxes.length - 2]
    if (!first || !last) return html``
    const pitch = COLUMNS[count] ?? 294
    const rules = Array.from({ length: count - 1 }, (_, index) => `M${64 + (index + 1) * pitch - 24} 306v156`)
    const slot = first.mark?.entity?.color ?? 'other'
    return html`${fill(first, rectPath(FIELD))}<path class="between on-${slot}" d="${rules.join('')}"/>
<path class="edge stroke-${slot}"${fromState(last)} d="M0 ${EDGE}H1280"/>
`
  },
  named: (index, boxes) => (index === 0 ? 'names' : index === boxes.length - 1 ? 'limit' : undefined),
}
