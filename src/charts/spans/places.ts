/** Where things stand in the drawing of spans, in pixels. */

export const SIZE = { width: 1152, height: 416 }

/** The plot's edges: rule labels above it, years below, status at its right. */
export const PLOT = { left: 0, right: 882, top: 46, bottom: 380 }

/** A few bars are no higher than this. */
const HIGHEST_BAR = 62

/** Height of a bar: the rows share the plot, and there are words above and below a bar. */
export const barHeight = ({ rows }: { rows: unknown[] }): number =>
  Math.min(HIGHEST_BAR, Math.floor(((PLOT.bottom - PLOT.top) / rows.length) * 0.6))

/** The axis names every tenth year. */
export const YEARS = 10
