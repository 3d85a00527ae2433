import type { Problem } from '../problems/problem.ts'
import { findAllQuotes, type Passage } from '../source/find-quote.ts'
import { findLineMistake, type Source, sectionTitle } from '../source/read-source.ts'
import type { Claim, PlaceOfClaim, Register } from './register.ts'

/** Fewer words stand in many places and say of none what the record holds. */
const FEWEST_WORDS = 3

type Mistake = Pick<Problem, 'found' | 'expected'> & { key: keyof Claim }

/**
 * Holds each claim against the analysis: its quote is a few words long and stands in one place, which no other
 * claim has; its lines and its section are those of the quote.
 */
export function checkClaims(
  register: Register,
  located: Map<string, Passage>,
  source: Source,
  placeOf: PlaceOfClaim,
): Problem[] {
  const claims = [...register.claims.values()]
  const known = { sections: new Map<string, string>(), quotes: new Map<string, string>() }
  return claims.flatMap((claim) => {
    const passage = located.get(claim.id)
    const mistakes = passage
      ? [
          ...quoteMistakes(claim, passage, source, known.quotes),
          ...placeMistakes(claim, passage, source, known.sections),
        ]
      : [notFound(claim)]
    return mistakes.map(({ key, ...mistake }) => ({ ...placeOf(claim.id, key), ...mistake, topic: 'quote' }))
  })
}

function notFound({ id, quote }: Claim): Mistake {
  return {
    key: 'quote',
    found: `claim ${id}, whose quote is not in the source: “${quote}”`,
    expected: 'a quote that stands in one line of the analysis',
  }
}

function quoteMistakes(
  { id, quote }: Claim,
  { line, start, end }: Passage,
  source: Source,
  quotes: Map<string, string>,
): Mistake[] {
  const mistake = (found: string, expected: string): Mistake[] => [
    { key: 'quote', found: `claim ${id}, whose quote ${found}`, expected },
  ]
  const words = quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < FEWEST_WORDS)
    return mistake(`has ${words} words: “${quote}”`, `at least ${FEWEST_WORDS} words of the analysis`)
  const lines = [...new Set(findAllQuotes(source, quote).map((passage) => passage.line))]
  if (lines.length > 1)
    return mistake(
      `stands in ${lines.map((number) => `L${number}`).join(', ')}: “${quote}”`,
      'so many words that they stand once in the analysis',
    )
  const place = `${line}:${start}:${end}`
  const other = quotes.get(place)
  if (other !== undefined) return mistake(`is that of ${other}`, 'a quote that no other claim has')
  quotes.set(place, id)
  return []
}

/** The register has its own names for sections: one that the analysis has means that one, any other always the same. */
function placeMistakes(
  { id, lines, section }: Claim,
  { line }: Passage,
  source: Source,
  sections: Map<string, string>,
): Mistake[] {
  const mistakes: Mistake[] = lines.flatMap((number) => {
    const mistake = findLineMistake(source, number)
    return mistake ? [{ key: 'lines' as const, ...mistake }] : []
  })
  if (!lines.includes(line))
    mistakes.push({
      key: 'lines',
      found: `claim ${id} on line ${lines.join(', ') || 'none'}, but its quote stands in line ${line}`,
      expected: `lines with ${line} among them`,
    })
  const own = sectionTitle(source, line)
  const named = source.sections.some(({ title }) => title === section)
    ? section
    : (sections.get(section) ?? own)
  sections.set(section, named)
  if (named !== own)
    mistakes.push({
      key: 'section',
      found: `claim ${id} in section “${section}”, but its quote stands in “${own}”`,
      expected: `the name of the section in which line ${line} stands`,
    })
  return mistakes
}
