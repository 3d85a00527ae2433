import { readFileSync } from 'node:fs'
import type { ChartTheme } from '../../charts/base/chart.ts'
import { toTheme } from '../../charts/pens/theme.ts'

/** Reads both themes out of the text of tokens.css; the dark one overrides what it names. */
export function readTokens(cssText: string): { light: ChartTheme; dark: ChartTheme } {
  const light = declarations(cssText, ':root')
  const dark = { ...light, ...declarations(cssText, ':root[data-theme="dark"]') }
  return { light: toTheme((name) => light[name]), dark: toTheme((name) => dark[name]) }
}

function declarations(cssText: string, selector: string): Record<string, string> {
  const withoutComments = cssText.replace(/\/\*[\s\S]*?\*\//g, '')
  const rules = [...withoutComments.matchAll(/([^{}]+)\{([^}]*)\}/g)]
  const body = rules.find(([, head]) => head?.trim() === selector)?.[2]
  if (body === undefined) throw new Error(`tokens: no rule for ${selector}`)
  const pairs = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name!, value!.trim()]))
}

/** The themes of the shipped styles. */
export const SHIPPED = readTokens(readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8'))
