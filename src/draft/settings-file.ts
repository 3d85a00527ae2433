import { plainWords, yamlWords } from './files/plain.ts'
import { findDates } from './find/dates.ts'
import type { Findings } from './find/find.ts'

/** Seconds that a proposed slide takes, for the length of the show. */
const SECONDS = 60

/** deck.yaml of a draft: what can be read off the text, the rest to do. */
export function settingsFile(found: Findings, title: string, slides: number): string {
  return [
    '# The deck as a whole. What the slides say stands in the Markdown files beside this one.',
    ...draftStatus(),
    `title: ${yamlWords(title)}`,
    'description: "To do: one sentence on what the briefing is about."',
    `lang: ${languageOf(found)} # to do: the language of the slides, such as en or de`,
    ...datesOf(found),
    'shows:',
    `  full: { title: All slides, minutes: ${Math.min(600, Math.max(1, Math.round((slides * SECONDS) / 60)))} }`,
    '',
  ].join('\n')
}

/** Says that the deck is unfinished: what is to do is then only said. */
function draftStatus(): string[] {
  return [
    '# Open ends are warnings while the deck says so; without this line they stop the build.',
    'status: draft',
  ]
}

/** When the text was written, and that nobody has checked it against a record. */
function datesOf(found: Findings): string[] {
  const head = found.lines.filter(({ text }) => text !== '').slice(0, 10)
  const dates = head.flatMap(({ text }) => findDates(text)).filter(({ precision }) => precision !== 'year')
  const written = plainWords(dates[0]?.written ?? '')
  return [
    'as-of:',
    `  analysis: ${yamlWords(written === '' ? 'To do: when the text was written' : written)}`,
    '  record: none # to do: the day on which the deck is checked against the public record, if it is',
  ]
}

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Cyrillic}/gu, 'und-Cyrl'],
  [/\p{Script=Arabic}/gu, 'und-Arab'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
]

/** The language as far as its script tells. */
function languageOf({ lines }: Findings): string {
  const sample = lines
    .slice(0, 200)
    .map(({ text }) => text.slice(0, 500))
    .join(' ')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return SCRIPTS.find(([script]) => (sample.match(script)?.length ?? 0) > letters / 2)?.[1] ?? 'en'
}
