/** The documents of the repository as their readers find them: text, code, links, headings. */

import { readdirSync, readFileSync } from 'node:fs'

/** Every document that is kept true; the changelog tells of what was, and is read for its links only. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'tests/fixtures/README.md',
]

/** Code between fences, in its document and line; `mark` is what a comment right before it says: `file: …`, `prints`. */
export interface Block {
  document: string
  line: number
  language: string
  text: string
  mark: string
}

/** Code in a line of text. */
export interface Span {
  document: string
  line: number
  text: string
}

/** What stands in a document besides its words, in its order. */
export interface Parts {
  blocks: Block[]
  spans: Span[]
  /** Where links and pictures lead, as they are written. */
  links: Span[]
  /** Comments that tell a test what a reader is told in words. */
  marks: Span[]
  headings: string[]
}

const FENCE_RE = /^(`{3,})(\w*)$/
const COMMENT_RE = /^<!-- (.*) -->$/

export function readDocument(document: string): Parts {
  const parts: Parts = { blocks: [], spans: [], links: [], marks: [], headings: [] }
  const lines = readFileSync(document, 'utf8').split('\n')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const place = { document, line: index + 1 }
    const [, fence = '', language = ''] = FENCE_RE.exec(line) ?? []
    if (fence !== '') {
      const end = lines.indexOf(fence, index + 1)
      if (end < 0) throw new Error(`${document}:${index + 1}: a fence that is not closed`)
      const mark = COMMENT_RE.exec(lines[index - 1] ?? '')?.[1] ?? ''
      parts.blocks.push({ ...place, language, text: `${lines.slice(index + 1, end).join('\n')}\n`, mark })
      index = end
      continue
    }
    const comment = COMMENT_RE.exec(line)
    if (comment) parts.marks.push({ ...place, text: comment[1] ?? '' })
    else readLine(line, place, parts)
  }
  return parts
}

function readLine(line: string, place: Omit<Span, 'text'>, parts: Parts): void {
  const heading = /^#{1,6} (.*)$/.exec(line)
  if (heading) parts.headings.push(heading[1] ?? '')
  for (const [, text = ''] of line.matchAll(/`([^`]+)`/g)) parts.spans.push({ ...place, text })
  const plain = line.replace(/`[^`]*`/g, '`')
  const targets = [
    ...plain.matchAll(/\]\(([^)\s]+(?:\([^)\s]*\))?)\)/g),
    ...plain.matchAll(/^\[[^\]]+\]: (\S+)$/g),
    ...plain.matchAll(/ (?:href|src)="([^"]+)"/g),
  ]
  for (const [, text = ''] of targets) parts.links.push({ ...place, text })
}

/** The addresses that GitHub gives headings, in their order: lower case, signs left out, a number where one comes again. */
export function anchorsOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  })
}

/** The commands of a block for a shell, one by one, without remarks: `npm ci && npm start` is two. */
export function commandsIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/(?:^|\s)#\s.*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '')
}
