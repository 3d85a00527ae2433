import type { Place, Problem } from '../../problems/problem.ts'
import type { DeckFile } from '../model/files.ts'
import type { Logo } from '../model/types.ts'

type Mistake = Pick<Problem, 'found' | 'expected'>

/** A logo is small on every page; more bytes than this are a photograph or a whole drawing program's file. */
const MOST_BYTES = { svg: 60_000, png: 200_000 }
const MOST_PIXELS = 2000

/**
 * The file of a logo and its words → the logo as a page shows it, or why it can't. A drawing is shown as a picture,
 * in which browsers run nothing and load nothing; it is refused all the same when it holds more than a drawing,
 * because the file lies beside the page and can be opened by itself.
 */
export function readLogo({ path, bytes }: DeckFile, alt: string): { logo?: Logo; problems: Problem[] } {
  const place: Place = { file: path, line: 1, column: 1 }
  const ending = path.endsWith('.png') ? 'png' : 'svg'
  const most = MOST_BYTES[ending]
  if (bytes.length > most) {
    const found = `a logo of ${Math.ceil(bytes.length / 1000)} KB`
    return { problems: [{ ...place, found, expected: `at most ${most / 1000} KB` }] }
  }
  const read = ending === 'png' ? readPng(bytes) : readSvg(new TextDecoder().decode(bytes))
  if ('found' in read)
    return { problems: [{ ...place, line: read.line ?? 1, found: read.found, expected: read.expected }] }
  const type = ending === 'png' ? 'image/png' : 'image/svg+xml'
  const src = `data:${type};base64,${base64(bytes)}`
  return { logo: { alt, src, ending, ...read }, problems: [] }
}

interface Size {
  width: number
  height: number
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The name of the last chunk. */
const IEND = 0x49454e44

/** Whether its chunks, each with its length in front, go on to the last of them (PNG specification, 5.3 and 11.2.5). */
function isWhole(view: DataView): boolean {
  for (let at = SIGNATURE.length; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === IEND) return true
  return false
}

/** Width and height stand right behind the signature (PNG specification, 11.2.2, IHDR). */
function readPng(bytes: Uint8Array): Size | (Mistake & { line?: number }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 24 || SIGNATURE.some((byte, index) => bytes[index] !== byte))
    return { found: 'a file that is no PNG', expected: 'a PNG, or a drawing as logo.svg' }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const fits = (size: number) => size > 0 && size <= MOST_PIXELS
  if (!fits(width) || !fits(height))
    return { found: `a PNG of ${width} × ${height} pixels`, expected: `at most ${MOST_PIXELS} pixels a side` }
  if (isWhole(view)) return { width, height }
  return { found: 'a PNG that is not whole: its end is missing', expected: 'the whole file: copy it again' }
}

/** What makes a file more than a drawing, and what to say of it. */
const MORE_THAN_DRAWN: [RegExp, string][] = [
  [/<!(?:DOCTYPE|ENTITY|\[CDATA\[)/i, 'a document type, an entity or a CDATA section'],
  [/<\?xml-stylesheet/i, 'a style sheet from elsewhere'],
  [/<(?:\w+:)?script\b/i, 'a script'],
  [/<(?:\w+:)?foreignObject\b/i, 'a foreign object'],
  [
    /<(?:\w+:)?(?:iframe|embed|object|audio|video|a|image|feImage)\b/i,
    'an element that leads or loads from elsewhere',
  ],
  [/<(?:\w+:)?(?:animate\w*|set)\b/i, 'an animation'],
  [/[\s"'/]on\w+\s*=/i, 'an event attribute'],
  [/[\s"'](?:\w+:)?href\s*=\s*(?!["']#)/i, 'a reference to something outside the file'],
  [/url\(\s*(?!["']?#)/i, 'an address in a style'],
  [/@import\b|javascript:|\\[0-9a-f]/i, 'a style that loads, or hides what it says'],
  [/\b(?:src|xml:base)\s*=/i, 'an address'],
  [/&#/, 'a character written as a number, which may hide a word'],
]

function readSvg(text: string): Size | (Mistake & { line?: number }) {
  const drawing = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
  for (const [pattern, what] of MORE_THAN_DRAWN) {
    const match = pattern.exec(drawing)
    if (!match) continue
    const line = drawing.slice(0, match.index).split('\n').length
    return { line, found: `${what} in the logo`, expected: 'shapes, paths, text and gradients only' }
  }
  const unknown = undeclaredIn(drawing)
  if (unknown) return unknown
  const [root] = /<svg\b[^>]*>/.exec(drawing) ?? []
  const expected = 'a drawing that begins with <svg …> and has a viewBox, or width and height in pixels'
  if (root === undefined || !/^\s*(?:<\?xml[^>]*\?>\s*)?<svg\b[^>]*\sxmlns=/.test(drawing))
    return {
      found: 'a file that is no SVG',
      expected: `${expected}, with xmlns="http://www.w3.org/2000/svg"`,
    }
  const size = sizeOf(root)
  return size ?? { found: 'a drawing without a size', expected }
}

const TAG_RE = /<\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g

/** A prefix that nothing declares: no browser shows such a drawing (Namespaces in XML 1.0, section 5). */
function undeclaredIn(drawing: string): (Mistake & { line: number }) | undefined {
  for (const { 0: tag, index } of drawing.matchAll(TAG_RE))
    for (const [, prefix = ''] of tag.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/([\w.-]+):/g)) {
      if (/^xml(?:ns)?$/.test(prefix) || new RegExp(`\\sxmlns:${prefix}\\s*=`).test(drawing)) continue
      const line = drawing.slice(0, index).split('\n').length
      return {
        line,
        found: `“${prefix}:” in the logo`,
        expected: `xmlns:${prefix}="…" in <svg>, or no such name`,
      }
    }
  return undefined
}

function sizeOf(root: string): Size | undefined {
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1]
  const [, , width, height] = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const sides = [attribute('width'), attribute('height')].map((side) =>
    Number((side ?? '').replace(/px$/, '')),
  )
  const [w = 0, h = 0] = width && height ? [width, height] : sides
  return w > 0 && h > 0 && Number.isFinite(w) && Number.isFinite(h) ? { width: w, height: h } : undefined
}

/** Bytes as `data:` addresses have them: base 64 (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
