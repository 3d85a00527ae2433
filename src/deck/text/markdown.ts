import MarkdownIt, { type MarkdownIt as MarkdownItInstance } from 'markdown-it'
import { recordKind } from '../../evidence/register.ts'
import { formatRanges, type LineRange } from '../../source/line-list.ts'
import { PLAIN, say, type Voice } from '../../words/say.ts'
import { entityGlyph } from '../model/glyphs.ts'
import { type Html, html, link, raw } from '../model/html.ts'
import { lineId } from '../model/page-ids.ts'
import { type Entity, type Reference, readReference } from '../model/references.ts'
import type { SlideNames } from '../model/slide-name.ts'
import { MASK } from './leftovers.ts'

export type Token = ReturnType<MarkdownItInstance['parse']>[number]

const REFERENCE_RE = /^\{([^{}\n]+)\}/

/**
 * The one Markdown reader: raw HTML is off, outside links are not part of a slide, `{…}` is a reference.
 * Everything it prints is escaped by markdown-it, references by `html`. What else Markdown knows and a slide
 * doesn't is read only to be refused by name (check-markdown.ts), or left as it is (leftovers.ts).
 */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .disable(['autolink', 'code', 'fence', 'reference'])
  .use(references)
  .use(masks)
  .use(tableHeaders)
// Sources stand in the record with their address; on a slide a link leads to a place in this page.
markdown.validateLink = (address) => address.startsWith('#')

/** What a text is read with: the entities that it may name. */
export interface ReadingOptions {
  entities?: readonly Entity[]
}

/** `{L13}`, `{E42}`, the name of an entity → a token; unknown words in braces become a token without meaning. */
function references(md: MarkdownItInstance): void {
  md.inline.ruler.before('text', 'reference', (state, silent) => {
    const match = REFERENCE_RE.exec(state.src.slice(state.pos))
    if (!match) return false
    if (!silent) {
      const token = state.push('reference', '', 0)
      token.content = match[1] ?? ''
      const { entities = [] } = state.env as ReadingOptions
      token.meta = readReference(token.content, entities) ?? null
    }
    state.pos += match[0].length
    return true
  })
  // A reference stays with the word it stands behind: a lone “L62” on a line of its own reads as noise.
  md.core.ruler.push('reference_space', (state) => {
    for (const { children } of state.tokens)
      for (const [index, token] of (children ?? []).entries())
        if (token.type === 'reference' && token.meta && !isMarker(token)) {
          const before = children?.[index - 1]
          if (before?.type === 'text') before.content = before.content.replace(/ $/, '\u00a0')
        }
  })
}

/**
 * What was parsed → safe HTML, without white space around it: raw HTML is off, and all that stands in a token
 * was escaped. `slides` has the numbers that references to slides print.
 */
export function renderTokens(tokens: Token[], slides: SlideNames): Html {
  const parts = renderParts(tokens, slides)
  const [first, last] = [parts[0], parts.at(-1)]
  if (typeof first === 'string') parts[0] = first.trimStart()
  if (typeof last === 'string') parts[parts.length - 1] = String(parts.at(-1)).trimEnd()
  return html`${parts.map((part) => (typeof part === 'string' ? raw(part) : part))}`
}

/** Token by token, as markdown-it itself goes through them; links and references are kept as what they are. */
function renderParts(tokens: Token[], slides: SlideNames): (string | Html)[] {
  const parts: (string | Html)[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.type === 'link_open') {
      const end = tokens.findIndex(({ type }, at) => at > index && type === 'link_close')
      const words = renderTokens(tokens.slice(index + 1, end), slides)
      const attributes = (token.attrs ?? []).map(([name, value]) => [name, String(value)])
      parts.push(link(Object.fromEntries(attributes), words))
      index = end
    } else if (token?.type === 'reference') {
      if (token.meta) parts.push(renderReference(token.meta as unknown as Reference, slides))
    } else if (token?.type === 'inline') parts.push(...renderParts(token.children ?? [], slides))
    else parts.push(renderOne(tokens, index))
  }
  return parts
}

function renderOne(tokens: Token[], index: number): string {
  const { renderer, options } = markdown
  const rule = renderer.rules[tokens[index]?.type ?? '']
  return rule ? rule(tokens, index, options, {}, renderer) : renderer.renderToken(tokens, index, options)
}

/** Gives each run of inline text its `maskedText`, while escaped characters can still be told apart. */
function masks(md: MarkdownItInstance): void {
  md.core.ruler.before('text_join', 'masks', (state) => {
    for (const token of state.tokens)
      if (token.type === 'inline')
        token.meta = { masked: (token.children ?? []).map(mask).join('') } satisfies InlineMeta
  })
}

interface InlineMeta {
  masked: string
}

function mask({ type, content }: Token): string {
  if (type === 'text') return content
  if (type === 'softbreak' || type === 'hardbreak') return '\n'
  return /_(?:open|close)$/.test(type) ? '' : MASK
}

/** An inline token's words as they will be seen, with `MASK` for all that was understood or escaped. */
export function maskedText(token: Token): string {
  return (token.meta as InlineMeta | null)?.masked ?? ''
}

const isMarker = ({ meta }: Token) => (meta as unknown as Reference).kind === 'marker'

/** A line or slide as a link, a record as †, a marker as its shape. */
function renderReference(reference: Reference, slides: SlideNames): Html {
  switch (reference.kind) {
    case 'lines':
      return renderLines(reference.ranges)
    case 'records':
      return html`<span class="daggers">${reference.ids.map((id) => renderDagger(id, slides.voice ?? PLAIN))}</span>`
    case 'marker':
      return entityGlyph(reference.entity)
    case 'slide':
      return link({ href: `#${reference.id}` }, slides.get(reference.id))
  }
}

function renderLines(ranges: LineRange[]): Html {
  return link({ class: 'line-ref', href: `#${lineId(ranges[0]?.[0] ?? 0)}` }, formatRanges(ranges))
}

/** † leads to the public record; the id is in its name so that it can be told from the next †. */
export function renderDagger(id: string, voice: Voice): Html {
  const names = { [`data-${recordKind(id)}`]: id, 'aria-label': say(voice, 'dagger-name', { id }) }
  return link({ class: 'dagger', href: `#${id}`, ...names }, '†')
}

/** First cell of a row is its header; alignment would need inline styles, which the policy forbids. */
function tableHeaders(md: MarkdownItInstance): void {
  md.core.ruler.push('table_headers', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      if (token.attrs) token.attrs = token.attrs.filter(([name]) => name !== 'style')
      if (token.type === 'th_open') token.attrSet('scope', 'col')
      if (token.type !== 'td_open' || state.tokens[index - 1]?.type !== 'tr_open') continue
      token.tag = 'th'
      token.attrSet('scope', 'row')
      const close = nextOfType(state.tokens, index, 'td_close')
      if (close) close.tag = 'th'
    }
  })
}

/** Found without a copy of the rest: a long table would be copied once a row. */
function nextOfType(tokens: Token[], from: number, type: string): Token | undefined {
  for (let index = from; index < tokens.length; index++)
    if (tokens[index]?.type === type) return tokens[index]
  return undefined
}
