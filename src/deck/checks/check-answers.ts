import { type ClaimWords, findClaimWords } from '../../evidence/claim-words.ts'
import { ANSWERABLE, type Register, type Verdict } from '../../evidence/register.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { OTHER_PART, type Settings, type WrittenAnswer } from '../model/types.ts'
import type { Touch } from './claim-touches.ts'

/** What a slide says in `rests-on`, and what it touches. */
export interface Answering {
  slide: string
  restsOn: Map<string, WrittenAnswer>
  touches: Touch[]
  placeOf(path: string[]): Place
}

/**
 * A slide that touches a contradicted or superseded claim says how it deals with it, and one that says so of
 * a claim touches it. One problem for each claim, at the place that needs the answer most. Who refers to a
 * claim's id gives the record for it and repeats nothing.
 */
export function checkAnswers(answering: Answering, register: Register): Problem[] {
  const { restsOn, touches } = answering
  const first = new Map<string, Touch>()
  for (const touch of touches) if (touch.by !== 'id' && !first.has(touch.id)) first.set(touch.id, touch)
  const open = [...first.values()].filter(({ id }) => {
    const verdict = register.claims.get(id)?.verdict
    return verdict !== undefined && ANSWERABLE.includes(verdict) && !restsOn.has(id)
  })
  return [
    ...open.map((touch) => unanswered(touch, answering.slide, register)),
    ...[...restsOn].flatMap(([id, answer]) => {
      const mistake = register.complete && mistakeOf(id, answer, answering, register)
      return mistake ? [{ ...answering.placeOf(['rests-on', id]), ...mistake }] : []
    }),
  ]
}

/** A claim's words in deck.yaml: they head every page, and no slide answers for them. */
export function checkSettingsWords(
  { title, description }: Settings,
  placeOf: (path: string[]) => Place,
  words: ClaimWords,
  { claims }: Register,
): Problem[] {
  return Object.entries({ title, description }).flatMap(([key, text]) =>
    [...findClaimWords([{ text, place: placeOf([key]) }], words)].flatMap(([id, place]) => {
      const verdict = claims.get(id)?.verdict
      if (verdict === undefined || !ANSWERABLE.includes(verdict)) return []
      const found = `words of claim ${id} in “${key}”, which the record calls ${verdict}`
      return [{ ...place, found, expected: 'other words: no slide answers for these' }]
    }),
  )
}

function unanswered({ id, by, what, place }: Touch, slide: string, { claims }: Register): Problem {
  const claim = claims.get(id)
  const other = by === 'line' ? `; “${OTHER_PART}” if it uses other words of the line` : ''
  return {
    ...place,
    found: `slide “${slide}” ${what}, which the record calls ${claim?.verdict}: “${claim?.quote}”`,
    expected: `“rests-on: { ${id}: attributed }” or “corrected” in the front matter, and a headline that does so${other}`,
    hint: `record: ${claim?.record}`,
    topic: 'answer',
  }
}

/** What the record supports needs no answer; an opinion is somebody's, and no record can correct it. */
function fits(answer: WrittenAnswer, verdict: Verdict): boolean {
  if (verdict === 'supported') return false
  return verdict !== 'opinion' || answer !== 'corrected'
}

/** What is wrong with one entry of `rests-on`. */
function mistakeOf(
  id: string,
  answer: WrittenAnswer,
  { slide, touches }: Answering,
  { claims }: Register,
): Omit<Problem, keyof Place> | undefined {
  const claim = claims.get(id)
  const own = touches.filter((touch) => touch.id === id)
  if (!claim || own.length === 0)
    return {
      found: claim ? `claim ${id}, which nothing on this slide touches` : `unknown claim ${id}`,
      expected: 'claims whose words or lines this slide uses',
      hint: 'remove it, or quote the passage',
      ...(claim ? { topic: 'quote' } : {}),
    }
  if (!fits(answer, claim.verdict))
    return {
      found: `claim ${id} answered for as “${answer}”, though the record calls it ${claim.verdict}`,
      expected: 'an answer only where the record differs from the claim, or cannot tell',
      hint: 'remove it, and read the slide once more: what it corrects may be right now',
    }
  const words = own.find(({ by }) => by === 'words')
  if (answer !== OTHER_PART || !words) return undefined
  return {
    found: `claim ${id} as “${OTHER_PART}”, but slide “${slide}” ${words.what}`,
    expected: '“attributed” or “corrected”',
  }
}
