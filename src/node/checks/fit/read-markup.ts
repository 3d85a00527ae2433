/** The compiler's own HTML in, a tree out: well-formed, without scripts or comments. No HTML parser of the wild. */

export interface Element {
  tag: string
  attributes: ReadonlyMap<string, string>
  classes: readonly string[]
  parent: Element | undefined
  children: (Element | string)[]
}

const TAG_RE = /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>/g
const ATTRIBUTE_RE = /([\w-]+)(?:="([^"]*)")?/g
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

/** Markup becomes the children of `root`. A drawing (`svg`) keeps its attributes and nothing within. */
export function readMarkup(markup: string, root: Element): void {
  let open: Element = root
  let at = 0
  TAG_RE.lastIndex = 0
  for (let match = TAG_RE.exec(markup); match; match = TAG_RE.exec(markup)) {
    addText(open, markup.slice(at, match.index))
    at = TAG_RE.lastIndex
    const [, end, tag = '', attributes = '', closed] = match
    if (end) {
      open = open.parent ?? root
      continue
    }
    const element = makeElement(tag, readAttributes(attributes), open)
    if (tag === 'svg') {
      at = endOfDrawing(markup, at)
      TAG_RE.lastIndex = at
    } else if (!closed && !VOID.has(tag)) open = element
  }
  addText(open, markup.slice(at))
}

/** Where a drawing ends that has begun before `at`: it may hold others. */
function endOfDrawing(markup: string, at: number): number {
  const tags = /<(\/?)svg\b[^>]*?(\/?)>/g
  tags.lastIndex = at
  let open = 1
  for (let match = tags.exec(markup); match; match = tags.exec(markup)) {
    const [, end, closed] = match
    if (!closed) open += end ? -1 : 1
    if (open === 0) return tags.lastIndex
  }
  return markup.length
}

/** An element at the end of its parent's children. */
export function makeElement(tag: string, attributes: Record<string, string> = {}, parent?: Element): Element {
  const classes = (attributes.class ?? '').split(/\s+/).filter((name) => name !== '')
  const element = { tag, attributes: new Map(Object.entries(attributes)), classes, parent, children: [] }
  parent?.children.push(element)
  return element
}

/** Elements among the children. */
export function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string')
}

/** All text within, in order. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function addText(parent: Element, text: string): void {
  if (text !== '') parent.children.push(decode(text))
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE_RE)].map(([, name = '', value = '']) => [name, decode(value)])
  return Object.fromEntries(pairs)
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return ENTITIES[name] ?? whole
  })
}
