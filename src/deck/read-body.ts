import type { Place, Problem } from '../source/problem.ts'
import { markdown, type Token } from './markdown.ts'
import type { WrittenNote } from './read-note.ts'
import type { Reference } from './references.ts'
import type { Body, Layout } from './types.ts'

/**
 * Slides whose first paragraph is text of its own, not a line on what the evidence shows: a chart or data
 * table brings that line with its data.
 */
const withoutSubtitle = ({ layout, hasFigure }: BodyKind) => hasFigure || layout === 'title'

interface BodyKind {
  layout: Layout
  hasFigure: boolean
}

/** A line or record id that the body refers to, with the line of the file on which it does. */
export interface PlacedReference<Target> {
  target: Target
  place: Place
}

/** A slide's body → safe HTML in boxes, with the lines and records it refers to. */
export function readBody(
  file: string,
  text: string,
  firstLine: number,
  kind: BodyKind,
): {
  body: Body
  lines: PlacedReference<number>[]
  records: PlacedReference<string>[]
  /** Block quotes on the slide itself: the source's words, as in the notes. */
  quotes: WrittenNote['quotes']
  problems: Problem[]
} {
  const tokens = markdown.parse(text, {})
  const { references, problems } = collectReferences(file, firstLine, tokens)
  const render = (part: Token[]) => markdown.renderer.render(part, markdown.options, {}).trim()

  const hasSubtitle = tokens[0]?.type === 'paragraph_open' && !withoutSubtitle(kind)
  const subtitle = hasSubtitle ? render(tokens.slice(1, 2)) : undefined
  const rest = hasSubtitle ? tokens.slice(3) : tokens

  const isBox = (token: Token) => token.type === 'heading_open' && token.tag === 'h3'
  const starts = rest.flatMap((token, index) => (isBox(token) ? [index] : []))
  const body: Body = {
    ...(subtitle === undefined ? {} : { subtitle }),
    lead: render(rest.slice(0, starts[0])),
    boxes: starts.map((start, index) => ({
      heading: render(rest.slice(start + 1, start + 2)),
      html: render(rest.slice(start + 3, starts[index + 1])),
    })),
  }
  return {
    body,
    lines: references.flatMap(({ target, place }) =>
      target.kind === 'lines' ? target.lines.map((line) => ({ target: line, place })) : [],
    ),
    records: references.flatMap(({ target, place }) =>
      target.kind === 'records' ? target.ids.map((id) => ({ target: id, place })) : [],
    ),
    quotes: collectQuotes(file, firstLine, tokens),
    problems,
  }
}

function collectQuotes(file: string, firstLine: number, tokens: Token[]): WrittenNote['quotes'] {
  const starts = tokens.flatMap(({ type }, index) => (type === 'blockquote_open' ? [index] : []))
  return starts.map((start) => {
    const end = tokens.findIndex(({ type }, index) => index > start && type === 'blockquote_close')
    const words = tokens.slice(start, end).flatMap((token) => (token.type === 'inline' ? token.content : []))
    return {
      words: words.join(' '),
      place: { file, line: firstLine + (tokens[start]?.map?.[0] ?? 0), column: 3 },
    }
  })
}

function collectReferences(file: string, firstLine: number, tokens: Token[]) {
  const references: PlacedReference<Reference>[] = []
  const problems: Problem[] = []
  let place: Place = { file, line: firstLine, column: 1 }
  for (const token of tokens) {
    // Cells of a table don't know their line; their row, which comes before them, does.
    if (token.map) place = { ...place, line: firstLine + token.map[0] }
    for (const child of token.children ?? []) {
      if (child.type !== 'reference') continue
      if (child.meta) references.push({ target: child.meta as unknown as Reference, place })
      else
        problems.push({
          ...place,
          found: `unknown reference {${child.content}}`,
          expected:
            'lines {L13} or {L51–53}, records {E42}, {C26} or {S05}, or a marker {cpt}, {ecthr}, {uncat}',
        })
    }
  }
  return { references, problems }
}
