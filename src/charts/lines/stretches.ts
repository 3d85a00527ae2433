import type { Origin } from '../base/chart.ts'
import { precisionOf } from '../base/time.ts'

/** Where a line breaks: at a point that is said to be missing, and where one is left out of a regular row. */

export interface PointWithValue {
  date: string
  value: number
  origin: Origin
}

/** A point, or why there is none. */
export type Point = PointWithValue | { date: string; missing: string; origin?: Origin | undefined }

interface Series {
  points: Point[]
}

export const hasValue = (point: Point): point is PointWithValue => 'value' in point

/** The points that have a value, in their order. */
export const valuesOf = (points: Point[]): PointWithValue[] => points.filter(hasValue)

/**
 * The stretches of a line without a gap. Years and months come in a row: where the step from one to the next is
 * longer than the shortest, one is missing and nothing is drawn across. Days come when they come: only a point
 * that is said to be missing breaks their line.
 */
export function stretchesOf({ points }: Series): PointWithValue[][] {
  const stretches: PointWithValue[][] = []
  const shortest = shortestStep(points)
  let before: Point | undefined
  for (const point of points) {
    const isNext = before !== undefined && hasValue(before) && stepBetween(before, point) <= shortest
    if (hasValue(point)) {
      if (isNext) stretches.at(-1)?.push(point)
      else stretches.push([point])
    }
    before = point
  }
  return stretches
}

/** Whether a line breaks anywhere. */
export const hasGap = (series: Series): boolean => stretchesOf(series).length > 1

function shortestStep(points: Point[]): number {
  const steps = points.flatMap((point, index) => {
    const before = points[index - 1]
    return before ? [stepBetween(before, point)] : []
  })
  return Math.min(...steps)
}

/** Years or months from one date to another; between days none is counted. */
function stepBetween({ date: from }: Point, { date: to }: Point): number {
  if (precisionOf(to) === 'day') return 0
  const [months, later] = [monthsOf(from), monthsOf(to)]
  return later - months
}

function monthsOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return year * 12 + month
}

/** What a line is called: by the file, or by its entity. */
export const nameOf = ({
  name,
  entity,
}: {
  name?: string | undefined
  entity?: { name: string } | undefined
}) => name ?? entity?.name ?? ''
