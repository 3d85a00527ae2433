import { type Html, raw } from './html.ts'

/**
 * The title's picture: the three layers of slide 6 without their dates. Decorative, so it is hidden from
 * screen readers; the chart itself has the data. Colours come from the tokens by class. As on slide 6 the
 * convention's layer is not drawn as ended: its end is open (ECPT, Article 22), a dashed outline.
 */
export function renderTitleBars(): Html {
  return raw(`<svg class="title-bars" viewBox="0 0 1152 104" width="1152" height="104" aria-hidden="true">
${solidBar('cpt', 0, 980)}${openEnd('cpt', 0, 980, 1110)}
${solidBar('ecthr', 36, 840)}${hatchedEnd('ecthr', 36, 840, 1110)}
${solidBar('uncat', 72, 1152)}
</svg>`)
}

const HEIGHT = 26

function solidBar(entity: string, y: number, end: number): string {
  return `<path class="bar-${entity}" d="M0 ${y}h${end}v${HEIGHT}h-${end}z"/>`
}

/** From `start` to `end` it is not known whether the layer still holds. */
function openEnd(entity: string, y: number, start: number, end: number): string {
  return `<path class="hatch-${entity}" stroke-dasharray="7 6" d="${outline(y, start, end)}"/>`
}

/** From `start` to `end` the layer no longer reaches new acts. */
function hatchedEnd(entity: string, y: number, start: number, end: number): string {
  const stripes: string[] = []
  for (let x = start - HEIGHT; x < end; x += 11) {
    const from = Math.max(x, start)
    const to = Math.min(x + HEIGHT, end)
    if (to > from) stripes.push(`M${from} ${y + HEIGHT - (from - x)}L${to} ${y + HEIGHT - (to - x)}`)
  }
  return `<path class="hatch-${entity}" d="${outline(y, start, end)}${stripes.join('')}"/>`
}

function outline(y: number, start: number, end: number): string {
  return `M${start} ${y + 1}H${end - 1}v${HEIGHT - 2}H${start}`
}
