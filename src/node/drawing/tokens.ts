import { readFileSync } from 'node:fs'
import type { ChartTheme } from '../../charts/base/chart.ts'
import { toTheme } from '../../charts/pens/theme.ts'
import type { Look } from '../../deck/model/types.ts'
import { sheetPath } from '../engine.ts'

/** Reads both themes out of the text of tokens.css; the dark one overrides what it names. */
export function readTokens(cssText: string): { light: ChartTheme; dark: ChartTheme } {
  const { light, dark } = readThemes(cssText)
  return { light: toTheme((name) => light[name]), dark: toTheme((name) => dark[name]) }
}

type Values = Record<string, string>

function readThemes(cssText: string): { light: Values; dark: Values } {
  const light = declarations(cssText, ':root')
  return { light, dark: { ...light, ...declarations(cssText, ':root[data-theme="dark"]') } }
}

function declarations(cssText: string, selector: string): Record<string, string> {
  const withoutComments = cssText.replace(/\/\*[\s\S]*?\*\//g, '')
  const rules = [...withoutComments.matchAll(/([^{}]+)\{([^}]*)\}/g)]
  const body = rules.find(([, head]) => head?.trim() === selector)?.[2]
  if (body === undefined) throw new Error(`tokens: no rule for ${selector}`)
  const pairs = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name!, value!.trim()]))
}

const SHIPPED_VALUES = readThemes(readFileSync(sheetPath('tokens'), 'utf8'))

/** The themes of the shipped styles. */
export const SHIPPED = readTokens(readFileSync(sheetPath('tokens'), 'utf8'))

/** What a deck's own tokens.css may set: the colours of the shipped one, and the font of headlines. */
export const KNOWN_TOKENS = {
  colors: Object.entries(SHIPPED_VALUES.light).flatMap(([name, value]) =>
    value.startsWith('#') ? name.slice('--'.length) : [],
  ),
  families: ['Source Serif 4', 'Source Sans 3'],
}

/** Every colour of a theme as a deck has it, by its token's name without dashes. */
export function paletteOf(look: Look | undefined, theme: 'light' | 'dark'): Map<string, string> {
  return new Map(KNOWN_TOKENS.colors.map((name) => [name, valuesOf(look, theme)[`--${name}`] ?? '']))
}

/** The light theme as a deck has it: what the drawings to take away are coloured with. */
export function lightTheme(look: Look | undefined): ChartTheme {
  const values = valuesOf(look, 'light')
  return toTheme((name) => values[name])
}

function valuesOf(look: Look | undefined, theme: 'light' | 'dark'): Values {
  const own = Object.entries(look?.tokens?.[theme] ?? {})
  // What only the light block sets, the shipped dark one still sets anew.
  return {
    ...SHIPPED_VALUES[theme],
    ...Object.fromEntries(own.map(([name, { value }]) => [`--${name}`, value])),
  }
}
