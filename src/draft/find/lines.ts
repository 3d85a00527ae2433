import { WORD_RE } from '../../source/words.ts'
import { findYearless } from './dates.ts'

/** A line of the text, counted from 1, without the white space around it. */
export interface TextLine {
  number: number
  text: string
}

/** What a text was found to hold, with its lines, how sure that is, and why, in words. */
export interface Finding {
  kind: 'title' | 'heading' | 'instruction' | 'cut' | 'table' | 'repeat' | 'note' | 'dates'
  lines: number[]
  sure: boolean
  why: string
}

/** What is known of single lines beside their words, as a word processor knows its headings: level by line. */
export type Hints = ReadonlyMap<number, number>

/** A text in, all its lines out; they are counted as the compiler counts them. */
export function readLines(text: string): TextLine[] {
  return text.split('\n').map((line, index) => ({ number: index + 1, text: line.trim() }))
}

/** The words of a text. */
export const wordsOf = (text: string): string[] => text.match(WORD_RE) ?? []
export const countWords = (text: string): number => wordsOf(text).length

/** What stands before the words of a line: a bullet, a number, a letter, or signs of Markdown. */
export interface Marker {
  kind: 'bullet' | 'number' | 'letter' | 'hash' | 'none'
  marker: string
  rest: string
}

const MARKERS: [Marker['kind'], RegExp][] = [
  ['hash', /^(#{1,6})\s+(.*)$/u],
  ['bullet', /^([-–—*+•·▪‣◦●○■□»>])\s+(.*)$/u],
  ['number', /^(\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,2})+|[IVXLC]{1,6}[.)])\s+(.*)$/u],
  ['letter', /^(\(?\p{L}[.)])\s+(.*)$/u],
]

/** A line’s words in, its marker and the rest out. */
export function readMarker(text: string): Marker {
  // “17. März” is a day, not the seventeenth point.
  if (findYearless(text)) return { kind: 'none', marker: '', rest: text }
  for (const [kind, pattern] of MARKERS) {
    const [, marker, rest = ''] = pattern.exec(text) ?? []
    if (marker !== undefined) return { kind, marker, rest: rest.trim() }
  }
  return { kind: 'none', marker: '', rest: text }
}

/** How the lines of a text lie: what a blank line, or its absence, says. */
export interface Lie {
  /** Sentences run on from line to line. */
  wrapped: boolean
  /** There are hardly any blank lines: each line is a paragraph. */
  dense: boolean
}

/** All lines of a text in, how they lie out. */
export function findLie(lines: readonly TextLine[]): Lie {
  const filled = lines.filter(({ text }) => text !== '')
  const runsOn = filled.filter(({ number, text }) => {
    const next = lines[number]?.text ?? ''
    return next !== '' && /^\p{Ll}/u.test(next) && !/[.!?:;]$/u.test(text)
  })
  return {
    wrapped: runsOn.length > filled.length * 0.25,
    dense: lines.length - filled.length < filled.length * 0.1,
  }
}
