/** Path data of SVG in, the free form that Office draws out: https://www.w3.org/TR/SVG2/paths.html#PathData */

import type { Box, Shape } from './scene.ts'
import { emu } from './xml.ts'

type Point = readonly [number, number]
/** A step of a path, its points in the pixels of the canvas: the last is where it ends. */
export interface Step {
  draw: 'moveTo' | 'lnTo' | 'cubicBezTo' | 'close'
  points: Point[]
}

const TOKEN_RE = /([a-zA-Z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/g
const COUNTS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

/** Steps of a path with its matrix applied. Throws for a command that there isn't. */
export function stepsOf({ path, matrix }: Pick<Shape, 'path' | 'matrix'>): Step[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const place = ([x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]
  return readPath(path).map(({ draw, points }) => ({ draw, points: points.map(place) }))
}

function readPath(path: string): Step[] {
  const steps: Step[] = []
  let [at, start, handle]: Point[] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ] as const
  for (const { command, numbers } of commandsOf(path)) {
    const [here, last] = [at as Point, handle as Point]
    const isRelative = command === command.toLowerCase()
    const point = (index: number): Point => {
      const [x = 0, y = 0] = numbers.slice(index)
      return isRelative ? [here[0] + x, here[1] + y] : [x, y]
    }
    const mirrored: Point = [2 * here[0] - last[0], 2 * here[1] - last[1]]
    const add = (draw: Step['draw'], ...points: Point[]) => void steps.push({ draw, points })
    const curve = (first: Point, second: Point, to: Point) => {
      add('cubicBezTo', first, second, to)
      handle = second
      at = to
    }
    const line = (to: Point) => {
      add('lnTo', to)
      handle = at = to
    }
    const quadratic = (control: Point, to: Point) => {
      curve(toward(here, control, 2 / 3), toward(to, control, 2 / 3), to)
      handle = control
    }
    switch (command.toLowerCase()) {
      case 'm':
        start = handle = at = point(0)
        add('moveTo', at)
        break
      case 'l':
        line(point(0))
        break
      case 'h':
        line([point(0)[0], here[1]])
        break
      case 'v':
        line([here[0], isRelative ? here[1] + (numbers[0] ?? 0) : (numbers[0] ?? 0)])
        break
      case 'c':
        curve(point(0), point(2), point(4))
        break
      case 's':
        curve(mirrored, point(0), point(2))
        break
      case 'q':
        quadratic(point(0), point(2))
        break
      case 't':
        quadratic(mirrored, point(0))
        break
      case 'a': {
        const to = point(5)
        for (const [first, second, end] of arcCurves(here, to, numbers)) curve(first, second, end)
        at = handle = to
        break
      }
      default:
        add('close')
        at = handle = start as Point
    }
  }
  return steps
}

function commandsOf(path: string): { command: string; numbers: number[] }[] {
  const commands: { command: string; numbers: number[] }[] = []
  // The flags of an arc may stand without a space between them: our own drawings never write them so.
  for (const [, letter, number] of path.matchAll(TOKEN_RE)) {
    if (letter !== undefined) {
      if (!(letter.toLowerCase() in COUNTS)) throw new Error(`a path with the command ${letter}`)
      commands.push({ command: letter, numbers: [] })
      continue
    }
    let last = commands.at(-1)
    if (!last) throw new Error(`a path that begins with a number: ${path.slice(0, 40)}`)
    if (last.numbers.length === COUNTS[last.command.toLowerCase()]) {
      // After the first point of a move all others are lines.
      const command = { m: 'l', M: 'L' }[last.command] ?? last.command
      last = { command, numbers: [] }
      commands.push(last)
    }
    last.numbers.push(Number(number))
  }
  return commands
}

const toward = ([x, y]: Point, to: Point, part: number): Point => [
  x + (to[0] - x) * part,
  y + (to[1] - y) * part,
]

/** An arc as curves of a quarter at most: https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter */
function arcCurves(from: Point, to: Point, numbers: number[]): [Point, Point, Point][] {
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

/** The box around all points of a path, and its geometry within: at least an EMU wide and high, or it is not drawn. */
export function freeform(steps: Step[], isFilled: boolean): { box: Box; geometry: string } {
  const points = steps.flatMap((step) => step.points)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  const size = `w="${Math.max(1, emu(box.width))}" h="${Math.max(1, emu(box.height))}"`
  const drawn = steps.map(({ draw, points }) => {
    const written = points
      .map((point) => `<a:pt x="${emu(point[0] - x)}" y="${emu(point[1] - y)}"/>`)
      .join('')
    return draw === 'close' ? '<a:close/>' : `<a:${draw}>${written}</a:${draw}>`
  })
  const path = `<a:path ${size}${isFilled ? '' : ' fill="none"'}>${drawn.join('')}</a:path>`
  const lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
  return { box, geometry: `<a:custGeom>${lists}<a:pathLst>${path}</a:pathLst></a:custGeom>` }
}
