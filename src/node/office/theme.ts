/** The palette of a deck as a theme of Office, so that whoever changes the theme changes every slide. */

import { escapeXml, HEAD, type Ink, themed, xml } from './xml.ts'

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
const nameOf = (place: string) => NAMES[place] ?? place

/** That map: which place of the theme a colour of a slide is. */
export const COLOR_MAP = ['lt1', 'dk1', 'lt2', 'dk2', ...Object.keys(PLACES).slice(4)]
  .map((place) => `${nameOf(place)}="${place}"`)
  .join(' ')

const hexOf = (palette: Palette, token: string) => (palette.get(token) ?? '#000000').slice(1).toUpperCase()

/** A fill in a colour (six digits of hex) as its place in the theme, else by its value. */
export function inkOf(palette: Palette): Ink {
  const first = Object.entries(PLACES).reverse()
  const places = new Map(first.map(([place, token]) => [hexOf(palette, token), nameOf(place)]))
  return (color, alpha = 1) => {
    const hex = color.toUpperCase()
    const place = places.get(hex)
    const clear = alpha < 0.999 ? `<a:alpha val="${Math.round(alpha * 100000)}"/>` : ''
    const [kind, value] = place === undefined ? ['srgbClr', hex] : ['schemeClr', place]
    return `<a:solidFill><a:${kind} val="${value}">${clear}</a:${kind}></a:solidFill>`
  }
}

/** Families, and what their letters are like (the PANOSE of their files): who lacks one gets the nearest. */
export type Fonts = Record<'serif' | 'sans', { family: string; panose: string }>

/** The part `theme`; `fonts` are those of headlines and of all else. Every token is there by name, too. */
export function themePart(palette: Palette, name: string, fonts: Fonts): string {
  const value = (token: string) => `<a:srgbClr val="${hexOf(palette, token)}"/>`
  const scheme = Object.entries(PLACES).map(([place, token]) => `<a:${place}>${value(token)}</a:${place}>`)
  const font = ({ family, panose }: Fonts['sans'], pitch: 18 | 34) =>
    `<a:latin typeface="${escapeXml(family)}" panose="${panose}" pitchFamily="${pitch}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const own = [...palette.keys()].map(
    (token) => `<a:custClr name="${escapeXml(token)}">${value(token)}</a:custClr>`,
  )
  const solid = themed('phClr')
  const lines = [9525, 19050, 28575].map(
    (width) => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`,
  )
  const none = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  const title = escapeXml(name)
  // Three of each are asked for (ECMA-376, 20.1.4.1.14); nothing of ours has a shadow.
  return xml`
    ${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${title}">
    <a:themeElements><a:clrScheme name="${title}">${scheme}</a:clrScheme><a:fontScheme name="${title}">
    <a:majorFont>${font(fonts.serif, 18)}</a:majorFont><a:minorFont>${font(fonts.sans, 34)}</a:minorFont>
    </a:fontScheme><a:fmtScheme name="${title}"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>
    <a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${none.repeat(3)}</a:effectStyleLst>
    <a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>
    <a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>${own}</a:custClrLst></a:theme>
  `
}
