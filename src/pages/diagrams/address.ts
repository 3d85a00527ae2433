import { html } from '../../deck/model/html.ts'
import type { Diagram } from './diagram.ts'
import { comingBlock, comingFill } from './shapes.ts'

const TOP = 208
const BOTTOM = 628
const SENDER = { x: 0, y: TOP, width: 250, height: BOTTOM - TOP }
const GAP = 18
/** A message: as long as its words need, and the tip that points to whom it is for. */
const MESSAGE = { from: 270, to: 716, tip: 44 }

/** One act and what it says to each of those it is addressed to: the first box is the act, the others the messages. */
export const address: Diagram = {
  art: ({ body: { boxes } }) => {
    const [sender, ...messages] = boxes
    const height = (BOTTOM - TOP + GAP) / messages.length - GAP
    const { from, to, tip } = MESSAGE
    const arrows = messages.map((box, index) => {
      const y = TOP + index * (height + GAP)
      const middle = height / 2
      return comingFill(box, `M${from} ${y}H${to}l${tip} ${middle}l${-tip} ${middle}H${from}z`)
    })
    return html`${sender && comingBlock(sender, SENDER, 'right')}${arrows}`
  },
  // The plate under the name of the act is wider than its words.
  named: (index) => (index === 0 ? 'bleed' : undefined),
}
