/** Paragraphs as DrawingML: every run says all its properties, since programs differ in what they inherit. */

import type { Paragraph, Run, Text } from './scene.ts'
import { emu, escapeXml, extension, faces, type Ink, NO_INSETS, POINTS, room, xml } from './xml.ts'

/** What texts are written with. */
export interface Pen {
  ink: Ink
  /** BCP 47 with a region: Office knows no other languages. */
  lang: string
  /** The relation by which a part leads somewhere, and whether that is another slide; undefined = nowhere. */
  leadTo(href: string): { id: string; isSlide: boolean } | undefined
}

/** The smallest letters that there are, in pixels: a point (ECMA-376, 20.1.10.72). */
const LEAST = 4 / 3

/** How much wider Office's bold is a letter than the semibold that the deck is set in, in ems. */
const BOLDER = { serif: 0.016, sans: 0.01 }

/** A link in the colour of its words. */
const COLOR_URI = 'A12FA001-AC4F-418D-AE19-62706E023703'
const KEEPS_COLOR = extension(COLOR_URI, 'ahyp:hlinkClr', '2018/hyperlinkcolor', 'tx')

/** `a:txBody` or `p:txBody`, without its name: a title that wider letters make longer becomes smaller. */
export function bodyOf(
  { paragraphs, isWrapped, fills }: Omit<Text, 'kind' | 'box' | 'turned'>,
  pen: Pen,
): string {
  const [wrap, fit] = [isWrapped ? 'square' : 'none', fills === 'title' ? 'norm' : 'no']
  return xml`
    <a:bodyPr wrap="${wrap}" ${NO_INSETS} rtlCol="0" anchor="t"><a:${fit}Autofit/></a:bodyPr><a:lstStyle/>
    ${paragraphsOf(paragraphs, pen)}
  `
}

/** At least one paragraph, as every text must have. */
export function paragraphsOf(paragraphs: Paragraph[], pen: Pen): string {
  return paragraphs.map((paragraph) => paragraphOf(paragraph, pen)).join('') || '<a:p/>'
}

function paragraphOf({ runs, align, lineHeight, before, left, hang, bullet }: Paragraph, pen: Pen): string {
  const high = (name: string, pixels: number) => room(name, Math.round(pixels * POINTS))
  return xml`
    <a:p><a:pPr marL="${emu(left)}" indent="${emu(-hang)}" algn="${align}">
    ${lineHeight === undefined ? '' : high('lnSpc', lineHeight)}${high('spcBef', before)}${high('spcAft', 0)}
    ${signOf(bullet)}</a:pPr>${runs.map((run) => runOf(run, pen))}</a:p>
  `
}

function signOf(bullet: Paragraph['bullet']): string {
  if (bullet === undefined) return '<a:buNone/>'
  if (bullet === 'bullet') return '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
  const start = bullet > 1 ? ` startAt="${bullet}"` : ''
  return `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${start}/>`
}

function runOf(run: Run, pen: Pen): string {
  const properties = lookOf(run, pen)
  if (run.text === '\n') return `<a:br>${properties}</a:br>`
  return `<a:r>${properties}<a:t>${escapeXml(run.text)}</a:t></a:r>`
}

function lookOf(run: Run, pen: Pen): string {
  const { font, isBold, isItalic, isUnderlined, color, rise, href, ground } = run
  // What is raised is shown at two thirds of its size.
  const size = Math.max(rise > 0 ? run.size * 1.5 : run.size, LEAST)
  const apart = Math.round((run.spacing - (isBold ? size * BOLDER[font] : 0)) * POINTS)
  const attributes = [
    `lang="${pen.lang}" sz="${Math.round(size * POINTS)}" b="${isBold ? 1 : 0}" i="${isItalic ? 1 : 0}"`,
    ` u="${isUnderlined ? 'sng' : 'none'}"`,
    apart === 0 ? '' : ` spc="${apart}"`,
    rise > 0 ? ` baseline="${Math.round((rise / size) * 100000)}"` : '',
  ]
  const behind = ground ? pen.ink(ground).replaceAll('solidFill', 'highlight') : ''
  const words = `${pen.ink(color)}${behind}${faces(font === 'serif' ? '+mj' : '+mn')}`
  return xml`<a:rPr ${attributes} dirty="0">${words}${href === undefined ? '' : linkOf(href, pen)}</a:rPr>`
}

function linkOf(href: string, pen: Pen): string {
  const link = pen.leadTo(href)
  if (!link) return ''
  const action = link.isSlide ? ' action="ppaction://hlinksldjump"' : ''
  return `<a:hlinkClick r:id="${link.id}"${action}>${KEEPS_COLOR}</a:hlinkClick>`
}
