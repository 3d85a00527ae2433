import { type Html, html } from '../../deck/model/html.ts'
import type { Box } from '../../deck/model/types.ts'
import type { Diagram } from './diagram.ts'
import { comingBand, comingFill, countOf } from './shapes.ts'

/** The wall, and what stops before it or comes through it (sight.css has the same), in pixels of the canvas. */
const WALL = { x: 700, width: 14 }
const ZONE = { top: 205, height: 435 }
const BAND = { below: 4, height: 72, stops: 678, neck: 752, tip: 790 }
const ROUTE = { name: 40, height: 84, gap: 10, neck: 104, tip: 64 }

/**
 * What reaches a place behind a wall, and what comes out of it: bands of entities run in from the left and pass the
 * wall as far as they apply; each item of a box that stands for none comes out of it as a slate arrow.
 */
export const sight: Diagram = {
  art({ body: { boxes } }) {
    const { x, width } = WALL
    const { top, height } = ZONE
    const wall = html`<rect class="wall" x="${x}" y="${top}" width="${width}" height="${height}"/>\n`
    let y = top
    const shapes = boxes.map((box) => {
      const shape = comesOut(box) ? routesOut(box, y) : bandIn(box, y)
      y += heightOf(box, boxes)
      return shape
    })
    return html`${wall}${shapes}`
  },
}

const comesOut = ({ mark }: Box) => mark?.entity === undefined

const heightOfRoutes = (box: Box) => ROUTE.name + countOf('li', box) * (ROUTE.height + ROUTE.gap) - ROUTE.gap

/** Routes take what they need, bands share the rest. */
function heightOf(box: Box, boxes: readonly Box[]): number {
  if (comesOut(box)) return heightOfRoutes(box)
  const routes = boxes.filter(comesOut)
  const rest = ZONE.height - routes.reduce((sum, one) => sum + heightOfRoutes(one), 0)
  return rest / (boxes.length - routes.length)
}

function bandIn(box: Box, top: number): Html {
  const [y, { height, stops, neck, tip }] = [top + BAND.below, BAND]
  if (box.mark?.standing !== 'applies') return comingBand(box, { x: 0, y, width: stops, height })
  return comingFill(box, `M0 ${y}H${neck}L${tip} ${y + height / 2}L${neck} ${y + height}H0z`)
}

function routesOut(box: Box, top: number): Html[] {
  const { name, height, gap, neck, tip } = ROUTE
  return Array.from({ length: countOf('li', box) }, (_, index) => {
    const y = top + name + index * (height + gap)
    return comingFill(box, `M1280 ${y}H${neck}L${tip} ${y + height / 2}L${neck} ${y + height}H1280z`)
  })
}
