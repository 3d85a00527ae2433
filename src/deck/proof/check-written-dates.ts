import { daysBetween, formatDate } from '../../evidence/dates.ts'
import type { Register } from '../../evidence/register.ts'
import type { Problem } from '../../problems/problem.ts'

/** `45 days {E31, E33}`, also with up to three words between, such as `45 days after the judgment`. */
const DAYS_RE = /(\d[\d,]*)\s+days?(?:\s+\p{L}+){0,3}\s*\{\s*(E\d{2,})\s*,\s*(E\d{2,})\s*\}/gu

/** `29 September 2025 {E42}`: a day right before a reference to nothing but events. */
const DAY_RE = /(?<!\d)(\d{1,2}\s+\p{Lu}\p{Ll}+\s+\d{4})\s*\{\s*(E\d{2,}(?:\s*,\s*E\d{2,})*)\s*\}/gu

/**
 * Holds what a slide's body types against the events that it names right behind: a number of days against the
 * two days it lies between, a day against the date of the event. A † that leads to another date than the one
 * before it would be worse than none.
 */
export function checkWrittenDates(
  body: { text: string; line: number },
  file: string,
  { complete, events }: Register,
): Problem[] {
  if (!complete) return []
  const dateOf = (id: string) => events.get(id)?.date
  const problemAt = (offset: number, found: string, expected: string): Problem => {
    const before = body.text.slice(0, offset).split('\n')
    const line = body.line + before.length - 1
    return { file, line, column: (before.at(-1)?.length ?? 0) + 1, found, expected }
  }
  const days = [...body.text.matchAll(DAYS_RE)].flatMap(
    ({ index, 1: typed = '', 2: from = '', 3: to = '' }) => {
      const [first, last] = [dateOf(from), dateOf(to)]
      if (first === undefined || last === undefined) return []
      const count = daysBetween(first, last)
      if (count !== undefined && Math.abs(count) === Number(typed.replaceAll(',', ''))) return []
      const expected =
        count === undefined
          ? 'two events that are known to the day'
          : `${Math.abs(count)} days, from ${first} to ${last}`
      return [problemAt(index, `${typed} days between ${from} and ${to}`, expected)]
    },
  )
  const dates = [...body.text.matchAll(DAY_RE)].flatMap(({ index, 1: typed = '', 2: ids = '' }) => {
    const known = ids.split(/\s*,\s*/).flatMap((id) => dateOf(id) ?? [])
    const words = typed.replaceAll(/\s+/g, ' ')
    if (known.length === 0 || known.some((date) => formatDate(date) === words)) return []
    return [
      problemAt(
        index,
        `${words} before {${ids}}`,
        `the date of ${ids}, ${known.map((date) => formatDate(date)).join(' or ')}`,
      ),
    ]
  })
  return [...days, ...dates]
}
