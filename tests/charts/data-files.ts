import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChartKind, Origin, Parsed } from '../../src/charts/base/chart.ts'
import { kindOf } from '../../src/charts/kinds.ts'
import { readSettings } from '../../src/deck/settings.ts'
import type { ShapeIssue } from '../../src/problems/check-shape.ts'
import { GALLERY } from '../helpers/gallery.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const inGallery = (path: string): string => readFileSync(join(GALLERY, path), 'utf8')

/** The charts of the deck in a folder, as its files have them. */
export function chartFilesOf(root: string) {
  const text = (path: string) => readFileSync(join(root, path), 'utf8')
  const dataFile = (id: string) => JSON.parse(text(`assets/data/${id}.json`))
  return {
    /** A data file, fresh each time so that a test may spoil its copy. */
    dataFile,
    /** The data files that are charts: those that name a kind. */
    CHART_IDS: readdirSync(join(root, 'assets/data'))
      .flatMap((name) => (name.endsWith('.json') ? [name.replace('.json', '')] : []))
      .filter((id) => 'kind' in dataFile(id)),
    /** The entities that the deck declares. */
    ENTITIES: readSettings('slides/deck.yaml', text('slides/deck.yaml')).entities,
    /** The kind that a file names. */
    kindOfFile(id: string): ChartKind {
      const kind = kindOf(dataFile(id))
      if (!kind) throw new Error(`${id} names no kind that there is`)
      return kind
    },
  }
}

export const { dataFile, CHART_IDS, ENTITIES, kindOfFile } = chartFilesOf(GALLERY)

export const tokensCss = () => read('src/styles/tokens.css')
export const chartCss = () => read('src/styles/chart.css')
export const sourceLines = () => inGallery('assets/source/analysis.txt').split('\n')
export const recordEvents = (): { id: string; date: string }[] =>
  JSON.parse(inGallery('assets/evidence/events.json'))
export const recordClaims = (): { id: string }[] => JSON.parse(inGallery('assets/evidence/claims.json'))

export const recordSeries = (): { id: string }[] => JSON.parse(inGallery('assets/evidence/series.json'))

/** The data of a parse that must succeed. */
export function parsed<Data>(result: Parsed<Data>): Data {
  if (result.problems) throw new Error(JSON.stringify(result.problems))
  return result.data
}

/** The problems of such a file after `spoil` changed its copy, one line each: path, found, expected. */
export function problemsAfter(
  id: string,
  // biome-ignore lint/suspicious/noExplicitAny: JSON as read from a file
  spoil: (json: any) => void,
): string[] {
  const json = dataFile(id)
  const kind = kindOfFile(id)
  spoil(json)
  return (kind.parse(json, ENTITIES).problems ?? []).map(inOneLine)
}

export const inOneLine = ({ path, found, expected }: ShapeIssue): string =>
  `${path.join('.')}: found ${found}, expected ${expected}`

/** Every origin in a value, wherever it stands. */
export function originsIn(value: unknown): Origin[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'origin' in value ? [value.origin as Origin] : []
  return [...own, ...Object.values(value).flatMap(originsIn)]
}
