/** Path data in, its lines and curves out, each point where it comes to stand: as programs other than a browser draw. */

import { commandsOf, TAKES } from './path-commands.ts'

export type Point = readonly [x: number, y: number]
type Curve = [Point, Point, Point]
/** A step of a path: the last of its points is where it ends. */
export interface Step {
  draw: 'move' | 'line' | 'curve' | 'close'
  points: Point[]
}

const ZERO: Point = [0, 0]

/** Steps of a path, its points moved by a matrix `[a, b, c, d, e, f]`. Throws for a command that there isn't. */
export function stepsOf(path: string, matrix: number[]): Step[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const place = ([x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]
  return readSteps(path).map(({ draw, points }) => ({ draw, points: points.map(place) }))
}

function readSteps(path: string): Step[] {
  const steps: Step[] = []
  let [at, start, handle] = [ZERO, ZERO, ZERO]
  for (const [letter, numbers] of commandsOf(path)) {
    const kind = letter.toUpperCase()
    if (!(kind in TAKES))
      throw new Error(`a path with ${letter ? `the command ${letter}` : 'no command'}: ${path}`)
    const [left, up] = kind === letter ? ZERO : at
    const [only = 0] = numbers
    const own = { H: [only, at[1] - up], V: [at[0] - left, only], A: numbers.slice(5) }[kind] ?? numbers
    const points = pairs(own).map(([x, y]): Point => [left + x, up + y])
    const end = points.at(-1) ?? start
    const mirrored: Point = [2 * at[0] - handle[0], 2 * at[1] - handle[1]]
    const curves = CURVES[kind]?.({ from: at, points, mirrored, numbers })
    if (curves) steps.push(...curves.map((curve): Step => ({ draw: 'curve', points: curve })))
    else if (kind === 'Z') steps.push({ draw: 'close', points: [] })
    else steps.push({ draw: kind === 'M' ? 'move' : 'line', points: [end] })
    if (kind === 'M') start = end
    handle = { C: points[1], S: points[0], Q: points[0], T: mirrored }[kind] ?? end
    at = end
  }
  return steps
}

const pairs = (numbers: number[]): Point[] =>
  numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []))

/** What a curve starts from; `mirrored` is the last handle on the other side of that point. */
interface Bend {
  from: Point
  points: Point[]
  mirrored: Point
  numbers: number[]
}

const CURVES: Record<string, (bend: Bend) => Curve[]> = {
  C: ({ points: [one = ZERO, two = ZERO, to = ZERO] }) => [[one, two, to]],
  S: ({ points: [two = ZERO, to = ZERO], mirrored }) => [[mirrored, two, to]],
  Q: ({ points: [control = ZERO, to = ZERO], from }) => [quadratic(from, control, to)],
  T: ({ points: [to = ZERO], from, mirrored }) => [quadratic(from, mirrored, to)],
  A: ({ points: [to = ZERO], from, numbers }) => arcCurves(from, to, numbers),
}

function quadratic(from: Point, control: Point, to: Point): Curve {
  const toward = ([x, y]: Point): Point => [x + (control[0] - x) * (2 / 3), y + (control[1] - y) * (2 / 3)]
  return [toward(from), toward(to), to]
}

/** An arc as curves of a quarter at most: https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter */
function arcCurves(from: Point, to: Point, numbers: number[]): Curve[] {
  const [radiusX = 0, radiusY = 0, degrees = 0, isLarge = 0, isClockwise = 0] = numbers
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)]
  if (rx === 0 || ry === 0) return [[from, to, to]]
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx]
  const grow = Math.max(1, Math.hypot(x / rx, y / ry))
  rx *= grow
  ry *= grow
  const left = rx ** 2 * ry ** 2 - rx ** 2 * y ** 2 - ry ** 2 * x ** 2
  const far = Math.sqrt(Math.max(0, left / (rx ** 2 * y ** 2 + ry ** 2 * x ** 2))) || 0
  const side = (isLarge === isClockwise ? -1 : 1) * far
  const [cx, cy] = [(side * rx * y) / ry, (-side * ry * x) / rx]
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx)
  const end = Math.atan2((-y - cy) / ry, (-x - cx) / rx)
  let sweep = end - start
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6))
  const part = sweep / count
  const pull = (4 / 3) * Math.tan(part / 4)
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const placed = (px: number, py: number): Point => {
    const [ex, ey] = [cx + rx * px, cy + ry * py]
    return [middle[0] + cos * ex - sin * ey, middle[1] + sin * ex + cos * ey]
  }
  return Array.from({ length: count }, (_, index) => {
    const [one, two] = [start + part * index, start + part * (index + 1)]
    const [c1, s1, c2, s2] = [Math.cos(one), Math.sin(one), Math.cos(two), Math.sin(two)]
    return [placed(c1 - pull * s1, s1 + pull * c1), placed(c2 + pull * s2, s2 - pull * c2), placed(c2, s2)]
  })
}
