import MarkdownIt from 'markdown-it'

/** What readers see otherwise than it is written, by offsets in the text: signs left out, and signs in place of others. */
export interface Signs {
  dropped: Set<number>
  changed: Map<number, string>
}

/**
 * CommonMark, but for HTML and `~~`, which stay: without them a text would say what it takes back. Escapes are kept apart
 * from the text around them, so that their place is known.
 */
const reader = new MarkdownIt({ html: false }).disable(['strikethrough', 'text_join'])
// Nothing is linked here: of a link its words are shown, whatever its address is.
reader.validateLink = () => true

type Token = ReturnType<typeof reader.parseInline>[number]

const WORD_RE = /[\p{L}\p{N}]/u
/** What can be seen of a character’s name: `&#0;` and `&#8203;` would show nothing. */
const SEEN_RE = /^(?!\ufffd)[\p{L}\p{N}\p{P}\p{S}\u00a0]+$/u

/** Finds the signs between two offsets of a text: emphasis, code, links and pictures, escapes and names of characters. */
export function findSigns(whole: string, from: number, to: number, { dropped, changed }: Signs): void {
  const text = whole.slice(from, to)
  const shown = new Set<number>()
  const opened: number[] = []
  let at = 0
  const skip = (sign: string) => {
    const found = text.indexOf(sign, at)
    at = found < 0 ? at : found + sign.length
  }
  const show = (count: number) => {
    for (const end = at + count; at < end; at++) shown.add(at)
  }
  const open = (sign: string) => {
    skip(sign)
    opened.push(at - sign.length)
  }
  /** A link without words would vanish, and an address on another line would stand before the words there: both stay. */
  const close = () => {
    const start = opened.pop() ?? at
    const target = text.indexOf('](', at)
    at = endOfTarget(text, target + 2)
    if (WORD_RE.test(text.slice(start, target)) && !text.slice(target, at).includes('\n')) return
    const end = at
    at = start
    show(end - start)
    for (let place = start; place < end; place++) changed.delete(from + place)
  }
  const read = ({ type, markup, content, info, children }: Token): void => {
    if (type === 'text') {
      at = text.indexOf(content, at)
      show(content.length)
    } else if (type === 'text_special') {
      skip(markup)
      if (info === 'entity' && SEEN_RE.test(content)) {
        // The character stands where its name began.
        changed.set(from + at - markup.length, content)
        shown.add(at - markup.length)
        return
      }
      // Of `\*` the star.
      at -= info === 'entity' ? markup.length : content.length
      show(info === 'entity' ? markup.length : content.length)
    } else if (type === 'code_inline') {
      skip(markup)
      if (/^[ \n]/.test(text.slice(at)) && !content.startsWith(' ')) at++
      show(content.length)
      skip(markup)
    } else if (type === 'softbreak' || type === 'hardbreak') {
      at = text.indexOf('\n', at)
      show(1)
    } else if (type === 'image') {
      open('![')
      children?.forEach(read)
      close()
    } else if (type === 'link_open' && info !== 'auto') open('[')
    else if (type === 'link_close' && info !== 'auto') close()
    else skip(info === 'auto' ? (type === 'link_open' ? '<' : '>') : markup)
  }
  reader.parseInline(text, {})[0]?.children?.forEach(read)
  for (let place = 0; place < text.length; place++) if (!shown.has(place)) dropped.add(from + place)
}

/** Behind the bracket that ends `(address "title")`, of which the address begins at an offset. */
function endOfTarget(text: string, from: number): number {
  const { parseLinkDestination, parseLinkTitle } = reader.helpers
  const space = (at: number) => at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
  const address = parseLinkDestination(text, space(from), text.length)
  let at = space(address.ok ? address.pos : from)
  const title = parseLinkTitle(text, at, text.length)
  if (title.ok) at = space(title.pos)
  return text.indexOf(')', at) + 1
}
