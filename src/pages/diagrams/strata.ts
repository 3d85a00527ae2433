import { type Html, html } from '../../deck/model/html.ts'
import type { Box } from '../../deck/model/types.ts'
import { type Diagram, fromState } from './diagram.ts'
import { hatchShape } from './hatch.ts'
import { CUT, comingFill, comingHatch, rectPath } from './shapes.ts'

/** Room of all strata; strata.css has the same rows. */
const TOP = 208
/** Heights and what is left free below each: what narrows, what stays, what stays with it, what gets harder. */
const ROWS = { narrows: [130, 22], stays: [80, 22], again: [52, 22], harder: [118, 0] } as const
const TOGETHER = 6
/** What narrows loses this much at either side on its way over the canvas, and is hatched from here on. */
const LOSS = 34
const BREAK = 960

type Row = keyof typeof ROWS

/**
 * A conclusion in layers: what is being left narrows and ends in hatching, what applies runs through, what is only
 * named has a broken outline. A box under the same heading as the one before lies with it.
 */
export const strata: Diagram = {
  art: ({ body: { boxes } }) => {
    let y = TOP
    return html`${boxes.map((box, index) => {
      const row = rowOf(index, boxes)
      const [height, below] = ROWS[row]
      const shape = drawRow(box, row, y, height)
      y += height + (boxes[index + 1] && rowOf(index + 1, boxes) === 'again' ? TOGETHER : below)
      return shape
    })}`
  },
  named: (index, boxes) => rowOf(index, boxes),
}

function rowOf(index: number, boxes: readonly Box[]): Row {
  const box = boxes[index]
  const standing = box?.mark?.standing ?? 'applies'
  if (standing === 'leaving' || standing === 'ended') return 'narrows'
  if (standing === 'mentioned') return 'harder'
  return index > 0 && boxes[index - 1]?.heading.text === box?.heading.text ? 'again' : 'stays'
}

function drawRow(box: Box, row: Row, y: number, height: number): Html {
  if (row === 'narrows') return drawWedge(box, y, height)
  if (row === 'harder')
    return html`<path class="broken"${fromState(box)} d="M0 ${y + 1}H1280M0 ${y + height - 1}H1280"/>\n`
  return comingFill(box, rectPath({ x: 0, y, width: 1280, height }))
}

function drawWedge(box: Box, y: number, height: number): Html {
  const loss = (x: number) => Math.round((LOSS * x) / 128) / 10
  const [at, from] = [loss(BREAK), BREAK + 2 * CUT]
  const [begin, end] = [loss(from), loss(1280)]
  const solid = `M0 ${y}L${BREAK} ${y + at}V${y + height - at}L0 ${y + height}z`
  const corners = [
    [from, y + begin],
    [1280, y + end],
    [1280, y + height - end],
    [from, y + height - begin],
  ] as const
  const outline = `M${corners.map((corner) => corner.join(' ')).join('L')}z`
  const edge = (left: number, right: number) => `M${from} ${left}L1280 ${right}v2L${from} ${left + 2}z`
  const edges = edge(y + begin, y + end) + edge(y + height - begin - 2, y + height - end - 2)
  return html`${comingFill(box, solid)}${comingHatch(box, outline, hatchShape(corners) + edges)}`
}
