import type { Deck, Figure } from '../deck/model/types.ts'
import { toCsv } from './csv.ts'

/** Files that a reader can take away: the data of each figure as CSV, the drawing of each chart as SVG. */
export function dataFiles(deck: Deck): { path: string; text: string; type: string }[] {
  return deck.slides
    .flatMap(({ figure }) => figure ?? [])
    .flatMap((figure) => [
      // The byte order mark makes spreadsheets read UTF-8.
      { path: csvPath(figure), text: `\ufeff${toCsv(figure.table)}`, type: 'text/csv; charset=utf-8' },
      ...(figure.drawing === undefined
        ? []
        : [{ path: svgPath(figure), text: figure.drawing.file, type: 'image/svg+xml' }]),
    ])
}

export const csvPath = ({ id }: Figure): string => `data/${id}.csv`
export const svgPath = ({ id }: Figure): string => `data/${id}.svg`
