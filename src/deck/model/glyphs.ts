import type { Entity } from '../../charts/base/entities.ts'
import type { Verdict } from '../../evidence/register.ts'
import { type Html, html } from './html.ts'
import { glyphId } from './page-ids.ts'
import type { Badge } from './types.ts'

/*
 * Shapes are drawn, never typed: the deck's fonts have no ■ ▲ ● ◆, and a substitute font would change
 * widths from machine to machine. 16 × 16 each; colour comes from CSS.
 */
const SHAPES = {
  square: 'M2 2h12v12H2z',
  triangle: 'M8 1.5 15 14.5H1z',
  circle: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8z',
  openDiamond: 'M8 .8 15.2 8 8 15.2.8 8zM8 4.2 4.2 8 8 11.8 11.8 8z',
  document: 'M3 1h7l3 3v11H3zM5 7v1.5h6V7zm0 3.5V12h6v-1.5z',
  quote: 'M2 9V5.5L4.5 2H7L5.5 5.5H7V9zm7 0V5.5L11.5 2H14l-1.5 3.5H14V9zM2 12h12v1.5H2z',
  tick: 'M1.5 8.5 4 6l2.5 2.5L12.5 2.5 15 5l-8.5 8.5z',
  tickOpen: 'M1.5 8.5 4 6l2.5 2.5L12.5 2.5 15 5l-8.5 8.5zM2 14.5h12V16H2z',
  cross: 'M2 4.5 4.5 2 8 5.5 11.5 2 14 4.5 10.5 8 14 11.5 11.5 14 8 10.5 4.5 14 2 11.5 5.5 8z',
  clock: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-1 3v4.6l3.6 2.2 1-1.7L9 7.5V4z',
  question: 'M5 5a3 3 0 1 1 4.6 2.5c-.5.3-.6.6-.6 1.5H7c0-1.7.4-2.4 1.5-3.1A1 1 0 1 0 7 5zM7 11h2v2.2H7z',
  bubble: 'M1 2h14v9H8l-4 4v-4H1z',
} as const

const BADGE_SHAPES = {
  finding: 'square',
  report: 'document',
  statement: 'quote',
  assessment: 'diamond',
  scenario: 'openDiamond',
} as const satisfies Record<Badge, keyof typeof SHAPES>

const VERDICT_SHAPES = {
  supported: 'tick',
  'supported-with-nuance': 'tickOpen',
  contradicted: 'cross',
  superseded: 'clock',
  unverifiable: 'question',
  opinion: 'bubble',
} as const satisfies Record<Verdict, keyof typeof SHAPES>

/** The shape before a badge's word. Decorative: the word says the same. */
export const badgeGlyph = (badge: Badge): Html => glyph(BADGE_SHAPES[badge])

/** The marker of an entity, in its colour. */
export const entityGlyph = ({ marker, color }: Entity): Html => glyph(marker, `series-${color}`)

/** The marker of an entity in the colour of the words that it stands before: on a band of that entity. */
export const plainGlyph = (marker: Entity['marker']): Html => glyph(marker)

/** The shape before a verdict's word. */
export const verdictGlyph = (verdict: Verdict): Html => glyph(VERDICT_SHAPES[verdict])

/** All shapes, once: each document that shows a glyph holds this sheet, to which the glyphs refer. */
export function renderGlyphSheet(): Html {
  const symbols = Object.entries(SHAPES).map(
    ([name, path]) =>
      html`<symbol id="${glyphId(name)}" viewBox="0 0 16 16"><path fill-rule="evenodd" d="${path}"/></symbol>\n`,
  )
  return html`<svg class="glyph-sheet" width="0" height="0" aria-hidden="true">\n${symbols}</svg>\n`
}

function glyph(shape: keyof typeof SHAPES, name = ''): Html {
  return html`<svg class="glyph${name && ` ${name}`}" aria-hidden="true"><use href="#${glyphId(shape)}"/></svg>`
}
