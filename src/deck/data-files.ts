import type { ChartTable } from '../charts/chart.ts'
import { formatLines } from '../source/line-list.ts'
import type { Deck, Figure } from './types.ts'

/** A file that the page offers for download; `name` is its address relative to the page. */
export interface DataFile {
  name: string
  type: 'text/csv' | 'image/svg+xml'
  text: string
}

/** Deck → the table of every figure as CSV and the drawing of every chart as SVG. */
export function dataFiles(deck: Deck): DataFile[] {
  return figuresOf(deck).flatMap(({ id, table, drawing }): DataFile[] => [
    { name: csvName(id), type: 'text/csv', text: tableToCsv(table) },
    ...(drawing === undefined
      ? []
      : [{ name: svgName(id), type: 'image/svg+xml' as const, text: standAlone(drawing) }]),
  ])
}

export const csvName = (id: string) => `data/${id}.csv`
export const svgName = (id: string) => `data/${id}.svg`

/** Charts and data tables in the order of their slides, each once. */
export function figuresOf(deck: Deck): Figure[] {
  const figures = deck.slides.flatMap(({ figure }) => figure ?? [])
  return figures.filter(({ id }, index) => figures.findIndex((figure) => figure.id === id) === index)
}

/** A table as CSV (RFC 4180), with a last column that names each row's lines and record ids. */
export function tableToCsv({ columns, rows }: ChartTable): string {
  const lines = rows.map((row) => [...row.map(({ text }) => text), originOf(row)])
  return [[...columns, 'Origin'], ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function originOf(row: ChartTable['rows'][number]): string {
  const origins = row.flatMap(({ origin }) => origin ?? [])
  const lines = [...new Set(origins.flatMap(({ lines }) => lines ?? []))].sort((a, b) => a - b)
  const ids = new Set(origins.flatMap(({ events, claims }) => [...(events ?? []), ...(claims ?? [])]))
  return [...(lines.length > 0 ? [formatLines(lines)] : []), ...[...ids].sort()].join('; ')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Inside a page an SVG needs no namespace; as a file of its own it does. */
function standAlone(drawing: string): string {
  const namespaced = /<svg\b[^>]*\bxmlns=/.test(drawing)
  return namespaced ? drawing : drawing.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
}
