/** A date that a text names, as precise as it is written. */
export interface FoundDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string
  precision: 'year' | 'month' | 'day'
  /** As it stands in the text, and where. */
  written: string
  start: number
}

/** Languages whose months are known by name; as written alone and in a date. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk']

/** Number of the month, 1 to 12, by its name in lower case. */
const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => month).flatMap((month): [string, number][] => {
      const date = new Date(Date.UTC(2001, month, 2))
      const nameIn = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
          .formatToParts(date)
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase() ?? ''
      return [nameIn({ month: 'long' }), nameIn({ month: 'long', day: 'numeric' })].map((name) => [
        name,
        month + 1,
      ])
    }),
  ),
)
const NAMES = [...MONTHS.keys()].filter((name) => /^\p{L}+$/u.test(name)).sort((a, b) => b.length - a.length)
/** English and German short forms, which stand for a month only between a day and a year. */
const SHORT_MONTHS = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, month): [string, number] => [name, month + 1])
    .concat([
      ['sept', 9],
      ['mär', 3],
      ['okt', 10],
      ['dez', 12],
    ]),
)
const SHORT = `(?<month>${[...SHORT_MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const MONTH = `(?<month>${NAMES.join('|')})(?![\\p{L}])`
const YEAR = '(?<year>1[5-9]\\d\\d|20\\d\\d|21\\d\\d)(?!\\d)'
const DAY = '(?<!\\d)(?<day>[0-3]?\\d)'

/** A bare number is a year only behind such words, or in brackets. */
const YEAR_WORDS = [
  'in since by from until of during early late mid after before im seit bis en depuis el',
  'в с до من في عام سنة',
]
  .join(' ')
  .replaceAll(' ', '|')
const BEFORE_YEAR = `(?<=(?:^|[^\\p{L}])(?:${YEAR_WORDS})[\\s-]|\\()`

const PATTERNS = [
  `(?<!\\d)${YEAR}-(?<number>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`,
  `${DAY}\\.\\s?(?<number>[01]?\\d)\\.\\s?${YEAR}`,
  `${DAY}(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?${MONTH},?\\s+(?:de\\s+)?${YEAR}`,
  `${DAY}\\.?\\s+${SHORT},?\\s+${YEAR}`,
  `(?<![\\p{L}])${SHORT}\\s+(?<day>[0-3]?\\d),\\s+${YEAR}`,
  `(?<![\\p{L}])${MONTH}\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)?,\\s+${YEAR}`,
  `(?<![\\p{L}])${MONTH},?\\s+(?:of\\s+|de\\s+)?${YEAR}`,
  `${BEFORE_YEAR}${YEAR}(?![-/–]\\d|[\\p{L}])`,
  `^${YEAR}(?=\\s*[:–—])`,
].map((source) => new RegExp(source, 'giu'))

/** A text in, the dates it names out, in their order; no part of it counts twice. */
export function findDates(text: string): FoundDate[] {
  const found: (FoundDate & { end: number })[] = []
  // What looks like a date and is none, 31 February, is no shorter date either.
  const taken: [number, number][] = []
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.some((other) => start < other[1] && other[0] < end)) continue
      taken.push([start, end])
      const date = readDate(match.groups ?? {})
      if (date) found.push({ ...date, written: match[0], start, end })
    }
  return found.sort((a, b) => a.start - b.start).map(({ end: _, ...date }) => date)
}

const monthOf = (name: string) => MONTHS.get(name.toLowerCase()) ?? SHORT_MONTHS.get(name.toLowerCase())

const YEARLESS_RE = new RegExp(`^(?:${DAY}(?:st|nd|rd|th|\\.)?\\s+${MONTH})`, 'iu')

/** A day and a month that open a text, without a year: “20 February”. */
export function findYearless(text: string): { written: string; month: number; day: number } | undefined {
  const { 0: written, groups } = YEARLESS_RE.exec(text) ?? {}
  const month = monthOf(groups?.month ?? '')
  return written === undefined || month === undefined
    ? undefined
    : { written, month, day: Number(groups?.day) }
}

/** A day and a month in a year, if that year has it. */
export const dateIn = (year: string, { month, day }: { month: number; day: number }): string | undefined =>
  readDate({ year, number: String(month), day: String(day) })?.date

function readDate({ year = '', month, number, day }: Record<string, string | undefined>) {
  const months = month === undefined ? Number(number ?? 0) : (monthOf(month) ?? 0)
  const two = (value: number) => String(value).padStart(2, '0')
  if (months === 0) return number === undefined ? { date: year, precision: 'year' as const } : undefined
  if (day === undefined) return { date: `${year}-${two(months)}`, precision: 'month' as const }
  const last = new Date(Date.UTC(Number(year), months, 0)).getUTCDate()
  if (months > 12 || Number(day) < 1 || Number(day) > last) return undefined
  return { date: `${year}-${two(months)}-${two(Number(day))}`, precision: 'day' as const }
}
