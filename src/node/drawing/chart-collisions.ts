/** A drawing in, its texts that nobody can read whole out: over each other, over an edge. Any chart. */

import type { ChartData } from '../../charts/base/chart.ts'
import { recordChart } from './chart-svg.ts'
import { kindOfChart } from './draw-deck.ts'
import type { Bounds, DrawnText, Recording } from './svg-context.ts'
import { SHIPPED } from './tokens.ts'

export interface Collision {
  kind: 'text' | 'drawing' | 'shape'
  text: string
  /** The other text, where two run into each other. */
  other?: string
  /** Pixels by which it goes too far. */
  by: number
  /** In the drawing for narrow windows. */
  isNarrow?: true
}

/** Less than this is rounding: texts stand at whole pixels. */
const TOLERANCE = 0.5

/** What runs into each other at any of a chart's steps, or in its drawing for narrow windows, each collision once. */
export function collisionsOf(id: string, chart: ChartData): Collision[] {
  const kind = kindOfChart(chart)
  const size = kind.size(chart.data)
  const steps = [undefined, ...(kind.stepLabels?.(chart.data) ?? []).keys()]
  const all = steps.flatMap((step) =>
    findCollisions(recordChart(kind, chart.data, SHIPPED.light, { prefix: id, step }), size),
  )
  const once = [...new Map(all.map((one) => [`${one.kind} ${one.text} ${one.other}`, one])).values()]
  return [...once, ...narrowCollisions(id, chart)]
}

function narrowCollisions(id: string, { kind, data }: ChartData): Collision[] {
  const { narrow } = kindOfChart({ kind, data })
  if (!narrow) return []
  const recording = recordChart(narrow, data, SHIPPED.light, { prefix: id })
  return findCollisions(recording, narrow.size(data)).map((one) => ({ ...one, isNarrow: true }))
}

/** Texts that touch another text, leave the drawing, or stick out of the filled shape that they begin in. */
export function findCollisions(
  { texts, fills }: Pick<Recording, 'texts' | 'fills'>,
  size: { width: number; height: number },
): Collision[] {
  const canvas = { left: 0, top: 0, right: size.width, bottom: size.height }
  return texts.flatMap((text, index) => {
    const others = texts.slice(index + 1).filter((other) => overlap(text, other) > TOLERANCE)
    const outside = excess(text, canvas)
    // What was painted last is what it stands on: a plate of the page hides the bar below it.
    const ground = fills.findLast((fill) => beginsIn(text, fill))
    const shape = ground && excess(text, ground) > TOLERANCE ? ground : undefined
    return [
      ...others.map((other): Collision => {
        return { kind: 'text', text: text.text, other: other.text, by: overlap(text, other) }
      }),
      ...(outside > TOLERANCE ? [{ kind: 'drawing' as const, text: text.text, by: outside }] : []),
      ...(shape ? [{ kind: 'shape' as const, text: text.text, by: excess(text, shape) }] : []),
    ]
  })
}

/** How far two boxes reach into each other, along the way in which they do so less. */
function overlap(a: Bounds, b: Bounds): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.min(across, down)
}

/** How far a box reaches out of another, on the side where it does so most. */
function excess(inner: Bounds, outer: Bounds): number {
  return Math.max(
    outer.left - inner.left,
    inner.right - outer.right,
    outer.top - inner.top,
    inner.bottom - outer.bottom,
  )
}

/** Whether the first letter stands in a shape. */
function beginsIn(text: DrawnText, shape: Bounds): boolean {
  const middle = (text.top + text.bottom) / 2
  return text.left >= shape.left && text.left < shape.right && middle > shape.top && middle < shape.bottom
}
