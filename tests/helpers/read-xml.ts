/** Well-formed XML in, its elements out; throws for what is not well-formed. */
export class XmlElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[] = []
  text = ''
  constructor(name: string, attributes: Record<string, string>) {
    this.name = name
    this.attributes = attributes
  }
  /** All elements of a name below this one, in order; `*` for all of them. */
  all(name: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(name === '*' || child.name === name ? [child] : []),
      ...child.all(name),
    ])
  }
}

const TAG_RE = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|<\?xml [^>]*\?>|([^<]+)/gy

/** The root element of a part. */
export function readXml(xml: string): XmlElement {
  const root = new XmlElement('', {})
  const open = [root]
  let at = 0
  for (const match of xml.matchAll(TAG_RE)) {
    at = match.index + match[0].length
    const [, end, name, attributes = '', closed, text] = match
    const last = open.at(-1) as XmlElement
    if (text !== undefined) last.text += decode(text)
    else if (end) {
      if (last.name !== name) throw new Error(`</${name}> ends <${last.name}>`)
      open.pop()
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ])
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new Error(`<${name}> has an attribute twice`)
      const element = new XmlElement(name, Object.fromEntries(pairs))
      last.children.push(element)
      if (!closed) open.push(element)
    }
  }
  const [first, ...others] = root.children
  if (at < xml.length || open.length > 1 || !first || others.length > 0)
    throw new Error(`not XML: ${xml.slice(at, at + 60)}`)
  return first
}

function decode(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    if (!(name in names) || !whole.endsWith(';')) throw new Error(`not XML: ${whole}`)
    return names[name] ?? ''
  })
}
