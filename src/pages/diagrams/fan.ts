import { html } from '../../deck/model/html.ts'
import type { Box } from '../../deck/model/types.ts'
import type { Diagram } from './diagram.ts'
import { hatchShape } from './hatch.ts'
import { coming, fill, fillClass, isHatched, rectPath, strokeClass } from './shapes.ts'

/** Where routes begin, pass the wall and end (fan.css sets their words by the same), in pixels of the canvas. */
const START = { x: 372, y: 432, apart: 16 }
const WALL = { x: 498, y: 218, width: 56, bottom: 640 }
const ROWS = { top: 225, height: 415, line: 15 }
const TIP = 668

/**
 * Routes from one subject through a wall: the first box is the subject, the second the wall, each further one a route.
 * A route that is only mentioned is dashed.
 */
export const fan: Diagram = {
  art({ body: { boxes } }) {
    const [, wall, ...routes] = boxes
    const ways = routes.map((route, index) => {
      const y = ROWS.top + (ROWS.height / routes.length) * index + ROWS.line
      const from = START.y + (index - (routes.length - 1) / 2) * START.apart
      return { route, y, way: `M${START.x} ${from}C440 ${from} 420 ${y} 480 ${y}H${TIP - 20}` }
    })
    return html`${wall && wallShape(wall)}
${ways.map(({ route, y, way }) => routeShape(route, way, y))}`
  },
}

function wallShape(wall: Box) {
  const { x, y, width, bottom } = WALL
  const right = x + width
  if (!isHatched(wall)) return fill(wall, rectPath({ x, y, width, height: bottom - y }))
  const lines = hatchShape([
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ])
  const edges = [x, right - 2].map((left) => `M${left} ${y}h2V${bottom}h-2z`).join('')
  return html`<path class="hatch ${fillClass(wall)}" d="${lines}${edges}"/>\n`
}

/** The way is cut into the wall with a rim of the page, so that it is seen to pass. */
function routeShape(route: Box, way: string, y: number) {
  const dashes = route.mark?.standing === 'mentioned' ? ' is-dashed' : ''
  const shape = html`<path class="way ${strokeClass(route)}${dashes}" d="${way}"/>
<path class="${fillClass(route)}" d="M${TIP - 22} ${y - 16}l22 16-22 16z"/>`
  return html`<path class="rim" d="${way}"/>\n${coming(route, shape)}`
}
