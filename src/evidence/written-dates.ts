/** Dates as people write them, found in a text. */

import { anyOf } from './any-of.ts'

/** A date of a text, with as much of it as is written. A year alone is a number like any other. */
export interface WrittenDate {
  kind: 'date'
  text: string
  start: number
  end: number
  year?: number | undefined
  /** 1 to 12. */
  month: number
  day?: number | undefined
}

/** Languages whose months are read cut short too (`1 вер. 2025`): in others “out” and “set” are months. */
const CUT = ['de', 'fr', 'uk', 'ru']
/** “in November”, where a language has a form for that. */
const BENT: Readonly<Record<string, string>> = {
  pl: 'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
  ru: 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
  uk: 'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні',
}
const NAMES = 'january february march april may june july august september october november december'.split(
  ' ',
)
/**
 * Months in other languages than English, by their names alone, beside a day and where grammar bends them. They are
 * known in every deck: none is an English word, but for the Dutch name of August, who was an emperor.
 */
const FOREIGN = new Map(
  ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'ar', 'ar-SY'].flatMap((language) => {
    const looks: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'long', day: 'numeric' }]
    if (CUT.includes(language)) looks.push({ month: 'short' }, { month: 'short', day: 'numeric' })
    // Each takes longer to make than to ask for all months.
    const formats = looks.map((look) => new Intl.DateTimeFormat(language, { ...look, timeZone: 'UTC' }))
    return NAMES.flatMap((english, month) => {
      const date = new Date(Date.UTC(2001, month, 2))
      const names = formats.map(
        (format) => format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '',
      )
      return [...names, BENT[language]?.split(' ')[month] ?? '']
        .map((name) => name.toLowerCase().replace(/\.$/, ''))
        .filter((name) => /^[^\d.]{3,}$/.test(name) && name !== english && name !== 'augustus')
        .map((name): [string, number] => [name, month + 1])
    })
  }),
)
const OTHERS = anyOf([...FOREIGN.keys()])
const ENGLISH = [
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?',
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
].join('|')
const MONTH = `(?:(?:${OTHERS}|${ENGLISH})\\.?)`
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|\.)?`
const TO = 'and|or|to|until|und|oder|bis|et|ou|au|та|і|й|або|до|و|أو|إلى'
const DAYS = String.raw`${DAY}(?:\s*(?:–|-|,|${TO})\s*${DAY})*`
const SPACE = String.raw`[\s\u00a0]+`
const EDGE = String.raw`(?<![\p{N}])`
const END = String.raw`(?![\p{L}\p{N}])`

const ISO_RE = /(?<![\p{N}-])(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\p{N}-])/gu
/** `16 September 2022`, `29 or 30 September 2025`, `16 March`, `the 9th of July 2025`. */
const DAY_FIRST_RE = new RegExp(
  `${EDGE}(?<days>${DAYS})(?:${SPACE}(?:of|de))?${SPACE}(?<month>${MONTH})(?:,?(?:${SPACE}de)?${SPACE}(?<year>\\d{4}))?${END}`,
  'giu',
)
/** `Sept. 16, 2022`, `July 9`. */
const MONTH_FIRST_RE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<month>${MONTH})${SPACE}(?<days>${DAYS})(?:,?${SPACE}(?<year>\\d{4}))?${END}`,
  'giu',
)
/** `September 2022`, `July and August 2025`. */
const MONTH_RE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<month>${MONTH}),?(?:${SPACE}(?:of|de))?${SPACE}(?<year>\\d{4})${END}`,
  'giu',
)
const BARE_MONTH_RE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<month>${MONTH})(?=\\s*(?:–|-|,|${TO})\\s*(?:${DAY}\\s+)?${MONTH}(?:\\s|$))`,
  'giu',
)
/** What stands between a date without a year and the one that has it: `9 July to 23 August 2025`. */
const JOINED_RE = new RegExp(`^\\s*(?:–|-|,|${TO})\\s*$`, 'u')

/** What every date has in it: a month's first letters, or a year and a hyphen. Most texts have neither. */
const HINT_RE = new RegExp(
  String.raw`J(?:an|u[nl])|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec|\d{4}-|${OTHERS}`,
  'iu',
)

/** Every date of a text that has at least a month, in its order. */
export function writtenDates(text: string): WrittenDate[] {
  if (!HINT_RE.test(text)) return []
  const found: WrittenDate[] = []
  const isFree = (start: number, end: number) => found.every((date) => end <= date.start || date.end <= start)
  const add = (start: number, whole: string, days: (number | undefined)[], month: number, year?: number) => {
    const end = start + whole.length
    if (!isFree(start, end)) return
    for (const day of days) found.push({ kind: 'date', text: whole, start, end, year, month, day })
  }
  for (const { 0: whole, 1: year, 2: month, 3: day, index } of text.matchAll(ISO_RE))
    add(index, whole, [day === undefined ? undefined : Number(day)], Number(month), Number(year))
  for (const re of [DAY_FIRST_RE, MONTH_FIRST_RE, MONTH_RE, BARE_MONTH_RE])
    for (const { 0: whole, index, groups = {} } of text.matchAll(re)) {
      const { days, month = '', year } = groups
      if (!isName(month) || (days === undefined && LEAF_RE.test(month))) continue
      const listed = days?.match(/\d+/g)?.map(Number) ?? [undefined]
      add(index, whole, listed, monthOf(month), year === undefined ? undefined : Number(year))
    }
  return withYears(
    found.sort((a, b) => a.start - b.start || (a.day ?? 0) - (b.day ?? 0)),
    text,
  )
}

/** November cut short is a leaf or a letter in Ukrainian, unless a day stands before it. */
const LEAF_RE = /^лист\.?$/iu

/** “may” and “march” are words as well: an English month has a capital. */
const isName = (month: string) => FOREIGN.has(bare(month)) || /^\p{Lu}/u.test(month)

const bare = (name: string) => name.toLowerCase().replace(/\.$/, '')

function monthOf(name: string): number {
  const foreign = FOREIGN.get(bare(name))
  if (foreign !== undefined) return foreign
  const short = name.slice(0, 3).toLowerCase()
  return NAMES.findIndex((month) => month.startsWith(short)) + 1
}

/** `9 July to 23 August 2025`: the year holds for both. */
function withYears(dates: WrittenDate[], text: string): WrittenDate[] {
  return dates.map((date, index) => {
    if (date.year !== undefined) return date
    let last = date
    for (const next of dates.slice(index + 1)) {
      if (next.start === last.start) continue
      if (!JOINED_RE.test(text.slice(last.end, next.start))) break
      if (next.year !== undefined) return { ...date, year: next.year }
      last = next
    }
    return date
  })
}
