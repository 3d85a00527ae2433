/**
 * npm run record: says how much of the public record the deck has, and when it was checked. `--due [DAYS]` lists the
 * claims whose check is older than that (180 where nothing is said), the oldest first; exit code 1 when there are any.
 * `--on DAY` counts to that day instead of today. `--deck DIR`.
 */

import { daysBetween } from '../../evidence/dates.ts'
import { findDateMistake } from '../../problems/calendar.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { formatProblem } from '../../problems/format-problem.ts'
import type { Problem } from '../../problems/problem.ts'
import { usageLine } from '../command-line.ts'
import { type DueClaim, dueClaims } from '../record/due.ts'
import { type DeckRecord, readRecord } from '../record/read-record.ts'
import { runCommand } from '../report.ts'
import { DECK_OPTION, DECK_USAGE, readArgumentsAndWords, readDeckFolder, readNumber } from './arguments.ts'

const USAGE = `npm run record -- ${DECK_USAGE} [--due [DAYS]] [--on YYYY-MM-DD]`

/** Half a year: laws, cases and treaties move more slowly than news and faster than that. */
const DAYS = '180'

await runCommand(async () => {
  const { values, words } = readArgumentsAndWords(USAGE, {
    ...DECK_OPTION,
    due: { type: 'boolean', default: false },
    on: { type: 'string' },
  })
  if (words.length > (values.due ? 1 : 0))
    throw new DeckError(`${words.at(-1)}: expected options only.\nUsage: ${usageLine(USAGE)}`)
  const days = readNumber('--due', words[0] ?? DAYS, [0, 36_500], ' days')
  const today = readDay(values.on)
  const record = await readRecord(readDeckFolder(values.deck))
  if (!values.due) {
    tellRecord(record, today)
    return 0
  }
  const due = dueClaims(record, days, today)
  for (const claim of due) console.log(formatProblem(problemOf(claim, days, today)))
  console.log(
    `${due.length} of ${record.claims.length} claims were last checked more than ${days} days before ${today}.`,
  )
  return due.length > 0 ? 1 : 0
})

/** Today by the machine's clock, unless a day is given. */
function readDay(given: string | undefined): string {
  if (given === undefined) {
    const now = new Date()
    const two = (number: number) => String(number).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !findDateMistake(given)
  if (!isDay) throw new DeckError(`--on ${given}: expected a day as YYYY-MM-DD.`)
  return given
}

function tellRecord({ claims, addresses, checked }: DeckRecord, today: string): void {
  const own = claims.filter(({ claim }) => claim.checked !== undefined).length
  const lines = [
    `${claims.length} claims and ${addresses.length} outside addresses.`,
    checked === undefined
      ? 'Nobody has checked this deck against the public record.'
      : `Checked ${checked}, ${daysAgo(daysBetween(checked, today) ?? 0)} ${today}.`,
    ...(own > 0 ? [`Claims with a day of their own: ${own}.`] : []),
  ]
  console.log(lines.join('\n'))
}

function daysAgo(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} before`
}

function problemOf({ claim, place, checked, age }: DueClaim, days: number, today: string): Problem {
  return {
    ...place,
    level: 'warning',
    found: `claim ${claim.id} (${claim.verdict}) was last checked ${checked}, ${daysAgo(age)} ${today}: “${claim.quote}”`,
    expected: `a check no older than ${days} days`,
    hint: 'look again, and write the day into the claim: "checked": "YYYY-MM-DD"',
  }
}
