import { markOf, type Operator, PAINT, readOperators, SHOW } from './content-operators.ts'
import type { Box } from './mend-tags.ts'

/** `[a b c d e f]` of ISO 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number]

interface State {
  matrix: Matrix
  clip: Box | undefined
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0]
const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity]

/** The content of a page in; out the box, in points, of all that is painted under each number of marked content. */
export function boxesOfMarks(content: string): Map<number, Box> {
  const boxes = new Map<number, Box>()
  const marks: (number | undefined)[] = []
  const saved: State[] = []
  let state: State = { matrix: UNIT, clip: undefined }
  let path = NOWHERE
  let clips = false
  const text = { at: UNIT, line: UNIT, size: 0 }

  const add = (box: Box) => {
    const mark = marks.findLast((mark) => mark !== undefined)
    const seen = state.clip ? meet(box, state.clip) : box
    if (mark !== undefined && seen[0] < seen[2] && seen[1] < seen[3])
      boxes.set(mark, join(boxes.get(mark) ?? NOWHERE, seen))
  }
  const endPath = () => {
    if (clips) state = { ...state, clip: state.clip ? meet(path, state.clip) : path }
    clips = false
    path = NOWHERE
  }
  const steps: Record<string, (numbers: number[], operator: Operator) => void> = {
    q: () => saved.push(state),
    Q: () => {
      state = saved.pop() ?? state
    },
    cm: (numbers) => {
      state = { ...state, matrix: times(matrixOf(numbers), state.matrix) }
    },
    BMC: () => marks.push(undefined),
    BDC: (_, operator) => marks.push(markOf(operator)),
    EMC: () => marks.pop(),
    W: () => {
      clips = true
    },
    n: endPath,
    re: ([x = 0, y = 0, width = 0, height = 0]) => {
      path = join(path, around([x, y, x + width, y, x, y + height, x + width, y + height], state.matrix))
    },
    BT: () => {
      text.at = text.line = UNIT
    },
    Tf: ([size = 0]) => {
      text.size = size
    },
    Tm: (numbers) => {
      text.at = text.line = matrixOf(numbers)
    },
    Td: ([x = 0, y = 0]) => {
      text.at = text.line = times([1, 0, 0, 1, x, y], text.line)
    },
  }
  steps['W*'] = steps.W!
  for (const point of ['m', 'l', 'c', 'v', 'y'])
    steps[point] = (numbers) => {
      path = join(path, around(numbers, state.matrix))
    }
  for (const paint of PAINT)
    steps[paint] = () => {
      add(path)
      endPath()
    }
  // A letter is at most about as wide as it is high; what the page clips is left out.
  for (const show of SHOW)
    steps[show] = () => {
      const { size } = text
      add(around([0, -size * 0.25, size, size], times(text.at, state.matrix)))
    }
  for (const operator of readOperators(content))
    steps[operator.name]?.(
      operator.operands.map(Number).filter((number) => !Number.isNaN(number)),
      operator,
    )
  return boxes
}

/** One box around all; undefined around none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  return boxes.length > 0 ? boxes.reduce(join) : undefined
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix {
  return [a, b, c, d, e, f]
}

/** First one, then the other. */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The box around points, given as x and y in turn. A curve lies within its four points. */
function around(points: readonly number[], [a, b, c, d, e, f]: Matrix): Box {
  let box = NOWHERE
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]]
    const [left, bottom] = [a * x + c * y + e, b * x + d * y + f]
    box = join(box, [left, bottom, left, bottom])
  }
  return box
}

const join = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
]

const meet = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
]
