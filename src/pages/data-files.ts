import type { DrawnDeck, Figure } from '../deck/model/types.ts'
import { toCsv } from './csv.ts'

/** Files that a reader can take away: the data of each figure as CSV, the drawing of each chart as SVG. */
export function dataFiles({ slides, drawings }: DrawnDeck): { path: string; text: string; type: string }[] {
  return slides
    .flatMap(({ figure }) => figure ?? [])
    .flatMap((figure) => {
      const drawing = drawings.get(figure.id)
      return [
        // The byte order mark makes spreadsheets read UTF-8.
        { path: csvPath(figure), text: `\ufeff${toCsv(figure.table)}`, type: 'text/csv; charset=utf-8' },
        ...(drawing ? [{ path: svgPath(figure), text: drawing.file, type: 'image/svg+xml' }] : []),
      ]
    })
}

export const csvPath = ({ id }: Figure): string => `data/${id}.csv`
export const svgPath = ({ id }: Figure): string => `data/${id}.svg`
