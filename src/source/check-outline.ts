import type { Place, Problem } from '../problems/problem.ts'
import type { Outline } from './read-source.ts'

type PlaceOf = (path: (string | number)[]) => Place
type LineList = 'headings' | 'instructions' | 'cut' | 'tables'
const LISTS: readonly LineList[] = ['headings', 'instructions', 'cut', 'tables']

/**
 * Holds an outline against its text: sections in the order of the text, none over another, no line outside
 * them; listed lines that have text; and at least one line that is no heading, or the notes would have
 * nothing to quote and cover all of it.
 */
export function checkOutline(outline: Outline, text: string, placeOf: PlaceOf): Problem[] {
  const lines = text.split('\n').map((line) => line.trim())
  const disorder = outline.sections.flatMap((_, index) =>
    sectionMistakes(outline, index, lines.length, placeOf),
  )
  return [
    ...(disorder.length > 0 ? disorder : linesOutside(outline, lines, placeOf)),
    ...LISTS.flatMap((key) => listMistakes(key, outline[key], lines, placeOf)),
    ...nothingStated(outline, lines, placeOf),
  ]
}

function sectionMistakes({ sections }: Outline, index: number, count: number, placeOf: PlaceOf): Problem[] {
  const { first = 0, last = 0 } = sections[index] ?? {}
  const before = sections[index - 1]
  const found = `lines ${first}-${last} of a section`
  const place = placeOf(['sections', index, 'lines'])
  if (first < 1 || last < first || last > count)
    return [{ ...place, found, expected: `first and last line of the text, within 1 to ${count}` }]
  if (before && first <= before.last)
    return [{ ...place, found, expected: `lines after ${before.last}, where the section before ends` }]
  return []
}

/** Asked only when the sections are in order: else a mistake would be named twice. */
function linesOutside({ sections }: Outline, lines: string[], placeOf: PlaceOf): Problem[] {
  const outside = lines.flatMap((line, index) => {
    const number = index + 1
    const inside = sections.some(({ first, last }) => first <= number && number <= last)
    return line === '' || inside ? [] : [number]
  })
  if (outside.length === 0) return []
  const named = outside.slice(0, 10).join(', ')
  const found = `text outside all sections, on line ${named}${outside.length > 10 ? ' …' : ''}`
  return [{ ...placeOf(['sections']), found, expected: 'each line with text in one section' }]
}

function listMistakes(key: LineList, numbers: number[], lines: string[], placeOf: PlaceOf): Problem[] {
  return numbers.flatMap((number, index) => {
    const line = lines[number - 1]
    if (line) return []
    const blank = line === undefined ? '' : ', which is blank'
    const expected = `a line of the text${blank && ' that is not blank'}, 1 to ${lines.length}`
    return [{ ...placeOf([key, index]), found: `line ${number} in “${key}”${blank}`, expected }]
  })
}

function nothingStated({ headings }: Outline, lines: string[], placeOf: PlaceOf): Problem[] {
  const known = new Set(headings)
  if (lines.some((line, index) => line !== '' && !known.has(index + 1))) return []
  const found = 'no line with a statement: every line is blank or a heading'
  return [{ ...placeOf(['headings']), found, expected: 'an analysis that states something to quote' }]
}
