import type { ChartTheme } from '../base/chart.ts'

/** The CSS custom property of each colour of a chart; also the class suffix in a drawing. */
export const TOKENS = {
  page: 'page',
  surface: 'surface',
  ink: 'ink',
  muted: 'muted',
  rule: 'rule',
  hairline: 'hairline',
  series1: 'series-1',
  series1Ink: 'series-1-ink',
  series2: 'series-2',
  series2Ink: 'series-2-ink',
  series3: 'series-3',
  series3Ink: 'series-3-ink',
  series4: 'series-4',
  series4Ink: 'series-4-ink',
  rating1: 'rating-1',
  rating2: 'rating-2',
  rating3: 'rating-3',
  slate: 'slate',
  slateInk: 'slate-ink',
} as const satisfies Record<Exclude<keyof ChartTheme, 'fontFamily' | 'serifFamily'>, string>

export type ColorKey = keyof typeof TOKENS
export const COLOR_KEYS = Object.keys(TOKENS) as ColorKey[]

/** Builds a theme from CSS custom properties; `read` gives a property's value, or undefined. Throws for a missing one. */
export function toTheme(read: (property: string) => string | undefined): ChartTheme {
  const value = (property: string): string => {
    const found = read(property)?.trim()
    if (!found) throw new Error(`tokens: ${property} is missing`)
    return found
  }
  const colors = COLOR_KEYS.map((key) => [key, value(`--${TOKENS[key]}`)] as const)
  const families = { fontFamily: value('--sans'), serifFamily: value('--serif') }
  return { ...(Object.fromEntries(colors) as Record<ColorKey, string>), ...families }
}
