/** A link into the deck, kept as what it is until it is known in which document it stands. */
interface Link {
  /** In their order, `href` among them; one without a value is there or not. */
  attributes: Record<string, string>
  words: Html
}

type Piece = string | Link

/** Where a link of the deck leads in a document; undefined when it leads nowhere, and its words are plain text. */
export type LinkPolicy = (href: string) => string | undefined

let make: (pieces: Piece[]) => Html

/** Text that is safe to put into a page. Only `html`, `link` and `raw` make it. */
export class Html {
  private readonly pieces: readonly Piece[]
  private constructor(pieces: Piece[]) {
    this.pieces = pieces
  }
  /** The markup, its links as they are on the page. */
  get text(): string {
    return this.pieces.map((piece) => (typeof piece === 'string' ? piece : anchor(piece))).join('')
  }
  toString(): string {
    return this.text
  }
  /** The same for another document, its links decided: they lead where the policy says, or are plain text. */
  withLinks(leadsTo: LinkPolicy): Html {
    const decided = this.pieces.map((piece) => (typeof piece === 'string' ? piece : decide(piece, leadsTo)))
    return new Html([decided.join('')])
  }
  static {
    make = (pieces) => new Html(pieces)
  }
  /** For `html`, which puts the pieces of several into one. */
  static piecesOf({ pieces }: Html): readonly Piece[] {
    return pieces
  }
}

type Part = Html | string | number | undefined | false | Part[]

/**
 * The one place where text becomes HTML: every value is escaped, unless it is `Html` already. Lists are
 * joined, `undefined` and `false` vanish.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const pieces: Piece[] = []
  for (const [index, text] of strings.entries()) {
    add(pieces, text)
    addPart(pieces, parts[index])
  }
  return make(pieces)
}

/** A link that leads to a place of the deck: `href` and what else it has, its words. Outside links are not made here. */
export function link(attributes: Record<string, string>, ...words: Part[]): Html {
  return make([{ attributes, words: html`${words}` }])
}

/**
 * Markup that is known to be safe: drawn by our own code or by markdown-it with raw HTML switched off. A test
 * holds who may say so.
 */
export function raw(text: string): Html {
  return make([text])
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function addPart(pieces: Piece[], part: Part): void {
  if (part === undefined || part === false) return
  if (Array.isArray(part)) for (const inner of part) addPart(pieces, inner)
  else if (part instanceof Html) for (const piece of Html.piecesOf(part)) add(pieces, piece)
  else add(pieces, escapeHtml(String(part)))
}

/** Texts that follow each other are one: what says the same is the same. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
  else if (piece !== '') pieces.push(piece)
}

function anchor({ attributes, words }: Link): string {
  return `<a${written(attributes)}>${words.text}</a>`
}

/** Without its address a link has no name of its own either: its words say all. */
function decide({ attributes, words }: Link, leadsTo: LinkPolicy): string {
  const href = leadsTo(attributes.href ?? '')
  if (href !== undefined) return anchor({ attributes: { ...attributes, href }, words })
  const { href: _, 'aria-label': __, ...plain } = attributes
  return `<span${written(plain)}>${words.text}</span>`
}

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('')
}
