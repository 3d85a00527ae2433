/** A block that is hatched: what has ended for new acts, or is being left. Pixels of the canvas. */
export interface Block {
  x: number
  y: number
  width: number
  height: number
}

type Point = readonly [x: number, y: number]

/** How far apart the lines stand along an edge, and how thick each is, in pixels. */
interface Hatch {
  pitch: number
  stroke: number
}

const FRAME = 2
/** An end that is not stated: a broken right edge. */
const OPEN_END = { width: 3, dash: 7, gap: 5 }

/** How a block is framed: at top and bottom, also at its right end or at both, or with its right end left open. */
export type Frame = 'sides' | 'right' | 'all' | 'open'

/**
 * One path that fills a block with lines rising to the right at 45°, each cut at the block’s edges by arithmetic: a
 * pattern or a clip would be lost in a PDF’s tags or in forced colours, and cost an id a page. To be filled, not
 * stroked. A frame of 2 px runs along top and bottom (`sides`), also at the right end or both (`right`, `all`), or breaks the right end
 * (`open`: not stated). Small blocks have finer lines, large ones bolder.
 */
export function hatchPath(block: Block, frame: Frame = 'sides'): string {
  const { x, y, width, height } = block
  const [right, bottom] = [x + width, y + height]
  const edges = [rect(x, y, width, FRAME), rect(x, bottom - FRAME, width, FRAME)]
  if (frame === 'all') edges.push(rect(x, y, FRAME, height))
  if (frame === 'all' || frame === 'right') edges.push(rect(right - FRAME, y, FRAME, height))
  if (frame === 'open') edges.push(...openEnd(block))
  return (
    hatchShape(
      [
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
      ],
      hatchOf(height),
    ) + edges.join('')
  )
}

/** The lines alone, cut to a convex shape whose corners are given in order. */
export function hatchShape(corners: readonly Point[], { pitch, stroke }: Hatch = hatchOf(100)): string {
  const sums = corners.map(([x, y]) => x + y)
  const [first, last] = [Math.min(...sums), Math.max(...sums)]
  const outlines: Point[][] = []
  for (let sum = first + pitch; sum < last; sum += pitch) {
    const half = stroke / Math.SQRT2
    const after = cut(corners, ([x, y]) => x + y - (sum - half))
    const line = cut(after, ([x, y]) => sum + half - x - y)
    if (line.length > 2) outlines.push(line)
  }
  return relativePath(outlines)
}

/** Lines of 8/3 on a key, 13/4 on a band, 20/6 on a field. */
function hatchOf(height: number): Hatch {
  if (height <= 24) return { pitch: 8, stroke: 3 }
  return height >= 200 ? { pitch: 20, stroke: 6 } : { pitch: 13, stroke: 4 }
}

/** The part of a convex shape on which `inside` isn’t negative (Sutherland and Hodgman, for one edge). */
function cut(corners: readonly Point[], inside: (point: Point) => number): Point[] {
  return corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner
    const [here, there] = [inside(corner), inside(next)]
    const kept = here >= 0 ? [corner] : []
    if (here < 0 === there < 0 || here === there) return kept
    const share = here / (here - there)
    const crossing: Point = [mix(corner[0], next[0], share), mix(corner[1], next[1], share)]
    return [...kept, crossing]
  })
}

function openEnd({ x, y, width, height }: Block): string[] {
  const { dash, gap, width: thick } = OPEN_END
  const count = Math.ceil(height / (dash + gap))
  return Array.from({ length: count }, (_, index) => {
    const top = y + index * (dash + gap)
    return rect(x + width - thick, top, thick, Math.min(dash, y + height - top))
  })
}

/**
 * Outlines by steps from corner to corner and from one to the next: most lines of a block then read alike, and a page
 * has them once when it is sent.
 */
function relativePath(outlines: readonly Point[][]): string {
  const tenths = outlines.map((corners) =>
    corners.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const),
  )
  const step = ([x, y]: Point, [fromX, fromY]: Point) => `${(x - fromX) / 10} ${(y - fromY) / 10}`
  return tenths
    .map(([start = [0, 0], ...others], index) => {
      const before = tenths[index - 1]?.[0] ?? [0, 0]
      const steps = others.map((corner, at) => step(corner, others[at - 1] ?? start))
      return `${index === 0 ? 'M' : 'm'}${step(start, before)}l${steps.join(' ')}z`
    })
    .join('')
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share
const round = (value: number) => Math.round(value * 10) / 10
const rect = (x: number, y: number, width: number, height: number) =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
