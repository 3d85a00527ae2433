import { plainWords, yamlWords } from './files/plain.ts'
import { readDatedLine } from './find/dated-lines.ts'
import { findDates } from './find/dates.ts'
import type { Findings } from './find/find.ts'
import { countWords } from './find/lines.ts'
import { anyOf } from './find/vocabulary.ts'

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
    ...markingOf(found),
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

/** A label of the Traffic Light Protocol as a text writes it; `AMBER+STRICT` before `AMBER`. */
const LABEL_RE = /\bTLP:\s?(?:CLEAR|GREEN|AMBER\+STRICT|AMBER|RED)(?![\w+])/gu

/** Who may see the deck: the one label that the text itself has; any other is for the author to decide. */
function markingOf({ lines }: Findings): string[] {
  const labels = new Set(
    lines.flatMap(({ text }) => text.match(LABEL_RE) ?? []).map((label) => label.replace(/\s/, '')),
  )
  const [label] = labels
  return labels.size === 1
    ? [`marking: ${label} # to do: it stands in the text; is it the deck’s too?`]
    : ['# to do: who may see the deck, as a label such as “marking: TLP:AMBER”; without one none is printed']
}

/** When the text was written, and that nobody has checked it against a record. */
function datesOf(found: Findings): string[] {
  // Above the text proper; a list of dates or a first paragraph says when other things were.
  const head = found.lines
    .filter(({ text }) => text !== '')
    .slice(0, 10)
    .filter(({ text }) => countWords(text) <= MOST_HEAD_WORDS && !readDatedLine(text))
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

/** Words of a line that says who wrote to whom, and when. */
const MOST_HEAD_WORDS = 32

/** Words of a language that hardly any other has, as far as Latin letters go. */
const COMMON: [string, RegExp][] = (
  [
    ['en', 'the of and is are was that which with'],
    ['de', 'der das und nicht ist sich wird auf mit ein'],
    ['fr', 'les des est une dans qui pour sur avec et'],
    ['es', 'el los las del una que por con se y'],
    ['it', 'il di che è della gli una sono con per'],
    ['pt', 'o os da do das dos não uma são com'],
    ['nl', 'het een van niet zijn wordt en de met voor'],
  ] satisfies [string, string][]
).map(([language, words]) => [language, new RegExp(anyOf(words, '(?<![\\p{L}])').source, 'giu')])

/** The language whose common words a text has most of; English where none is clear. */
function latinLanguage(sample: string): string {
  const [first, second] = COMMON.map(([language, words]) => ({
    language,
    count: sample.match(words)?.length ?? 0,
  })).sort((a, b) => b.count - a.count)
  return first && first.count > 20 && first.count > (second?.count ?? 0) * 1.5 ? first.language : 'en'
}

/** The language, as far as its script, or its most common words, tell. */
function languageOf({ lines }: Findings): string {
  const sample = lines
    .slice(0, 200)
    .map(({ text }) => text.slice(0, 500))
    .join(' ')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return (
    SCRIPTS.find(([script]) => (sample.match(script)?.length ?? 0) > letters / 2)?.[1] ??
    latinLanguage(sample)
  )
}
