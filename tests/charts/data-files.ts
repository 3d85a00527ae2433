import { readFileSync } from 'node:fs'
import type { DataProblem, FigureText, Origin, Parsed } from '../../src/charts/base/chart.ts'
import type { ChartId } from '../../src/charts/kinds.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** A shipped data file, fresh each time so that a test may spoil its copy. */
export const dataFile = (id: ChartId) => JSON.parse(read(`assets/data/${id}.json`))

export const tokensCss = () => read('src/styles/tokens.css')
export const chartCss = () => read('src/styles/chart.css')
export const sourceLines = () => read('assets/source/analysis.txt').split('\n')
export const recordEvents = (): { id: string; date: string }[] =>
  JSON.parse(read('assets/evidence/events.json'))
export const recordClaims = (): { id: string }[] => JSON.parse(read('assets/evidence/claims.json'))

export const recordSeries = (): { id: string }[] => JSON.parse(read('assets/evidence/series.json'))

/** The data of a parse that must succeed. */
export function parsed<Data>(result: Parsed<Data>): Data {
  if (result.problems) throw new Error(JSON.stringify(result.problems))
  return result.data
}

/** The problems of a shipped file after `spoil` changed its copy, one line each: path, found, expected. */
export function problemsAfter<Data extends FigureText>(
  chart: { id: string; parse(json: unknown): Parsed<Data> },
  // biome-ignore lint/suspicious/noExplicitAny: JSON as read from a file
  spoil: (json: any) => void,
): string[] {
  const json = dataFile(chart.id as ChartId)
  spoil(json)
  return (chart.parse(json).problems ?? []).map(inOneLine)
}

export const inOneLine = ({ path, found, expected }: DataProblem): string =>
  `${path.join('.')}: found ${found}, expected ${expected}`

/** Every origin in a value, wherever it stands. */
export function originsIn(value: unknown): Origin[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'origin' in value ? [value.origin as Origin] : []
  return [...own, ...Object.values(value).flatMap(originsIn)]
}
