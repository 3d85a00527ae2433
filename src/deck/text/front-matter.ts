import * as v from 'valibot'
import { checkText, strictObject } from '../../problems/check-shape.ts'
import type { Problem } from '../../problems/problem.ts'
import { readYaml, type YamlText } from '../../problems/read-yaml.ts'
import { findSlideIdMistake } from '../model/page-ids.ts'
import { STANDINGS } from '../model/standing.ts'
import { ANSWERS, BADGES, LAYOUTS, OTHER_PART } from '../model/types.ts'
import { checkValueLetters, hintAtLetters } from './check-letters.ts'

const badge = v.picklist(BADGES)
const once = <Item>(items: Item[]) => new Set(items).size === items.length
// Not a union, whose problems would name the whole list and not the item that is wrong in it.
const badges = v.lazy((input) =>
  Array.isArray(input) ? v.pipe(v.array(badge), v.check(once, 'each badge once')) : badge,
)
const wholeNumber = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number from 1'))
const slideId = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const expected = dataset.typed ? findSlideIdMistake(dataset.value) : undefined
    if (expected !== undefined) addIssue({ message: expected, input: dataset.value })
  }),
)
/** The shape of a slide's front matter. */
export const frontMatterSchema = strictObject({
  id: slideId,
  badge: v.optional(badges, []),
  layout: v.picklist(LAYOUTS),
  covers: v.optional(v.array(wholeNumber), []),
  chart: v.optional(v.string()),
  table: v.optional(v.string()),
  'rests-on': v.optional(v.record(v.string(), v.picklist([...ANSWERS, OTHER_PART])), {}),
  /** What each box stands for: an entity or `other`, and how far it reaches. */
  marks: v.optional(v.array(v.string()), []),
  /** What each press of an arrow key adds, and which boxes that are, counted from 1. */
  steps: v.optional(
    v.array(
      strictObject({
        name: v.pipe(v.string(), v.regex(/\S/, 'words')),
        shows: v.pipe(v.array(wholeNumber), v.minLength(1, 'at least one box')),
      }),
    ),
    [],
  ),
  /** Which entities the slide speaks of, and how far each reaches. */
  layers: v.optional(v.record(v.string(), v.picklist(STANDINGS)), {}),
  shows: v.optional(
    v.pipe(v.array(v.string()), v.minLength(1, 'at least one show'), v.check(once, 'each show once')),
    ['full'],
  ),
  seconds: v.optional(v.pipe(wholeNumber, v.maxValue(3600, 'seconds up to 3600, an hour'))),
  waive: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/\S/, 'a reason, in words'))), {}),
})

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

/** Front matter's YAML → its typed value, or problems on the file's own lines. */
export function readFrontMatter(
  file: string,
  text: string,
  firstLine: number,
): { frontMatter: FrontMatter | undefined; placeOf: YamlText['placeOf']; problems: Problem[] } {
  const yaml = readYaml(file, text, firstLine)
  const { output, problems } = checkText(frontMatterSchema, yaml)
  return {
    frontMatter: output,
    placeOf: yaml.placeOf,
    problems: [...hintAtLetters(problems, text, firstLine), ...checkValueLetters(yaml)],
  }
}
