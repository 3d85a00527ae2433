/** XML from pieces, and the units of Office (ECMA-376). */

/** English Metric Units of a pixel, and hundredths of a point. */
export const EMU = 9525
export const POINTS = 75

/** Room above or below a paragraph, in hundredths of a point (`Pts`) rather than parts of a line (`Pct`). */
const UNIT = 'Pts'
export const room = (hundredths: number) => `<a:spc${UNIT} val="${hundredths}"/>`

export const emu = (pixels: number) => Math.round(pixels * EMU)

const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
}
/** Declared on the root of every part. */
export const XMLNS = Object.entries(NAMESPACES)
  .map(([name, address]) => ` xmlns:${name}="${address}"`)
  .join('')

/** The first line of every part. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text for content and quoted attributes; what XML can't hold (XML 1.0, 2.2) is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A colour by its place in the theme, else by its value: whoever changes the theme changes the slides. */
export type Ink = (color: string, alpha?: number) => string

/** Where something stands. */
export function placed(box: { x: number; y: number; width: number; height: number }, turned = 0): string {
  const rotation = turned === 0 ? '' : ` rot="${Math.round(turned * 60000)}"`
  return `<a:xfrm${rotation}>${offset(box)}</a:xfrm>`
}

/** The same without its element, which other vocabularies name differently. */
export function offset({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/>`
}

/** XML written over several lines: what breaks and indents them is not in it. Values stay as they are. */
export function xml(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  return strings.map((text, index) => text.replace(/\n\s*/g, '') + (values[index] ?? '')).join('')
}
