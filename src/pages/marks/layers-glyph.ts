import { type Html, html } from '../../deck/model/html.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'

/** The glyph's height, and that of one of up to three bars, in pixels; four are thinner, with this between them. */
const HEIGHT = 20
const MOST = 5
const GAP = 2
const WIDTH = 56
/** What is being left or has ended stops here, and goes on as dashes. */
const CUT = 30
const DASHES = [33, 42, 51]

/**
 * A bar for each entity of the deck, in its order: coloured where the slide speaks of it, broken where that has ended
 * or is being left. Nothing in a deck without entities. Decorative.
 */
export function renderLayersGlyph({ layers }: Slide, { settings: { entities } }: Deck): Html | false {
  if (entities.length === 0) return false
  const count = entities.length
  const height = Math.min(MOST, (HEIGHT - (count - 1) * GAP) / count)
  const pitch = count === 1 ? 0 : (HEIGHT - height) / (count - 1)
  const bars = entities.map(({ id, color }, index) => {
    const mark = layers.find(({ entity }) => entity?.id === id)
    const isCut = mark?.standing === 'leaving' || mark?.standing === 'ended'
    const y = Math.round(index * pitch * 10) / 10
    const bar = (x: number, width: number) => `M${x} ${y}h${width}v${height}h-${width}z`
    const path = isCut ? [bar(0, CUT), ...DASHES.map((x) => bar(x, MOST))].join('') : bar(0, WIDTH)
    return html`<path class="${mark ? `fill-${color}` : 'fill-none'}" d="${path}"/>`
  })
  return html`<svg class="layers" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${bars}</svg>`
}
