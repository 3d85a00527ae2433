import type { ClaimWords } from '../evidence/claim-words.ts'
import type { Problem } from '../problems/problem.ts'
import type { Passage } from '../source/find-quote.ts'
import type { LineRange } from '../source/line-list.ts'
import { PLAIN } from '../words/say.ts'
import { checkAnswers } from './checks/check-answers.ts'
import { checkCitedLines } from './checks/check-cited-lines.ts'
import { checkLayout } from './checks/check-layout.ts'
import { checkId, checkRecords, checkShows } from './checks/check-slide.ts'
import { claimTouches, type SlideContents } from './checks/claim-touches.ts'
import { checkWrittenDates } from './proof/check-written-dates.ts'
import type { FigureContext, ReadFigure } from './read-figure.ts'
import type { KnownSlide } from './read-slide.ts'
import { notedTexts, placedTexts } from './text/placed-texts.ts'
import type { Placed } from './text/read-body.ts'
import type { SlideParts } from './text/split-slide.ts'

/** What a slide is held against. */
export interface CheckingContext extends FigureContext {
  /** Where each claim's words stand in the source. */
  claims: Map<string, Passage>
  /** Words by which claims are known where they are not quoted. */
  claimWords: ClaimWords
}

/** What a slide names: its figure, lines of the source, records of the register. */
export interface Named {
  figure: ReadFigure
  lines: Placed<LineRange>[]
  records: Placed<string>[]
}

/** Problems that only a whole slide can tell. `charts` are the ids of all charts of the deck. */
export function slideProblems(
  read: KnownSlide,
  named: Named,
  charts: readonly string[],
  context: CheckingContext,
): Problem[] {
  const { file, parts, front, body } = read
  const { frontMatter, placeOf } = front
  const restsOn = new Map(Object.entries(frontMatter['rests-on']))
  const touches = claimTouches(contentsOf(read, named, context), context.claims, context.claimWords)
  return [
    ...checkRecords(named.records, context.register),
    ...checkWrittenDates(parts.body, file, context.register),
    ...checkCitedLines(parts.body, file, context.source),
    ...checkId(frontMatter, placeOf, charts),
    ...checkShows(frontMatter, placeOf, context.settings),
    // Without a sound “Note:” the note may stand in the body, and that is told already.
    ...(parts.note.sound
      ? checkLayout({ frontMatter, body, placeOf, voice: context.settings ?? PLAIN })
      : []),
    ...checkAnswers({ slide: frontMatter.id, restsOn, touches, placeOf }, context.register),
  ]
}

/** All by which a slide can touch a claim. */
function contentsOf(
  { file, parts, shown, note }: KnownSlide,
  { figure, lines, records }: Named,
  { source }: CheckingContext,
): SlideContents {
  return {
    quotes: [...shown, ...note.quotes],
    texts: { ...textsOf(file, parts), data: figure.texts },
    // One that leaves the source is a problem of its own, and says nothing of the lines it runs over.
    lines: [...lines.filter(({ target }) => target[1] <= source.lines.length), ...figure.lines],
    records: [...records, ...figure.records],
  }
}

/** What the slide says in its own voice, part by part. */
function textsOf(file: string, { headline, body, note }: SlideParts): Omit<SlideContents['texts'], 'data'> {
  return {
    headline: placedTexts(file, headline.text, headline.place.line),
    body: placedTexts(file, body.text, body.line),
    note: notedTexts(file, note.text, note.line),
  }
}
