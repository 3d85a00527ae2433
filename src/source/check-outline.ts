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
    ...leftOutMistakes(outline, lines, placeOf),
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

/** What is left out has statements that could have been quoted: no heading, no instruction, nothing twice. */
function leftOutMistakes(outline: Outline, lines: string[], placeOf: PlaceOf): Problem[] {
  const { leftOut = [], headings, instructions } = outline
  const taken = new Map<number, string>([
    ...headings.map((line): [number, string] => [line, 'a heading, which nobody need quote']),
    ...instructions.map((line): [number, string] => [line, 'an instruction']),
  ])
  return leftOut.flatMap(({ first, last }, index): Problem[] => {
    const place = placeOf(['left-out', index, 'lines'])
    const written = first === last ? `line ${first}` : `lines ${first}-${last}`
    if (first < 1 || last < first || last > lines.length) {
      const expected = `lines of the text, within 1 to ${lines.length}`
      return [{ ...place, found: `${written} left out`, expected }]
    }
    const own = lines.slice(first - 1, last).flatMap((line, at) => (line === '' ? [] : [first + at]))
    if (own.length === 0)
      return [{ ...place, found: `${written} left out, with no text`, expected: 'lines that have text' }]
    const clash = own.find((line) => taken.has(line))
    const what = clash === undefined ? undefined : taken.get(clash)
    for (const line of own) if (!taken.has(line)) taken.set(line, 'left out already')
    if (what === undefined) return []
    const found = `line ${clash} left out, which is ${what}`
    return [
      { ...place, found, expected: 'lines that are neither headings nor instructions, each left out once' },
    ]
  })
}

function nothingStated({ headings, leftOut = [] }: Outline, lines: string[], placeOf: PlaceOf): Problem[] {
  const known = new Set(headings)
  const isLeftOut = (line: number) => leftOut.some(({ first, last }) => first <= line && line <= last)
  if (lines.some((line, index) => line !== '' && !known.has(index + 1) && !isLeftOut(index + 1))) return []
  const kinds = leftOut.length > 0 ? 'blank, a heading or left out' : 'blank or a heading'
  const found = `no line with a statement: every line is ${kinds}`
  return [{ ...placeOf(['headings']), found, expected: 'an analysis that states something to quote' }]
}
