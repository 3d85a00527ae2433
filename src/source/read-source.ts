import { type Folded, fold } from './fold.ts'
import { foldPrinted, type PrintedLine, printedPart, printMarkdown } from './printed-line.ts'

/** One line of the analysis as it stands, counted from 1. */
export interface SourceLine {
  number: number
  /** The line's own characters, without the line end. */
  text: string
  /** The same as it is printed, made comparable, once for all searches. */
  folded: Folded
  /** Of a Markdown text: the line without its signs, and with them made comparable. */
  printed?: PrintedLine
  written?: Folded
  section: number
  heading: boolean
  instruction: boolean
  /** The sentence breaks off at the end of this line. */
  cut: boolean
  /** A table row whose cells run together. */
  tableRow: boolean
  /** Why the author leaves this line out on purpose; absent for lines that are to be quoted. */
  leftOut?: string
}

/** Lines that the author leaves out on purpose, both ends in it, and why. */
export interface LeftOut {
  first: number
  last: number
  why: string
}

export interface SourceSection {
  title: string
  first: number
  last: number
}

/** The analysis: every line, and the sections they belong to. */
export interface Source {
  name: string
  /** The language of the analysis, where it is not that of the deck (`quotes-lang` in source.yaml). */
  lang?: string
  sha256: string
  lines: SourceLine[]
  sections: SourceSection[]
  leftOut: LeftOut[]
}

/** What source.yaml says about the text. */
export interface Outline {
  name: string
  /** The language of the text; absent: that of the deck. */
  lang?: string | undefined
  sha256: string
  /** How the text is written; absent: plain, and printed as it stands. */
  text?: 'plain' | 'markdown' | undefined
  sections: SourceSection[]
  headings: number[]
  instructions: number[]
  cut: number[]
  tables: number[]
  /** Absent: nothing is left out. */
  leftOut?: LeftOut[]
}

/** Joins the text with its outline. Lines outside every section get section −1 (blank lines do). */
export function readSource(text: string, outline: Outline): Source {
  const { leftOut = [] } = outline
  const written = text.split('\n')
  const marked = outline.text === 'markdown' ? printMarkdown(written) : []
  const lines = written.map((line, index): SourceLine => {
    const printed = marked[index]
    const number = index + 1
    const why = leftOut.find(({ first, last }) => first <= number && number <= last)?.why
    return {
      number,
      text: line,
      folded: printed ? foldPrinted(printed) : fold(line),
      ...(printed ? { printed, written: fold(line) } : {}),
      section: outline.sections.findIndex(({ first, last }) => first <= number && number <= last),
      heading: outline.headings.includes(number),
      instruction: outline.instructions.includes(number),
      cut: outline.cut.includes(number),
      tableRow: outline.tables.includes(number),
      ...(why === undefined || line.trim() === '' ? {} : { leftOut: why }),
    }
  })
  const { name, lang, sha256, sections } = outline
  return { name, ...(lang === undefined ? {} : { lang }), sha256, lines, sections, leftOut }
}

/** Whether the text is Markdown, of which pages print no signs. */
export function isMarkdown({ lines: [first] }: Pick<Source, 'lines'>): boolean {
  return first?.printed !== undefined
}

/** A line as pages print it: without the white space around it, and without the signs of Markdown. */
export function printedText({ text, printed }: Pick<SourceLine, 'text' | 'printed'>): string {
  return printed?.text ?? text.trim()
}

/** The words between two offsets of a line as pages print them, and where they begin in `printedText`. */
export function printedWords(
  { text, printed }: Pick<SourceLine, 'text' | 'printed'>,
  start: number,
  end: number,
): { text: string; from: number } {
  const own = { text: text.slice(start, end), from: start - Math.max(0, text.search(/\S/)) }
  if (!printed) return own
  const part = printedPart(printed, start, end)
  // Words of an address, which is printed nowhere, are shown as they are written.
  return part.text === '' ? { ...own, from: part.from } : part
}

/** Lines that carry statements: neither blank nor headings, nor left out on purpose. These must all be quoted. */
export function statementLines(source: Source): SourceLine[] {
  return source.lines.filter((line) => line.text.trim() !== '' && !line.heading && line.leftOut === undefined)
}

/** What is wrong with a line number as a place of text; undefined when text stands there. */
export function findLineMistake(
  source: Source,
  line: number,
): { found: string; expected: string } | undefined {
  const there = source.lines[line - 1]
  if (there && printedText(there) !== '') return undefined
  const why = there === undefined ? 'does not exist' : there.text.trim() === '' ? 'is blank' : 'has no words'
  return {
    found: `source line ${line}, which ${why}`,
    expected: `a line of the analysis that has text, 1 to ${source.lines.length}`,
  }
}

/** Title of the section a line stands in. */
export function sectionTitle(source: Source, line: number): string {
  return source.sections[source.lines[line - 1]?.section ?? -1]?.title ?? ''
}
