/** Lines and curves in, the free form that Office draws out (ECMA-376, part 1, 20.1.9.8). */

import type { Point, Step } from '../drawing/path-steps.ts'
import type { Box } from './scene.ts'
import { emu, xml } from './xml.ts'

const NAMES = { move: 'moveTo', line: 'lnTo', curve: 'cubicBezTo', close: 'close' }

/** The box around all points of a path, and its geometry within: at least an EMU wide and high, or it is not drawn. */
export function freeform(steps: Step[], isFilled: boolean): { box: Box; geometry: string } {
  const points = steps.flatMap((step) => step.points)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  const size = `w="${Math.max(1, emu(box.width))}" h="${Math.max(1, emu(box.height))}"`
  const written = (point: Point) => `<a:pt x="${emu(point[0] - x)}" y="${emu(point[1] - y)}"/>`
  const drawn = steps.map(({ draw, points }) => {
    const name = NAMES[draw]
    return points.length === 0 ? `<a:${name}/>` : xml`<a:${name}>${points.map(written)}</a:${name}>`
  })
  const geometry = xml`
    <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>
    <a:path ${size}${isFilled ? '' : ' fill="none"'}>${drawn}</a:path></a:pathLst></a:custGeom>
  `
  return { box, geometry }
}
