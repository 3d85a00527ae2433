/** The palette of a deck as a theme of Office, so that whoever changes the theme changes every slide. */

import { escapeXml, HEAD, type Ink, xml } from './xml.ts'

/** The light values of the tokens, by name. */
export type Palette = ReadonlyMap<string, string>

/** Which token takes which place. Of two tokens with one value the first place counts. */
const PLACES = {
  dk1: 'ink',
  lt1: 'page',
  dk2: 'slate',
  lt2: 'surface',
  accent1: 'series-1',
  accent2: 'series-2',
  accent3: 'series-3',
  accent4: 'series-4',
  accent5: 'muted',
  accent6: 'rule',
  hlink: 'link',
  folHlink: 'link',
} as const

/** What slides call the places of the theme, by way of the map of their master. */
const NAMES: Record<string, string> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }

const hexOf = (palette: Palette, token: string) => (palette.get(token) ?? '#000000').slice(1).toLowerCase()

/** A colour as its place in the theme, else by its value. */
export function inkOf(palette: Palette): Ink {
  const places = new Map<string, string>()
  for (const [place, token] of Object.entries(PLACES)) {
    const hex = hexOf(palette, token)
    if (!places.has(hex)) places.set(hex, NAMES[place] ?? place)
  }
  return (color, alpha = 1) => {
    const place = places.get(color)
    const clear = alpha < 0.999 ? `<a:alpha val="${Math.round(alpha * 100000)}"/>` : ''
    return place === undefined
      ? `<a:srgbClr val="${color.toUpperCase()}">${clear}</a:srgbClr>`
      : `<a:schemeClr val="${place}">${clear}</a:schemeClr>`
  }
}

/** The part `theme`; `fonts` are those of headlines and of all else. Every token is there by name, too. */
export function themePart(palette: Palette, name: string, fonts: { serif: string; sans: string }): string {
  const value = (token: string) => `<a:srgbClr val="${hexOf(palette, token).toUpperCase()}"/>`
  const scheme = Object.entries(PLACES).map(([place, token]) => `<a:${place}>${value(token)}</a:${place}>`)
  const font = (face: string) =>
    `<a:latin typeface="${escapeXml(face)}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const own = [...palette.keys()].map(
    (token) => `<a:custClr name="${escapeXml(token)}">${value(token)}</a:custClr>`,
  )
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = (width: number) => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`
  const none = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  // Three of each are asked for (ECMA-376, 20.1.4.1.14); nothing of ours has a shadow.
  const format = [
    `<a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(9525)}${line(19050)}${line(28575)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${none.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst>`,
  ].join('')
  const title = escapeXml(name)
  return xml`
    ${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${title}">
    <a:themeElements><a:clrScheme name="${title}">${scheme.join('')}</a:clrScheme>
    <a:fontScheme name="${title}"><a:majorFont>${font(fonts.serif)}</a:majorFont><a:minorFont>
    ${font(fonts.sans)}</a:minorFont></a:fontScheme><a:fmtScheme name="${title}">${format}</a:fmtScheme>
    </a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>${own.join('')}</a:custClrLst>
    </a:theme>
  `
}
