import { textTable } from '../../text-table.ts'

/** Named measurements; each name says its unit. */
export type Numbers = Record<string, number>

/** The middle value; of an even count the mean of the two in the middle. NaN for none. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The value below or at which so many of a hundred values lie (the nearest rank). NaN for none. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Times hold for one machine; ratios, sizes and counts are worth keeping for the next. */
export function lasting(numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).filter(([name]) => !TIME_RE.test(name)))
}
const TIME_RE = /\((?:ms|s)\)$/

/** Measurements as an aligned table; the last column shows the change against the baseline's value. */
export function table(numbers: Numbers, baseline: Numbers): string {
  const rows = Object.entries(numbers).map(([name, value]) => [
    name,
    value.toFixed(/\(×\)$|shift/.test(name) ? 2 : 1),
    TIME_RE.test(name) && baseline[name] === undefined ? '' : change(value, baseline[name]),
  ])
  return textTable([['', 'median', 'against baseline'], ...rows])
}

function change(value: number, before: number | undefined): string {
  if (before === undefined) return 'new'
  const difference = value - before
  const share =
    before === 0
      ? ''
      : ` (${difference < 0 ? '−' : '+'}${Math.abs((100 * difference) / before).toFixed(0)} %)`
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(1)}${share}`
}

/** Work done so many times, one after the other; its results in that order. */
export async function repeat<Result>(runs: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let run = 0; run < runs; run++) results.push(await work())
  return results
}
