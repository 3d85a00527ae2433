import { hasRecord, type Register } from '../../evidence/register.ts'
import { hintAtNearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { LineRange } from '../../source/line-list.ts'
import { findLineMistake, type Source } from '../../source/read-source.ts'
import { findSlideIdMistake } from '../model/page-ids.ts'
import { linesOf } from '../model/references.ts'
import type { Settings } from '../model/types.ts'
import type { FrontMatter } from '../text/front-matter.ts'
import type { Placed } from '../text/read-body.ts'

type PlaceOf = (path: (string | number)[]) => Place

/** Source lines that the author wrote down: under `covers` and as `{L13}` on the slide. */
export function linesNamed(
  { covers }: FrontMatter,
  placeOf: PlaceOf,
  onSlide: Placed<LineRange>[],
): Placed<LineRange>[] {
  const covered = covers.map((line, index): Placed<LineRange> => {
    return { target: [line, line], place: placeOf(['covers', index]) }
  })
  return [...covered, ...onSlide]
}

/**
 * The lines of ranges that lie within the source, and problems for the others. A range is counted out only
 * when the source is as long, so that a slip of the finger can't ask for a thousand million lines.
 */
export function checkLines(
  ranges: Placed<LineRange>[],
  source: Source,
): { lines: number[]; problems: Problem[] } {
  const lines = new Set<number>()
  const problems: Problem[] = []
  for (const { target, place } of ranges) {
    const ends = target.map((line) => findLineMistake(source, line)).find(Boolean)
    if (target[0] < 1 || target[1] > source.lines.length) {
      if (ends) problems.push({ ...place, ...ends, topic: 'quote' })
      continue
    }
    for (const line of linesOf([target])) {
      const mistake = findLineMistake(source, line)
      if (mistake) problems.push({ ...place, ...mistake, topic: 'quote' })
      else lines.add(line)
    }
  }
  return { lines: [...lines], problems }
}

export function checkRecords(records: Placed<string>[], register: Register): Problem[] {
  return records.flatMap(({ target, place }) => {
    if (hasRecord(register, target)) return []
    const found = `record id ${target}, which does not exist`
    return [{ ...place, found, expected: 'an id that claims.json, events.json or series.json holds' }]
  })
}

/** Charts give ids that begin with their own: a slide may not take one of these. */
export function checkId({ id }: FrontMatter, placeOf: PlaceOf, figures: readonly string[]): Problem[] {
  const expected = findSlideIdMistake(id, figures)
  return expected === undefined ? [] : [{ ...placeOf(['id']), found: `id: “${id}”`, expected }]
}

export function checkShows(
  { shows }: FrontMatter,
  placeOf: PlaceOf,
  settings: Settings | undefined,
): Problem[] {
  if (!settings) return []
  const known = Object.keys(settings.shows)
  return shows.flatMap((show, index) =>
    known.includes(show)
      ? []
      : [
          {
            ...placeOf(['shows', index]),
            found: `unknown show “${show}”`,
            expected: `one of ${known.join(', ')}`,
            ...hintAtNearest(show, known),
          },
        ],
  )
}
