/** The four dimensions of the analysis, in its own order (lines 44–47). */
export const DIMENSIONS = ['Legal', 'Political', 'Humanitarian', 'Reputational'] as const

/** The three ratings it uses (lines 126–129), lowest first. It defines no others and no distances. */
export const LEVELS = ['Medium–High', 'High', 'Very High'] as const
