import type { ChartTable, Origin } from '../charts/chart.ts'
import type { FigureReader } from '../deck/read-figure.ts'
export const figures: FigureReader = {
  ids: ['oversight-layers', 'oversight-powers', 'risk-impact', 'scenario-matrix', 'timeline'],
  read(id, kind, json) {
    const d = json as {
      subtitle: string
      note: string
      caption?: string
      columns?: string[]
      rows?: ChartTable['rows']
    }
    return {
      figure: {
        id,
        kind,
        text: d,
        table: { caption: d.caption ?? id, columns: d.columns ?? ['a', 'b'], rows: d.rows ?? [] },
        alt: id,
        origins: (d.rows ?? []).flat().flatMap((c) => (c.origin ? [c.origin as Origin] : [])),
      },
    }
  },
}
