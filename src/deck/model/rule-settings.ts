import * as v from 'valibot'
import { strictObject } from '../../problems/check-shape.ts'

/** What a broken rule does: stops the build, is only said, or nothing. */
const LEVELS = ['error', 'warning', 'off'] as const
export type RuleLevel = (typeof LEVELS)[number]

/**
 * Rules for authors, with what holds where deck.yaml says nothing. They are about good slides, not about
 * what can be built: a slide may waive one with a reason.
 */
export const DEFAULT_RULES = {
  /** Words of a headline: more are not read in the time a slide takes to appear. */
  'headline-words': { level: 'error', max: 14 },
  /** Words of “On screen”: it names what is to be seen, for who cannot see it. */
  'on-screen-words': { level: 'error', max: 60 },
  /** Words on a slide of the talk, its headline and its chart or data table left out. */
  'slide-words': { level: 'warning', max: 90 },
  /** Words that may stand only inside a quotation; `words` has them. */
  'blocked-words': { level: 'error', words: [] },
  /** Each slide of the talk says what kind of statement it makes. */
  badge: { level: 'error' },
  /** Each chart and data table is shown once. */
  'figure-once': { level: 'error' },
  /** Each file of assets/data/ is shown. */
  'data-used': { level: 'warning' },
  /** A headline of the talk says something, in English: a verb is in it. */
  'headline-verb': { level: 'warning' },
  /** Numbers and dates in digits on a slide of the talk stand in what it rests on, or are computed from that. */
  'slide-numbers': { level: 'error' },
  /** What is to be said fits the seconds of its slide. */
  'say-seconds': { level: 'warning' },
  /** What a figure shows is said in words. */
  'alternative-text': { level: 'warning' },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof DEFAULT_RULES

/** One rule: its level and, where it has one, its bound or its words. */
export interface Rule {
  level: RuleLevel
  max?: number
  words?: readonly string[]
}

export type Rules = Record<RuleName, Rule>

const level = v.picklist(LEVELS)
const max = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number from 1'))
const words = v.array(v.pipe(v.string(), v.regex(/\S/, 'words')))

/** A rule's level alone, or a mapping. Not a union, whose messages would say nothing of what is wrong inside. */
function ruleOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const mapping = strictObject({ level: v.optional(level), ...entries })
  return v.optional(v.lazy((input) => (typeof input === 'object' && input !== null ? mapping : level)))
}

/** `rules:` of deck.yaml → every rule, with the engine's own values where nothing else is said. */
export const rulesSchema = v.pipe(
  v.optional(
    strictObject({
      'headline-words': ruleOf({ max: v.optional(max) }),
      'on-screen-words': ruleOf({ max: v.optional(max) }),
      'slide-words': ruleOf({ max: v.optional(max) }),
      'blocked-words': ruleOf({ words: v.optional(words) }),
      badge: ruleOf({}),
      'figure-once': ruleOf({}),
      'data-used': ruleOf({}),
      'headline-verb': ruleOf({}),
      'slide-numbers': ruleOf({}),
      'say-seconds': ruleOf({}),
      'alternative-text': ruleOf({}),
    }),
    {},
  ),
  v.transform((given): Rules => {
    const rules = Object.entries(DEFAULT_RULES).map(([name, standard]) => {
      const own = given[name as RuleName]
      return [name, { ...standard, ...(typeof own === 'string' ? { level: own } : own) }]
    })
    return Object.fromEntries(rules) as Rules
  }),
)

/** People speak about 130 words a minute when they brief. */
export const WORDS_PER_MINUTE = 130
