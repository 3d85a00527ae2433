/** Words and marks of the little HTML that a document is turned into. */
const PIECE_RE = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+)/giu
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** HTML of a document in, its lines out, and which of them are headings of which level. */
export function htmlLines(html: string): { lines: string[]; hints: Map<number, number> } {
  const writer = new Writer()
  for (const [, closing, name, attributes = '', text] of html.matchAll(PIECE_RE)) {
    if (text !== undefined) writer.write(text.replace(/&[#\w]+;/gu, (entity) => ENTITIES[entity] ?? entity))
    else if (closing === '') writer.open((name ?? '').toLowerCase(), attributes)
    else writer.close((name ?? '').toLowerCase())
  }
  writer.endLine()
  return { lines: writer.lines, hints: writer.hints }
}

/** Lines as they grow: a paragraph a line, cells of a row on one. */
class Writer {
  readonly lines: string[] = []
  readonly hints = new Map<number, number>()
  private line = ''
  private heading = 0
  private cells = 0
  private readonly lists: { ordered: boolean; count: number }[] = []

  write(text: string): void {
    this.line += this.cells > 0 ? text.replace(/\s+/gu, ' ') : text.replace(/[\r\n]+/gu, ' ')
  }

  open(name: string, attributes: string): void {
    if (/^h[1-6]$/.test(name)) this.heading = Number(name.slice(1))
    if (name === 'ul' || name === 'ol') {
      this.endLine()
      this.lists.push({ ordered: name === 'ol', count: 0 })
    }
    if (name === 'li') this.openItem(attributes)
    if (name === 'td' || name === 'th') {
      if (this.cells > 0) this.line = `${this.line.replace(/ +$/u, '')}\t`
      this.cells++
    }
    if (name === 'br') this.write(' ')
  }

  private openItem(attributes: string): void {
    this.endLine()
    const list = this.lists.at(-1)
    if (list) list.count++
    const isNote = /id="[^"]*(?:foot|end)note/u.test(attributes)
    const mark = isNote ? `[${list?.count ?? 1}] ` : list?.ordered ? `${list.count}. ` : '• '
    this.line = `${'  '.repeat(Math.max(0, this.lists.length - 1))}${mark}`
  }

  close(name: string): void {
    if (name === 'ul' || name === 'ol') {
      this.endLine()
      this.lists.pop()
    }
    if (name === 'tr') {
      this.cells = 0
      this.endLine(false)
    } else if (name === 'table') this.gap()
    else if (/^h[1-6]$|^li$|^p$/.test(name)) {
      if (this.cells > 0) this.line += ' '
      else this.endLine(this.lists.length === 0)
    }
  }

  /** Ends the line that is open, if it has words; a paragraph has a blank line behind it. */
  endLine(isParagraph = true): void {
    const text = this.line.replace(/\s*↑\s*$/u, '').trimEnd()
    this.line = ''
    if (text.trim() === '') return
    this.lines.push(text)
    if (this.heading > 0) this.hints.set(this.lines.length, this.heading)
    this.heading = 0
    if (isParagraph && this.lists.length === 0) this.gap()
  }

  private gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }
}
