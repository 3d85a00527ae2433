import * as v from 'valibot'
import { checkText, strictObject } from '../source/check-shape.ts'
import type { Problem } from '../source/problem.ts'
import { readYaml } from '../source/read-yaml.ts'
import type { Settings } from './types.ts'

/** Labels of the Traffic Light Protocol 2.0 (FIRST, August 2022). */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'))
const schema = strictObject({
  title: v.string(),
  description: v.string(),
  lang: v.optional(v.string(), 'en'),
  'as-of': strictObject({ analysis: v.string(), record: isoDate }),
  theme: v.optional(v.picklist(['light', 'dark', 'auto']), 'light'),
  marking: v.optional(v.picklist(TLP_LABELS), 'TLP:CLEAR'),
  shows: v.record(
    v.string(),
    strictObject({ title: v.string(), minutes: v.pipe(v.number(), v.minValue(1, 'minutes from 1')) }),
  ),
  corrections: v.optional(
    v.array(strictObject({ date: isoDate, slide: v.string(), change: v.string() })),
    [],
  ),
  base: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/\S+\/$/, 'an https address that ends in a slash'))),
  robots: v.optional(v.picklist(['noindex', 'index']), 'noindex'),
  frames: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^https:\/\/[^\s/;,]+$/, 'an https origin without a path'))),
    [],
  ),
})

/** deck.yaml → settings, or problems. */
export function readSettings(file: string, text: string): { settings?: Settings; problems: Problem[] } {
  const { output, problems } = checkText(schema, readYaml(file, text))
  if (!output) return { problems }
  const { 'as-of': asOf, ...rest } = output
  return { settings: { ...rest, asOf }, problems }
}
