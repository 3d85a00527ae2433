import { readableWords, yamlWords } from './files/plain.ts'
import type { Findings } from './find/find.ts'
import type { Finding } from './find/lines.ts'
import type { DraftSection } from './sections.ts'

/** Letters of a section’s title in source.yaml, and of all remarks: the compiler reads no endless YAML. */
const LONGEST_TITLE = 100
const MOST_REMARKS = 30_000

/** source.yaml: sections, headings, notes, breaks and tables as found, each with how sure that is. */
export function outlineFile(
  { all, cuts, instructions, tables, headings, title }: Findings,
  sections: readonly DraftSection[],
  { file, sha256, name, isMarkdown }: { file: string; sha256: string; name: string; isMarkdown?: boolean },
): string {
  const titleLines = title && !title.labelled ? title.lines : []
  const own = (kind: Finding['kind']) => all.filter((finding) => finding.kind === kind)
  const listed = [...titleLines, ...headings.map(({ line }) => line)].sort((a, b) => a - b)
  const listedTables = tables.filter(({ runTogether }) => runTogether)
  const rows = listedTables.flatMap(({ lines }) => lines)
  const told = (findings: readonly Finding[], heading: string) =>
    findings.length === 0 ? [] : ['', `# ${heading}`, ...remarks(findings)]
  return [
    '# What was found in the text. Line numbers count from 1. The text is kept byte for byte.',
    '# “sure” and “unsure” say how it was found: look at what is unsure.',
    `file: ${file}`,
    `name: ${yamlWords(name)}`,
    ...(isMarkdown
      ? ['# Readers see it without the signs of Markdown: `**`, `#`, `|---|`, addresses of links.']
      : []),
    ...(isMarkdown ? ['text: markdown'] : []),
    `sha256: ${sha256}`,
    '',
    '# Every line with text belongs to one section, in the order of the text.',
    'sections:',
    ...sections.map(
      (section) =>
        `  - { lines: ${section.first}-${section.last}, title: ${titleOfSection(section, title)} }`,
    ),
    '',
    '# Headings need not be quoted.',
    ...remarks([...(title?.labelled ? [] : own('title')), ...own('heading')]),
    `headings: [${listed.join(', ')}]`,
    '# Notes of the author to himself: they shape slides and are no findings.',
    ...remarks(own('instruction')),
    `instructions: [${instructions.flatMap(({ lines }) => lines).join(', ')}]`,
    '# Sentences that break off.',
    ...remarks(own('cut')),
    `cut: [${cuts.flatMap(({ lines }) => lines).join(', ')}]`,
    '# Rows of tables whose cells run together in the text.',
    ...remarks(listedTables.map(({ finding }) => finding)),
    `tables: [${rows.join(', ')}]`,
    // What stands above a list and not in it would look forgotten.
    ...told(title?.labelled ? own('title') : [], 'The title: its line is quoted, so nothing is listed here.'),
    ...told(
      tables.filter(({ runTogether }) => !runTogether).map(({ finding }) => finding),
      'Tables whose cells are told apart in the text: nothing is listed here.',
    ),
    ...told(own('repeat'), 'Lines that say again what an earlier line says: keep one of the two.'),
    ...told(own('note'), 'Remarks inside a line that may be meant for the author.'),
    '',
  ].join('\n')
}

/** The words of its heading; a section without one that has the title of the text is called by that. */
function titleOfSection({ title, first, last }: DraftSection, ofText: Findings['title']): string {
  const hasTitle = ofText?.lines.some((line) => first <= line && line <= last)
  const words = Array.from(readableWords(title ?? (hasTitle ? (ofText?.words ?? '') : '')))
    .slice(0, LONGEST_TITLE)
    .join('')
  return yamlWords(/\S/u.test(words) ? words : first === last ? `Line ${first}` : `Lines ${first} to ${last}`)
}

/** Findings as remarks; all that are unsure come before what is sure when there is no room for both. */
function remarks(findings: readonly Finding[]): string[] {
  let letters = 0
  const lines = findings
    .toSorted((a, b) => Number(a.sure) - Number(b.sure))
    .flatMap((finding) => {
      const line = `# ${finding.sure ? 'sure' : 'unsure'}: ${lineName(finding)}: ${finding.why.replace(/[\r\n]+/gu, ' ')}`
      letters += line.length
      return letters > MOST_REMARKS / 5 ? [] : [{ line, at: finding.lines[0] ?? 0 }]
    })
  return lines.toSorted((a, b) => a.at - b.at).map(({ line }) => line)
}

/** “line 12”, “lines 12 to 14”. */
export function lineName({ lines }: Pick<Finding, 'lines'>): string {
  const [first, last] = [lines[0], lines.at(-1)]
  return first === last ? `line ${first}` : `lines ${first} to ${last}`
}
