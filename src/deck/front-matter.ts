import * as v from 'valibot'
import { checkText, strictObject } from '../source/check-shape.ts'
import type { Place, Problem } from '../source/problem.ts'
import { readYaml } from '../source/read-yaml.ts'
import { ANSWERS, BADGES, LAYOUTS } from './types.ts'

const badge = v.picklist(BADGES)
// Not a union, whose problems would name the whole list and not the item that is wrong in it.
const badges = v.lazy((input) => (Array.isArray(input) ? v.array(badge) : badge))
const wholeNumber = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number from 1'))
const schema = strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')),
  badge: v.optional(badges, []),
  layout: v.picklist(LAYOUTS),
  covers: v.optional(v.array(wholeNumber), []),
  chart: v.optional(v.string()),
  table: v.optional(v.string()),
  'rests-on': v.optional(v.record(v.string(), v.picklist(ANSWERS)), {}),
  shows: v.optional(v.array(v.string()), ['full']),
  seconds: v.optional(wholeNumber),
})

export type FrontMatter = v.InferOutput<typeof schema>

/** Front matter's YAML → its typed value, or problems on the file's own lines. */
export function readFrontMatter(
  file: string,
  text: string,
  firstLine: number,
): { frontMatter: FrontMatter | undefined; placeOf(path: (string | number)[]): Place; problems: Problem[] } {
  const yaml = readYaml(file, text, firstLine)
  const { output, problems } = checkText(schema, yaml)
  return { frontMatter: output, placeOf: yaml.placeOf, problems }
}
