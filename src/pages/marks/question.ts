import { entityGlyph } from '../../deck/model/glyphs.ts'
import { type Html, html } from '../../deck/model/html.ts'
import type { Slide } from '../../deck/model/types.ts'
import { hatchPath } from '../diagrams/hatch.ts'

/** Bands at the foot of a question: the room that they share, the most of it for one, and where each stops. */
const [TOP, BOTTOM] = [540, 630]
const MOST = 26
const GAP = 6
const STOP = 700
const WIDTH = 1280
/** Two lines that nothing closes: what goes on, and nobody knows how. */
const LINE = 3
const DASHES = '14 10'

/** What is asked, under what stands before its colon: “Open question:”. A headline with markup stays as it is. */
export function renderQuestion({ headline, headlineHtml }: Slide): Html {
  const [, before, asked] = /^([^:]{2,40}:) (.+)$/.exec(headline) ?? []
  if (!before || !asked || html`${headline}`.text !== headlineHtml.text) return headlineHtml
  return html`<span class="lead-in">${before} </span>${asked}`
}

/**
 * The layers that the slide speaks of, at its foot: hatched where they end or are being left; what applies is solid and
 * goes on open. Their names stand behind them. Nothing for a slide that names none.
 */
export function renderOpenLayers({ layers }: Slide): Html | false {
  if (layers.length === 0) return false
  const height = Math.min(MOST, (BOTTOM - TOP - (layers.length - 1) * GAP) / layers.length)
  const first = BOTTOM - layers.length * (height + GAP) + GAP
  const bands = layers.map(({ entity, standing }, index) => {
    const slot = entity?.color ?? 'other'
    const y = first + index * (height + GAP)
    if (standing === 'leaving' || standing === 'ended')
      return html`<path class="fill-${slot} hatch" d="${hatchPath({ x: 0, y, width: STOP, height }, 'open')}"/>\n`
    const lines = [y + LINE / 2, y + height - LINE / 2].map((at) => `M${STOP + 4} ${at}H${WIDTH}`).join('')
    const dashes = html`<path class="stroke-${slot}" d="${lines}" stroke-width="${LINE}" stroke-dasharray="${DASHES}"/>`
    return html`<path class="fill-${slot}" d="M0 ${y}h${STOP}v${height}h-${STOP}z"/>${dashes}\n`
  })
  const names = layers.map(
    ({ entity }) => html`<li>${entity && html`${entityGlyph(entity)} ${entity.name}`}</li>\n`,
  )
  return html`<svg class="art" viewBox="0 0 ${WIDTH} 720" fill="none" aria-hidden="true">
${bands}</svg>
<ul class="layer-names rows-${layers.length}">
${names}</ul>
`
}
