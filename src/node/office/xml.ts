/** XML from pieces, and the units of Office (ECMA-376). */

import type { Box } from './scene.ts'

/** English Metric Units of a pixel, and hundredths of a point. */
export const EMU = 9525
export const POINTS = 75

export const emu = (pixels: number) => Math.round(pixels * EMU)

/** XML written over several lines: what breaks and indents them is not in it. Values stay as they are, lists join. */
export function xml(strings: TemplateStringsArray, ...values: (string | number | string[])[]): string {
  const texts = unbroken.get(strings) ?? strings.map((text) => text.replace(/\n\s*/g, ''))
  unbroken.set(strings, texts)
  return values.reduce((all: string, value, index) => {
    return `${all}${Array.isArray(value) ? value.join('') : value}${texts[index + 1]}`
  }, texts[0] ?? '')
}

/** The texts of each template are the same each time. */
const unbroken = new WeakMap<TemplateStringsArray, string[]>()

/** The first line of every part. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const SCHEMAS = 'http://schemas.openxmlformats.org'
const XMLNS = [
  ` xmlns:a="${SCHEMAS}/drawingml/2006/main" xmlns:r="${SCHEMAS}/officeDocument/2006/relationships"`,
  ` xmlns:p="${SCHEMAS}/presentationml/2006/main"`,
].join('')

/** A part whose root is an element of PresentationML, `more` its attributes. */
export const part = (name: string, content: string, more = '') =>
  `${HEAD}<p:${name}${XMLNS}${more}>${content}</p:${name}>`

/** Text for content and quoted attributes; what XML can't hold (XML 1.0, 2.2) is left out. */
export function escapeXml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
}

/** A fill in a colour by its place in the theme, else by its value: whoever changes the theme changes the slides. */
export type Ink = (color: string, alpha?: number) => string

/** A fill in a place of the theme. */
export const themed = (place: string) => `<a:solidFill><a:schemeClr val="${place}"/></a:solidFill>`

/** The fonts of headlines (`+mj`) or of all else (`+mn`), as the theme has them. */
export const faces = (face: '+mj' | '+mn') =>
  `<a:latin typeface="${face}-lt"/><a:ea typeface="${face}-ea"/><a:cs typeface="${face}-cs"/>`

/** Room above or below a paragraph, in hundredths of a point (`Pts`) rather than parts of a line (`Pct`). */
export const room = (name: string, hundredths: number, unit = 'Pts') =>
  `<a:${name}><a:spc${unit} val="${hundredths}"/></a:${name}>`

/** Where something stands: its corner and its size. `inner` names both as those of what a group holds. */
export function offset({ x, y, width, height }: Box, inner?: 'inner'): string {
  const [corner, size] = inner ? ['chOff', 'chExt'] : ['off', 'ext']
  const [wide, high] = [Math.max(0, emu(width)), Math.max(0, emu(height))]
  return `<a:${corner} x="${emu(x)}" y="${emu(y)}"/><a:${size} cx="${wide}" cy="${high}"/>`
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

/** Where and what a shape is: the same as an element, turned by so many degrees, and its geometry. */
export function placed(box: Box, turned = 0, geometry = RECTANGLE): string {
  const rotation = turned === 0 ? '' : ` rot="${Math.round(turned * 60000)}"`
  return `<a:xfrm${rotation}>${offset(box)}</a:xfrm>${geometry}`
}

/** A text begins where its box does. */
export const NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
/** What a shape says that says nothing: it must say that. */
export const NO_WORDS = '<a:bodyPr/><a:lstStyle/><a:p/>'
/** Kinds of shapes: for text, drawn, held in place by a layout, and the image of a slide on its notes. */
const KINDS = {
  text: '<p:cNvSpPr txBox="1"/>',
  drawn: '<p:cNvSpPr/>',
  held: '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
  image: '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>',
}

type Kind = keyof typeof KINDS

/** `p:sp` of a name (`p:cNvPr`) and a kind; the place of its layout that it fills and what it says may be empty. */
export function shape(head: string, kind: Kind, place: string, look: string, body = ''): string {
  return xml`
    <p:sp><p:nvSpPr>${head}${KINDS[kind]}<p:nvPr>${place && `<p:ph ${place}/>`}</p:nvPr></p:nvSpPr>
    <p:spPr>${look}</p:spPr>${body && `<p:txBody>${body}</p:txBody>`}</p:sp>
  `
}

/** What only later programs know: https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml */
export function extension(uri: string, name: string, path: string, value: string | number): string {
  const space = `xmlns:${name.replace(/:.*/, '')}="http://schemas.microsoft.com/office/drawing/${path}"`
  return `<a:extLst><a:ext uri="{${uri}}"><${name} ${space} val="${value}"/></a:ext></a:extLst>`
}
