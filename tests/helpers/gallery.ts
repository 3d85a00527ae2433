import { join } from 'node:path'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { frozen } from './frozen.ts'

/** The deck that the engine's tests run on; tests/fixtures/README.md says what is in it. */
export const GALLERY = join(import.meta.dirname, '../fixtures/decks/gallery')

/** Ids of its slides by what a test needs them for. `first` to `fourth` are those of the talk, behind the title. */
export const slides = {
  title: 'title',
  first: 'order',
  second: 'bottom-line',
  third: 'badges',
  fourth: 'regime',
  /** The fifth: a chart without steps. */
  chart: 'timeline',
  /** The sixth: a chart that comes in steps. */
  stepped: 'bodies',
  /** The one after it: a matrix. */
  matrix: 'powers',
  /** The eighth. */
  eighth: 'sequence',
  rated: 'risks',
  scenarios: 'scenarios',
  ladder: 'effect',
  /** The fourteenth: on the full show only. */
  aside: 'methods',
  table: 'rivers',
  closing: 'closing',
  lastOfTalk: 'question',
  sourceMap: 'source-map',
  recordCheck: 'record-check',
  dataTables: 'data-tables',
  /** The last one of all. */
  terms: 'terms',
} as const

/** What the slide with steps quotes, in this order: the second passage is one that the record has overtaken. */
export const quotedBySteps = { first: 'L18', second: 'L71', claim: 'C12', verdict: 'Superseded' } as const

/** The line that the second slide quotes first. */
export const quotedBySecond = 'L15'

let drawn: Promise<DrawnDeck> | undefined

/** The gallery, compiled and drawn once for all who ask; nobody can change it. */
export function galleryDeck(): Promise<DrawnDeck> {
  drawn ??= compileGallery()
  return drawn
}

async function compileGallery(): Promise<DrawnDeck> {
  const { deck, problems } = await compileFolder(GALLERY)
  if (!deck) throw new Error(`the gallery has problems: ${JSON.stringify(problems)}`)
  return frozen(drawDeck(deck))
}

/** A slide's number as people say it: `6`, `A2`. */
export async function labelOf(id: string): Promise<string> {
  const slide = (await galleryDeck()).slides.find((one) => one.id === id)
  if (!slide) throw new Error(`the gallery has no slide “${id}”`)
  return slide.label
}
