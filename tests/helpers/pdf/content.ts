/** What stands on a page, paint by paint. */

import { PDFDict, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { name, readMap, streamText } from './objects.ts'

export interface PageContent {
  page: PDFPage
  ref: string
  paints: number
  /** Paints that no mark covers, and marks that are broken, in words. */
  bare: string[]
  broken: string[]
  /** The numbers of its marked content, in order, and what each says. */
  marks: number[]
  texts: Map<number, string>
  /** Glyphs by the name of their font. */
  glyphs: Map<string, Set<string>>
}

const TOKEN_RE =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

/** All that is painted on a page, and whether each of it is marked. */
export function readContent(page: PDFPage): PageContent {
  const found: PageContent = {
    page,
    ref: String(page.ref),
    paints: 0,
    bare: [],
    broken: [],
    marks: [],
    texts: new Map(),
    glyphs: new Map(),
  }
  new StreamReader(found, page.node.Resources(), false).read(streamText(page.node.Contents()))
  const seen = new Set<number>()
  for (const mark of found.marks) {
    if (seen.has(mark)) found.broken.push(`mark ${mark} stands twice`)
    seen.add(mark)
  }
  return found
}

const OPERAND_RE = /^(?:[-+.\d/<>[\](]|true$|false$|null$)/

/** Reads one stream, operator by operator, into what was found on its page. */
class StreamReader {
  private readonly open: { kind: 'tag' | 'artifact' | 'other'; mark?: number }[] = []
  private inText = false
  private inPath = false
  private font = ''
  private readonly found: PageContent
  private readonly resources: PDFDict | undefined
  /** Whether what stands around this stream is marked. */
  private readonly isCoveredOutside: boolean

  constructor(found: PageContent, resources: PDFDict | undefined, isCoveredOutside: boolean) {
    this.found = found
    this.resources = resources
    this.isCoveredOutside = isCoveredOutside
  }

  read(text: string): void {
    let operands: string[] = []
    for (const [token] of text.matchAll(TOKEN_RE)) {
      if (token.startsWith('%')) continue
      if (OPERAND_RE.test(token)) operands.push(token)
      else {
        this.run(token, operands)
        operands = []
      }
    }
    if (this.open.length > 0) this.found.broken.push('a mark that never ends')
  }

  private run(operator: string, operands: string[]): void {
    if (/^(BMC|BDC)$/.test(operator)) this.begin(operands)
    else if (operator === 'EMC') this.end()
    else if (operator === 'BT' || operator === 'ET') this.inText = operator === 'BT'
    else if (/^(m|l|c|v|y|h|re)$/.test(operator)) this.inPath = true
    else if (operator === 'n') this.inPath = false
    else if (/^([SsFfBb]|f\*|B\*|b\*)$/.test(operator)) {
      this.inPath = false
      this.paint('a path')
    } else if (operator === 'sh') this.paint('a shading')
    else if (operator === 'Tf') this.font = operands[0]?.slice(1) ?? ''
    else if (/^(T[jJ]|'|")$/.test(operator)) this.letters(operands)
    else if (operator === 'Do') this.draw(operands[0]?.slice(1) ?? '')
  }

  private begin(operands: string[]): void {
    if (this.inPath) this.found.broken.push('a mark between a path and its paint')
    const at = operands.indexOf('/MCID')
    const mark = Number(operands[at + 1])
    if (at >= 0) this.found.marks.push(mark)
    if (operands[0] === '/Artifact') this.open.push({ kind: 'artifact' })
    else this.open.push(at >= 0 ? { kind: 'tag', mark } : { kind: 'other' })
  }

  private end(): void {
    if (this.inPath) this.found.broken.push('a mark ends between a path and its paint')
    if (!this.open.pop()) this.found.broken.push('a mark ends that never began')
  }

  private isCovered(): boolean {
    return this.isCoveredOutside || this.open.some(({ kind }) => kind !== 'other')
  }

  private paint(what: string): void {
    const { found, open } = this
    found.paints++
    if (!this.isCovered()) found.bare.push(what)
    const both = ['tag', 'artifact'].every((one) => open.some(({ kind }) => kind === one))
    if (both) found.bare.push(`${what} is tag and artifact`)
  }

  private letters(operands: string[]): void {
    const { found, font } = this
    if (!this.inText) found.broken.push('letters outside of a text')
    this.paint('letters')
    const set = found.glyphs.get(font) ?? new Set()
    found.glyphs.set(font, set)
    const glyphs = operands
      .filter((operand) => /^<[\da-fA-F]/.test(operand))
      .flatMap((operand) => operand.slice(1, -1).toUpperCase().match(/.{4}/g) ?? [])
    for (const glyph of glyphs) set.add(glyph)
    const mark = this.open.findLast((one) => one.mark !== undefined)?.mark
    if (mark === undefined) return
    const map = mapOf(this.resources, font)
    const said = glyphs.map((glyph) => map.get(glyph) ?? '\ufffd').join('')
    found.texts.set(mark, (found.texts.get(mark) ?? '') + said)
  }

  private draw(key: string): void {
    const form = this.resources?.lookupMaybe(name('XObject'), PDFDict)?.lookup(name(key))
    if (form instanceof PDFRawStream && form.dict.get(name('Subtype')) === name('Form')) {
      const resources = form.dict.lookupMaybe(name('Resources'), PDFDict)
      new StreamReader(this.found, resources, this.isCovered()).read(streamText(form))
    } else this.paint('a picture')
  }
}

const maps = new WeakMap<PDFObject, Map<string, string>>()

/** What each glyph of a font of a page means, by its code. */
export function mapOf(resources: PDFDict | undefined, font: string): Map<string, string> {
  const dict = resources?.lookupMaybe(name('Font'), PDFDict)?.lookupMaybe(name(font), PDFDict)
  const stream = dict?.lookup(name('ToUnicode'))
  if (!stream) return new Map()
  const map = maps.get(stream) ?? readMap(streamText(stream))
  maps.set(stream, map)
  return map
}
