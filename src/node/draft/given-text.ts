import type { Hints } from '../../draft/find/lines.ts'

/** A text to make a deck from. */
export interface ReadText {
  /** What is kept: the file as it is, or the text of a word processor’s document. */
  bytes: Uint8Array
  text: string
  /** By the ending of its file: a word processor’s document is plain text here. */
  isMarkdown: boolean
  /** What is known of its lines beside their words. */
  hints: Hints
  /** What the document holds besides text, and what became of it. */
  remarks: string[]
}
