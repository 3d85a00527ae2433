import type { ChartTheme } from '../charts/chart.ts'

/** The CSS custom property of each colour of a chart; also the class suffix in a drawing. */
export const TOKENS = {
  page: 'page',
  surface: 'surface',
  ink: 'ink',
  muted: 'muted',
  rule: 'rule',
  hairline: 'hairline',
  cpt: 'cpt',
  cptInk: 'cpt-ink',
  ecthr: 'ecthr',
  ecthrInk: 'ecthr-ink',
  uncat: 'uncat',
  uncatInk: 'uncat-ink',
  rating1: 'rating-1',
  rating2: 'rating-2',
  rating3: 'rating-3',
  slate: 'slate',
  slateInk: 'slate-ink',
} as const satisfies Record<Exclude<keyof ChartTheme, 'fontFamily'>, string>

export type ColorKey = keyof typeof TOKENS
export const COLOR_KEYS = Object.keys(TOKENS) as ColorKey[]

/** Reads both themes out of the text of tokens.css; the dark one overrides what it names. */
export function readTokens(cssText: string): { light: ChartTheme; dark: ChartTheme } {
  const light = declarations(cssText, ':root')
  const dark = { ...light, ...declarations(cssText, ':root[data-theme="dark"]') }
  return { light: toTheme(light), dark: toTheme(dark) }
}

function declarations(cssText: string, selector: string): Record<string, string> {
  const withoutComments = cssText.replace(/\/\*[\s\S]*?\*\//g, '')
  const rules = [...withoutComments.matchAll(/([^{}]+)\{([^}]*)\}/g)]
  const body = rules.find(([, head]) => head?.trim() === selector)?.[2]
  if (body === undefined) throw new Error(`tokens: no rule for ${selector}`)
  const pairs = [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name!, value!.trim()]))
}

function toTheme(values: Record<string, string>): ChartTheme {
  const read = (token: string): string => {
    const value = values[token]
    if (value === undefined) throw new Error(`tokens: --${token} is missing`)
    return value
  }
  const colors = COLOR_KEYS.map((key) => [key, read(TOKENS[key])] as const)
  return { ...(Object.fromEntries(colors) as Record<ColorKey, string>), fontFamily: read('sans') }
}
