import { entityGlyph } from '../../deck/model/glyphs.ts'
import { type Html, html } from '../../deck/model/html.ts'
import type { Deck } from '../../deck/model/types.ts'
import { say, type WordKey } from '../../words/say.ts'
import { hatchPath } from '../diagrams/hatch.ts'

/** A sign of the key, in pixels. */
const WIDTH = 96
const HEIGHT = 24

/**
 * How the deck draws, as a list: each sign beside what it says, as far as the deck has any use for it. What stands for
 * an entity is in the colours of the first one, in a deck without entities there is none of it. `badges`: those that the
 * deck uses.
 */
export function renderGrammar(deck: Deck, badges: Html | false): Html {
  const { settings, source, slides } = deck
  const [first] = settings.entities
  const isMarked = slides.some(({ records }) => records.length > 0)
  const row = (sign: Html | string, key: Extract<WordKey, `sign-${string}`>) =>
    html`<li><span class="sign">${sign}</span><span>${say(settings, key)}</span></li>\n`
  const names = settings.entities.map(
    (entity) => html`<span class="entity">${entityGlyph(entity)} ${entity.name}</span> `,
  )
  const rows = [
    first && html`<li class="names">${names}</li>\n`,
    first && row(drawing(solid(`fill-${first.color}`)), 'sign-solid'),
    first && row(drawing(hatched(`fill-${first.color}`)), 'sign-hatch'),
    first && row(drawing(open(`fill-${first.color}`)), 'sign-open'),
    isMarked && row(html`${drawing(hollow(), 24)} †`, 'sign-record'),
    source.lines.length > 0 && row(drawing(strip()), 'sign-strip'),
    source.lines.length > 0 && row('L12', 'sign-line'),
    source.lines.some(({ cut }) => cut) && row('[…]', 'sign-cut'),
    badges && html`<li class="names">${badges}</li>\n`,
  ]
  return html`<ul class="grammar">
${rows}</ul>
`
}

const drawing = (shapes: Html, width = WIDTH) =>
  html`<svg class="art" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" fill="none" aria-hidden="true">${shapes}</svg>`

const solid = (fill: string) => html`<path class="${fill}" d="M0 2h96v20H0z"/>`

const hatched = (fill: string) =>
  html`<path class="${fill} hatch" d="${hatchPath({ x: 0, y: 2, width: WIDTH, height: 20 }, 'all')}"/>`

/** Solid, its right edge broken off. */
const open = (fill: string) =>
  html`<path class="${fill}" d="M0 2h84v20H0zM88 2h3v5h-3zM88 10h3v5h-3zM88 18h3v4h-3z"/>`

const hollow = () => html`<path class="stroke-ink" d="M12 3l9 9-9 9-9-9z" stroke-width="2.5"/>`

/** Some lines of the source, two of them used. */
function strip(): Html {
  const lines = [...Array(12).keys()].map((line) => `M${line * 8} 19h7v2h-7z`).join('')
  return html`<path class="fill-none" d="${lines}"/><path class="fill-muted" d="M24 13h7v8h-7zM64 13h7v8h-7z"/>`
}
