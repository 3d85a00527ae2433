/** Where a text stops being JSON (RFC 8259): an offset into the text, what stands there, what should. */
export interface JsonMistake {
  offset: number
  found: string
  expected: string
}

/** Where a value stands in the text, with the places of what it holds. */
export interface JsonNode {
  at: number
  items?: JsonNode[]
  members?: Map<string, { keyAt: number; node: JsonNode }>
}

/** With a mistake, the places go no further than to it. */
export interface JsonScan {
  root: JsonNode
  mistake: JsonMistake | undefined
}

/** Deeper than any file of a deck, and far from where a reader that calls itself runs out of stack. */
const DEEPEST = 100

const SPACE_RE = /[ \t\n\r]*/y
const ESCAPE_RE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const LITERAL_RE = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * The places of all values in a JSON text, or its first mistake. Engines word their own messages differently
 * from version to version and often leave the place out, so it is told apart here. A key that an object has
 * twice is a mistake too: readers keep the last in silence (RFC 8259, section 4, asks for unique names).
 */
export function scanJson(text: string): JsonScan {
  return new Scanner(text).scan()
}

/** A place in the text that moves on; each method reads one thing, or leaves the first mistake. */
class Scanner {
  private readonly text: string
  private at = 0
  private mistake: JsonMistake | undefined

  constructor(text: string) {
    this.text = text
  }

  scan(): JsonScan {
    const root = this.value(0)
    if (!this.mistake && this.next() !== '') this.fail('nothing after the value')
    return { root, mistake: this.mistake }
  }

  private value(depth: number): JsonNode {
    const first = this.next()
    const node: JsonNode = { at: this.at }
    if ('{['.includes(first) && first !== '' && depth >= DEEPEST)
      this.fail(`at most ${DEEPEST} levels of brackets`, `level ${DEEPEST + 1} of brackets inside each other`)
    else if (first === '{') this.object(node, depth)
    else if (first === '[') this.array(node, depth)
    else if (first === '"') this.string()
    else if (!this.take(LITERAL_RE)) this.fail('a value')
    return node
  }

  private array(node: JsonNode, depth: number): void {
    const items: JsonNode[] = []
    node.items = items
    this.list(']', () => void items.push(this.value(depth + 1)))
  }

  private object(node: JsonNode, depth: number): void {
    const members: NonNullable<JsonNode['members']> = new Map()
    node.members = members
    this.list('}', () => {
      this.next()
      const keyAt = this.at
      const key = this.string()
      if (key === undefined) return
      if (members.has(key)) this.fail('each key once in an object', `the key “${key}” again`, keyAt)
      if (this.next() !== ':') this.fail('a colon')
      this.at++
      members.set(key, { keyAt, node: this.value(depth + 1) })
    })
  }

  private list(close: '}' | ']', item: () => void): void {
    this.at++
    if (this.next() === close) {
      this.at++
      return
    }
    let open = true
    while (open && !this.mistake) {
      item()
      open = !this.mistake && this.goesOn(close)
    }
  }

  /** Reads what stands behind an item of a list: whether a comma promises another. */
  private goesOn(close: '}' | ']'): boolean {
    const mark = this.next()
    const comma = this.at
    if (mark !== ',' && mark !== close) this.fail(`a comma or “${close}”`)
    else this.at++
    if (mark === ',' && this.next() === close)
      this.fail('none after the last item', `a comma before “${close}”`, comma)
    return mark === ','
  }

  /** The text of a string; undefined when it is none. Read letter by letter: an expression runs out of stack. */
  private string(): string | undefined {
    const start = this.at
    if (this.text.charAt(start) !== '"') {
      this.fail('a name in double quotes')
      return undefined
    }
    this.at++
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code === 0x22) break
      const goesOn = code === 0x5c ? this.take(ESCAPE_RE) : code >= 0x20 && ++this.at > 0
      if (goesOn) continue
      const found = 'a text that does not end on its line, or holds a lone backslash'
      this.fail('a closing quotation mark, and \\\\ for a backslash', found, start)
      return undefined
    }
    this.at++
    return JSON.parse(this.text.slice(start, this.at)) as string
  }

  private next(): string {
    this.take(SPACE_RE)
    return this.text.charAt(this.at)
  }

  private take(re: RegExp): boolean {
    re.lastIndex = this.at
    if (!re.test(this.text)) return false
    this.at = re.lastIndex
    return true
  }

  private fail(expected: string, found = this.inWords(), offset = this.at): void {
    this.mistake ??= { offset, found, expected }
  }

  private inWords(): string {
    return this.at >= this.text.length ? 'the end of the file' : `“${this.text.charAt(this.at)}”`
  }
}
