/** Where things stand in the drawing of spans, in pixels. */

export const SIZE = { width: 1152, height: 416 }

/** The plot's edges: rule labels above it, years below, status at its right. */
export const PLOT = { left: 0, right: 882, top: 46, bottom: 380 }

/** Height of a bar. */
export const BAR = 62

/** The axis names every tenth year. */
export const YEARS = 10
