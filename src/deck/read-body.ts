import type { Problem } from '../source/problem.ts'
import { markdown, type Token } from './markdown.ts'
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

/** A slide's body → safe HTML in boxes, with the lines and records it refers to. */
export function readBody(
  file: string,
  text: string,
  firstLine: number,
  kind: BodyKind,
): { body: Body; lines: number[]; records: string[]; problems: Problem[] } {
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
    lines: references.flatMap((reference) => (reference.kind === 'lines' ? reference.lines : [])),
    records: references.flatMap((reference) => (reference.kind === 'records' ? reference.ids : [])),
    problems,
  }
}

function collectReferences(file: string, firstLine: number, tokens: Token[]) {
  const references: Reference[] = []
  const problems: Problem[] = []
  for (const token of tokens) {
    const line = firstLine + (token.map?.[0] ?? 0)
    for (const child of token.children ?? []) {
      if (child.type !== 'reference') continue
      if (child.meta) references.push(child.meta as unknown as Reference)
      else
        problems.push({
          file,
          line,
          column: 1,
          found: `unknown reference {${child.content}}`,
          expected: 'lines {L13} or {L51–53}, records {E42} or {C26}, or a marker {cpt}, {ecthr}, {uncat}',
        })
    }
  }
  return { references, problems }
}
