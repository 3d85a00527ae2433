import { say, type Voice } from './say.ts'

/** What the objects of a slide and the layouts are called in the lists of a program that edits: the words of each. */
const WORDS = {
  title: 'office-title',
  source: 'one-source',
  number: 'office-number',
  notes: 'notes',
  text: 'office-text',
  table: 'show-table',
  drawing: 'office-drawing',
  logo: 'office-logo',
  slide: 'office-slide',
  part: 'office-part',
  appendix: 'appendix',
} as const
export type Names = Record<keyof typeof WORDS, string>

/** The names in the language and words of a deck. */
export const namesOf = (voice: Voice): Names =>
  Object.fromEntries(Object.entries(WORDS).map(([kind, words]) => [kind, say(voice, words)])) as Names
