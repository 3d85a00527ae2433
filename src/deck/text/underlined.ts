/** `**…**` inside a block quote of the layout passage: stretches of the source’s words that notes beside them refer to. */

import type { Token } from './markdown.ts'

/** The words of a quote as they must stand in its source, without the signs that underline some of them. */
export function withoutUnderlining({ content, children }: Token): string {
  let words = content
  for (const stretch of stretchesOf(children ?? [])) words = words.replace(`**${stretch}**`, () => stretch)
  return words
}

/** What Markdown underlined, in order; a sign that stands alone is a letter of the quote. */
function stretchesOf(children: readonly Token[]): string[] {
  const starts = children.flatMap(({ type }, at) => (type === 'strong_open' ? [at] : []))
  return starts.map((start) => {
    const end = children.findIndex(({ type }, at) => at > start && type === 'strong_close')
    const inside = children.slice(start + 1, end)
    return inside.map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join('')
  })
}

/** Puts its number behind each underlined stretch, counted from 1. */
export function numberUnderlined(tokens: readonly Token[]): void {
  let quotes = 0
  let count = 0
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quotes++
    if (token.type === 'blockquote_close') quotes--
    if (quotes > 0 && token.children) {
      const { children } = token
      token.children = children.flatMap((child, at) =>
        child.type === 'strong_close' ? [child, ...numberToken(++count, children[at + 1])] : [child],
      )
    }
  }
}

const LEADING_SIGNS_RE = /^[^\s\p{L}\p{N}]+/u

/** The number and the signs that follow it are one: no line begins with the dash or comma behind a stretch. */
function numberToken(count: number, next: Token | undefined): Token[] {
  if (!next) return []
  const make = next.constructor as new (type: string, tag: string, nesting: -1 | 0 | 1) => Token
  const text = (content: string) => Object.assign(new make('text', '', 0), { content })
  const [signs = ''] = next.type === 'text' ? (LEADING_SIGNS_RE.exec(next.content) ?? []) : []
  if (signs !== '') next.content = next.content.slice(signs.length)
  const open = new make('span_open', 'span', 1)
  open.attrSet('class', 'stays')
  return [
    open,
    new make('sup_open', 'sup', 1),
    text(String(count)),
    new make('sup_close', 'sup', -1),
    text(signs),
    new make('span_close', 'span', -1),
  ]
}
