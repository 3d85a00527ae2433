/** Paragraphs as DrawingML: every run says all its properties, since programs differ in what they inherit. */

import type { Paragraph, Run, Text } from './scene.ts'
import { emu, escapeXml, type Ink, POINTS, room, xml } from './xml.ts'

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

/** A link in the colour of its words: https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml */
const KEEPS_COLOR = xml`
    <a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">
    <ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>
    </a:ext></a:extLst>
  `

/** `a:txBody` or `p:txBody`, without its name: properties of the box and its paragraphs. */
export function bodyOf({ paragraphs, isWrapped }: Pick<Text, 'paragraphs' | 'isWrapped'>, pen: Pen): string {
  const wrap = isWrapped ? 'square' : 'none'
  const body = `<a:bodyPr wrap="${wrap}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>`
  return `${body}<a:lstStyle/>${paragraphsOf(paragraphs, pen)}`
}

/** At least one paragraph, as every text must have. */
export function paragraphsOf(paragraphs: Paragraph[], pen: Pen): string {
  return paragraphs.map((paragraph) => paragraphOf(paragraph, pen)).join('') || '<a:p/>'
}

function paragraphOf({ runs, align, lineHeight, before, left, hang, bullet }: Paragraph, pen: Pen): string {
  const line = lineHeight === undefined ? '' : spacing('lnSpc', lineHeight)
  const sign =
    bullet === undefined
      ? '<a:buNone/>'
      : bullet === 'bullet'
        ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        : `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${bullet > 1 ? ` startAt="${bullet}"` : ''}/>`
  const properties = xml`
    <a:pPr marL="${emu(left)}" indent="${emu(-hang)}" algn="${align}">
    ${line}${spacing('spcBef', before)}${spacing('spcAft', 0)}${sign}</a:pPr>
  `
  return `<a:p>${properties}${runs.map((run) => runOf(run, pen)).join('')}</a:p>`
}

const spacing = (name: string, pixels: number) =>
  `<a:${name}>${room(Math.round(pixels * POINTS))}</a:${name}>`

function runOf(run: Run, pen: Pen): string {
  const properties = lookOf(run, pen)
  if (run.text === '\n') return `<a:br>${properties}</a:br>`
  return `<a:r>${properties}<a:t>${escapeXml(run.text)}</a:t></a:r>`
}

function lookOf(
  { size: shown, font, isBold, isItalic, isUnderlined, color, rise, spacing, href }: Run,
  pen: Pen,
): string {
  const face = font === 'serif' ? '+mj' : '+mn'
  // What is raised is shown at two thirds of its size.
  const size = Math.max(rise > 0 ? shown * 1.5 : shown, LEAST)
  const narrow = isBold ? size * BOLDER[font] : 0
  const apart = Math.round((spacing - narrow) * POINTS)
  const attributes = [
    `lang="${pen.lang}" sz="${Math.round(size * POINTS)}" b="${isBold ? 1 : 0}" i="${isItalic ? 1 : 0}"`,
    isUnderlined ? ' u="sng"' : ' u="none"',
    apart === 0 ? '' : ` spc="${apart}"`,
    rise > 0 ? ` baseline="${Math.round((rise / size) * 100000)}"` : '',
    ' dirty="0"',
  ].join('')
  const fonts = `<a:latin typeface="${face}-lt"/><a:ea typeface="${face}-ea"/><a:cs typeface="${face}-cs"/>`
  const fill = `<a:solidFill>${pen.ink(color)}</a:solidFill>`
  return `<a:rPr ${attributes}>${fill}${fonts}${href === undefined ? '' : linkOf(href, pen)}</a:rPr>`
}

function linkOf(href: string, pen: Pen): string {
  const link = pen.leadTo(href)
  if (!link) return ''
  const action = link.isSlide ? ' action="ppaction://hlinksldjump"' : ''
  return `<a:hlinkClick r:id="${link.id}"${action}>${KEEPS_COLOR}</a:hlinkClick>`
}
