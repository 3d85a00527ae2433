import type { Place } from '../../problems/problem.ts'
import type { Slide } from '../model/types.ts'
import type { Placed } from '../text/read-body.ts'

/** A slide with what its author wrote, where each piece stands, and which rules it waives and why. */
export interface WrittenSlide {
  slide: Slide
  placeOf(path: (string | number)[]): Place
  headline: Place
  /** Headings, paragraphs, items and cells of the body, without the source's words. */
  body: Placed<string>[]
  onScreen: Placed<string>[]
  say: Placed<string>[]
  waive: Record<string, string>
  /** The chart or data table it asks for by name. */
  figure: string | undefined
}
