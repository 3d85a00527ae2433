/** Numbers of charts: which of them an axis names. */

/** The smallest and the largest number of a list that has one. */
export function rangeOf(values: number[]): { low: number; high: number } {
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** Steps of an axis that are read without counting. */
const NICE = [1, 2, 5, 10]

/**
 * Round numbers for an axis: about `count` steps of 1, 2 or 5 times a power of ten, the first at or below `low`,
 * the last at or above `high`. Of a range without length, a step of its own.
 */
export function niceTicks(low: number, high: number, count = 4): number[] {
  const rough = (high - low || Math.abs(high) || 1) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (NICE.find((nice) => nice * power >= rough * 0.999) ?? 10) * power
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)]
  const steps = Math.max(1, last - first)
  return Array.from({ length: steps + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
