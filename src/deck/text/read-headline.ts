import type { Place, Problem } from '../../problems/problem.ts'
import { formatRanges } from '../../source/line-list.ts'
import type { Html } from '../model/html.ts'
import type { Reference } from '../model/references.ts'
import type { SlideNames } from '../model/slide-name.ts'
import { checkRun } from './check-markdown.ts'
import { inlineRuns } from './inline-runs.ts'
import { markdown, renderTokens, type Token } from './markdown.ts'
import { type PlaceFinder, placeFinder } from './places.ts'
import { type DeckNames, type Mentions, mentionsOf } from './read-body.ts'

export interface ReadHeadline extends Mentions {
  /** For tab titles, contents, bookmarks and the presenter: no markup, † for the public record. */
  text: string
  /** For the slide itself. */
  html: Html
  problems: Problem[]
}

/** The words of a headline, without its “# ” → text and HTML; references and emphasis are read as in a body. */
export function readHeadline(words: string, place: Place, { slides, entities }: DeckNames): ReadHeadline {
  const tokens = markdown.parseInline(words, { entities })
  const placeOf = placeFinder(place.file, words, place.line, place.column)
  const runs = inlineRuns(tokens)
  const children = tokens[0]?.children ?? []
  return {
    text: children
      .map((child) => wordsOf(child, slides))
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim(),
    html: renderTokens(tokens, slides),
    ...mentionsOf(runs, placeOf),
    problems: [...runs.flatMap((run) => checkRun(run, placeOf, entities)), ...closingSigns(words, placeOf)],
  }
}

/** `# Words ##` is Markdown too; here the signs at the end would be shown. */
function closingSigns(words: string, placeOf: PlaceFinder): Problem[] {
  const signs = /\s(#+)$/.exec(words)?.[1]
  if (signs === undefined) return []
  const place = { ...placeOf(0), column: placeOf(0).column + words.length - signs.length }
  return [{ ...place, found: `“${signs}” after the headline`, expected: 'the words and nothing after them' }]
}

function wordsOf({ type, content, meta }: Token, slides: SlideNames): string {
  if (type === 'text') return content
  if (type !== 'reference' || !meta) return ''
  const reference = meta as unknown as Reference
  if (reference.kind === 'lines') return formatRanges(reference.ranges)
  if (reference.kind === 'slide') return slides.get(reference.id) ?? ''
  return reference.kind === 'records' ? '†' : ''
}
