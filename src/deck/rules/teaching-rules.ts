import type { Problem } from '../../problems/problem.ts'
import type { RuleName } from '../model/rule-settings.ts'
import { WORDS_PER_MINUTE } from '../model/rule-settings.ts'
import type { Settings } from '../model/types.ts'
import { isToDo } from './to-do-mark.ts'
import { hasVerb } from './verb-like.ts'
import type { WrittenSlide } from './written-slide.ts'

/** What a slide could do better, by the rule that says so. */
export interface Advice {
  rule: RuleName
  problem: Problem
}

/** Rules on how a slide is written and spoken; those of the talk only, since appendices are looked up in. */
export function adviceFor(written: WrittenSlide, settings: Settings): Advice[] {
  const talk =
    written.slide.part === 'talk' ? [...withoutVerb(written, settings), ...tooLongToSay(written)] : []
  return [...talk, ...withoutAlternative(written)]
}

/** Asked of English alone: what a verb looks like in other languages is not guessed. */
function withoutVerb({ slide, headline }: WrittenSlide, { lang }: Settings): Advice[] {
  // A headline that is still to do is told as that.
  if (!/^en(?:-|$)/i.test(lang) || isToDo(slide.headline) || hasVerb(slide.headline)) return []
  const found = `a headline without a verb: “${slide.headline}”`
  const expected = 'a sentence that says what holds, not the name of a topic'
  return [{ rule: 'headline-verb', problem: { ...headline, found, expected } }]
}

/** People speak at 110 to 150 words a minute: so much more than its seconds may a note take at the middle of these. */
const TOLERANCE = 1.2

function tooLongToSay({ slide, say, placeOf }: WrittenSlide): Advice[] {
  const words = say.flatMap(({ target }) => target.split(/\s+/).filter(Boolean)).length
  const needed = Math.round((words / WORDS_PER_MINUTE) * 60)
  if (needed <= slide.seconds * TOLERANCE) return []
  const found = `${words} words to say in ${slide.seconds} seconds`
  const expected = `${needed} seconds at ${WORDS_PER_MINUTE} words a minute, or fewer words`
  return [{ rule: 'say-seconds', problem: { ...placeOf(['seconds']), found, expected } }]
}

/** One word names a picture; it does not say what is to be seen in it. */
const FEWEST_WORDS = 2

function withoutAlternative({ slide: { figure }, placeOf }: WrittenSlide): Advice[] {
  if (!figure || figure.alt.split(/\s+/).filter(Boolean).length >= FEWEST_WORDS) return []
  const found =
    figure.alt.trim() === ''
      ? 'a figure without an alternative text'
      : `“${figure.alt}” as the alternative text`
  const expected = 'words that say what the figure shows, for who cannot see it'
  return [{ rule: 'alternative-text', problem: { ...placeOf([figure.kind]), found, expected } }]
}
