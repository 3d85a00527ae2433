import * as v from 'valibot'
import type { Entity } from '../charts/base/entities.ts'
import { findDateMistake } from '../problems/calendar.ts'
import { checkText, strictObject } from '../problems/check-shape.ts'
import type { Problem } from '../problems/problem.ts'
import { readYaml, type YamlText } from '../problems/read-yaml.ts'
import { directionOf, isLanguageTag, LANGUAGE_TAG } from '../source/language-tag.ts'
import { contactLink, isHttpsFolder, isHttpsOrigin } from './model/addresses.ts'
import { entitiesIn, entitiesSchema } from './model/entity-settings.ts'
import { rulesSchema } from './model/rule-settings.ts'
import type { Settings } from './model/types.ts'
import { checkLanguage, readWords } from './read-words.ts'
import { checkValueLetters, hintAtLetters } from './text/check-letters.ts'
import { findLeftovers } from './text/leftovers.ts'

/** Labels of the Traffic Light Protocol 2.0 (FIRST, August 2022). */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

/** A day of the calendar: `2026-02-31` is none. `others` are words that may stand in its place. */
const dayOr = (...others: string[]) =>
  v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || others.includes(dataset.value)) return
      const expected = /^\d{4}-\d{2}-\d{2}$/.test(dataset.value)
        ? findDateMistake(dataset.value)?.expected
        : ['a date as YYYY-MM-DD', ...others].join(', or ')
      if (expected !== undefined) addIssue({ message: expected, input: dataset.value })
    }),
  )
const day = dayOr()
/** What `as-of: record` says of a deck that nobody checked against the public record. */
const UNCHECKED = 'none'
/** Words on one line: they stand in titles, PDFs and running heads. */
const words = v.pipe(v.string(), v.regex(/\S/, 'words'), v.regex(/^[^\n]*\n?$/, 'words on one line'))
/** A show's name is written in addresses (`?show=short`), so it is made of what needs no escape there. */
const showName = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a name of lower-case letters a–z, digits and hyphens, at most 40'),
)
/** Ten hours are the longest day. */
const minutes = v.pipe(v.number(), v.minValue(1, 'minutes from 1'), v.maxValue(600, 'minutes up to 600'))
/** The shape of deck.yaml. */
export const settingsSchema = strictObject({
  title: words,
  description: words,
  lang: v.optional(v.pipe(v.string(), v.check(isLanguageTag, LANGUAGE_TAG)), 'en'),
  dir: v.optional(v.picklist(['ltr', 'rtl'])),
  fonts: v.optional(
    v.array(
      strictObject({
        file: v.pipe(v.string(), v.regex(/^[\w.-]+\.woff2$/, 'the name of a .woff2 file in assets/look')),
        for: v.optional(v.picklist(['text', 'bold', 'headlines']), 'text'),
        licence: words,
      }),
    ),
    [],
  ),
  'as-of': strictObject({ analysis: words, record: dayOr(UNCHECKED) }),
  author: v.optional(words),
  contact: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => contactLink(text) !== undefined, 'an e-mail address or an https address'),
    ),
  ),
  theme: v.optional(v.picklist(['light', 'dark', 'auto']), 'light'),
  status: v.optional(v.picklist(['draft', 'final']), 'final'),
  marking: v.optional(v.picklist(TLP_LABELS)),
  shows: v.record(showName, strictObject({ title: words, minutes })),
  parts: v.optional(v.array(strictObject({ name: words, short: v.optional(words), from: v.string() })), []),
  entities: entitiesSchema,
  cover: v.optional(v.string()),
  corrections: v.optional(v.array(strictObject({ date: day, slide: v.string(), change: words })), []),
  base: v.optional(v.pipe(v.string(), v.check(isHttpsFolder, 'an https address that ends in a slash'))),
  robots: v.optional(v.picklist(['noindex', 'index']), 'noindex'),
  frames: v.optional(
    v.array(
      v.pipe(v.string(), v.check(isHttpsOrigin, 'an https origin without a path: https://example.org')),
    ),
    [],
  ),
  brief: v.optional(
    strictObject({
      judgments: v.pipe(v.array(v.string()), v.minLength(1, 'at least one slide')),
      picture: v.optional(v.string()),
      changes: v.optional(v.string()),
      since: v.optional(v.string()),
      scenarios: v.optional(v.string()),
      corrections: v.optional(v.string()),
      questions: v.optional(v.string()),
    }),
  ),
  rules: rulesSchema,
  logo: v.optional(strictObject({ alt: words })),
  words: v.optional(v.record(v.string(), words), {}),
})

/** What deck.yaml says, and where it says it. */
export interface ReadSettings {
  settings?: Settings
  /** Whether it says “status: draft”, also where it has mistakes. */
  draft: boolean
  /** Those that are sound, whatever else is wrong. */
  entities: Entity[]
  placeOf: YamlText['placeOf']
  problems: Problem[]
}

/** deck.yaml → settings, or problems. */
export function readSettings(file: string, text: string): ReadSettings {
  const yaml = readYaml(file, text)
  const { output, problems: mistakes } = checkText(settingsSchema, yaml)
  const problems = [...hintAtLetters(mistakes, text), ...checkValueLetters(yaml), ...markupIn(yaml, output)]
  const said = yaml.value as { status?: unknown } | null | undefined
  // Where YAML stops at a mistake there is no value: what is open would then be told as mistakes, and hide the one.
  const draft = said ? said.status === 'draft' : /^status:[ \t]*["']?draft["']?[ \t]*(?:#.*)?\r?$/m.test(text)
  const entities = output?.entities ?? entitiesIn(yaml.value)
  if (!output) return { entities, draft, problems, placeOf: yaml.placeOf }
  const { 'as-of': asOf, words: given, ...rest } = output
  const own = readWords(given, yaml.placeOf)
  const { analysis, record } = asOf
  return {
    settings: {
      ...rest,
      dir: rest.dir ?? directionOf(rest.lang),
      asOf: record === UNCHECKED ? { analysis } : asOf,
      words: own.words,
    },
    draft,
    entities,
    placeOf: yaml.placeOf,
    problems: [...problems, ...own.problems, ...checkLanguage(rest.lang, own.words, yaml.placeOf)],
  }
}

/** What deck.yaml says is shown as it is: markup in it would be seen. */
function markupIn(
  { placeOf }: YamlText,
  output: v.InferOutput<typeof settingsSchema> | undefined,
): Problem[] {
  if (!output) return []
  const shown: [path: (string | number)[], words: string][] = [
    [['title'], output.title],
    [['description'], output.description],
    [['as-of', 'analysis'], output['as-of'].analysis],
    [['author'], output.author ?? ''],
    [['logo', 'alt'], output.logo?.alt ?? ''],
    ...Object.entries(output.shows).map(([name, { title }]): [string[], string] => [
      ['shows', name, 'title'],
      title,
    ]),
    ...output.parts.map(({ name }, index): [(string | number)[], string] => [['parts', index, 'name'], name]),
    ...output.entities.flatMap(({ id, name, spoken }): [string[], string][] => [
      [['entities', id, 'name'], name],
      [['entities', id, 'says'], spoken],
    ]),
    ...output.corrections.map(({ change }, index): [(string | number)[], string] => [
      ['corrections', index, 'change'],
      change,
    ]),
  ]
  return shown.flatMap(([path, words]) =>
    findLeftovers(words, 'plain')
      .slice(0, 1)
      .map(({ name, text }) => ({
        ...placeOf(path),
        found: `${name}: ${text.slice(0, 60)}`,
        expected: 'plain text: no markup is read here',
      })),
  )
}
