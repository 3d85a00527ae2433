let make: (text: string) => Html

/** Text that is safe to put into a page. Only `html` and `raw` make it. */
export class Html {
  readonly text: string
  /** Never there: it keeps other values with a text from passing for this type. */
  declare private readonly isSafe: true
  private constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
  static {
    make = (text) => new Html(text)
  }
}

type Part = Html | string | number | undefined | false | Part[]

/**
 * The one place where text becomes HTML: every value is escaped, unless it is `Html` already. Lists are
 * joined, `undefined` and `false` vanish.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] ?? ''
  for (const [index, part] of parts.entries()) text += toText(part) + (strings[index + 1] ?? '')
  return make(text)
}

/**
 * Markup that is known to be safe: drawn by our own code or by markdown-it with raw HTML switched off. A test
 * holds who may say so.
 */
export function raw(text: string): Html {
  return make(text)
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

function toText(part: Part): string {
  if (part === undefined || part === false) return ''
  if (Array.isArray(part)) return part.map(toText).join('')
  return part instanceof Html ? part.text : escapeHtml(String(part))
}
