import type { Findings } from './find/find.ts'
import type { Finding } from './find/lines.ts'
import { lineName } from './outline-file.ts'

const NAMES: Record<Finding['kind'], [one: string, many: string]> = {
  title: ['title', 'titles'],
  heading: ['heading', 'headings'],
  instruction: ['note of the author to himself', 'notes of the author to himself'],
  cut: ['sentence that breaks off', 'sentences that break off'],
  table: ['table', 'tables'],
  repeat: ['line that repeats an earlier one', 'lines that repeat an earlier one'],
  note: ['remark inside a line', 'remarks inside a line'],
  dates: ['list of dates', 'lists of dates'],
}
const FIRST = 10

/** What was found, a kind a line, with how much of it is sure. */
export function foundLines({ all }: Findings): string[] {
  const lines = (Object.keys(NAMES) as Finding['kind'][]).flatMap((kind) => {
    const own = all.filter((finding) => finding.kind === kind)
    if (own.length === 0) return []
    if (kind === 'dates') return [`  dates: ${own[0]?.why ?? ''}`]
    const unsure = own.filter(({ sure }) => !sure).length
    const how =
      unsure === 0
        ? 'sure'
        : unsure === own.length
          ? 'unsure'
          : `${own.length - unsure} sure, ${unsure} unsure`
    return [`  ${own.length} ${NAMES[kind][own.length === 1 ? 0 : 1]}: ${how}`]
  })
  return lines.length > 0 ? lines : ['  nothing but paragraphs: the whole text is one section']
}

/** What the author must decide: first what is unsure in the text, then what the slides leave to do. */
export function decisions(
  { all }: Findings,
  slides: readonly { path: string; slide: { toDo: string[] } }[],
  { text, folder }: { text: string; folder: string },
): string[] {
  const doubts = all
    .filter(({ sure, kind }) => !sure || kind === 'repeat')
    .map(
      (finding) =>
        `${text}:${finding.lines[0]}: ${NAMES[finding.kind][0]}? ${lineName(finding)}: ${finding.why}`,
    )
  const open = openOf(slides).map((line) => `${folder}/${line}`)
  // Doubts of the text first, but never so many that no slide is named.
  const shown = [...doubts.slice(0, FIRST - Math.min(4, open.length)), ...open].slice(0, FIRST)
  const left = doubts.length + open.length - shown.length
  return [
    ...shown.map((line) => `  ${line}`),
    ...(left > 0 ? [`  … and ${left} more, in the files after “# to do:” and “# unsure:”`] : []),
  ]
}

/** What the slides leave to do, each thing once: the first slide of which it holds, and how many others. */
function openOf(slides: readonly { path: string; slide: { toDo: string[] } }[]): string[] {
  const paths = new Map<string, string[]>()
  for (const { path, slide } of slides.toSorted((a, b) => rank(a.slide.toDo) - rank(b.slide.toDo)))
    for (const words of slide.toDo) paths.set(words, [...(paths.get(words) ?? []), path])
  return [...paths].map(([words, [first = '', ...others]]) => {
    const more =
      others.length === 0 ? '' : ` and ${others.length} ${others.length === 1 ? 'other' : 'others'}`
    return `${first}${more}: ${words}`
  })
}

/** A slide without a headline wants its author before one whose headline could be better. */
const rank = ([first = '']: string[]) =>
  first.startsWith('a headline') ? 0 : first.startsWith('the headline is only') ? 1 : 2
