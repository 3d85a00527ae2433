import { type Html, raw } from './html.ts'

/**
 * The title's picture: the three layers of slide 6 without their dates. Decorative, so it is hidden from
 * screen readers; the chart itself has the data. Colours come from the tokens by class.
 */
export function renderTitleBars(): Html {
  return raw(`<svg class="title-bars" viewBox="0 0 1152 104" width="1152" height="104" aria-hidden="true">
${bar('cpt', 0, 980, 130)}
${bar('ecthr', 36, 840, 270)}
${bar('uncat', 72, 1152, 0)}
</svg>`)
}

/** A bar, solid for `solid` units, then hatched for `open` units. */
function bar(entity: string, y: number, solid: number, open: number): string {
  const height = 26
  const end = solid + open
  const stripes: string[] = []
  for (let x = solid - height; x < end; x += 11) {
    const from = Math.max(x, solid)
    const to = Math.min(x + height, end)
    if (to > from) stripes.push(`M${from} ${y + height - (from - x)}L${to} ${y + height - (to - x)}`)
  }
  const fill = `<path class="bar-${entity}" d="M0 ${y}h${solid}v${height}h-${solid}z"/>`
  if (open === 0) return fill
  const outline = `M${solid} ${y + 1}H${end - 1}v${height - 2}H${solid}`
  return `${fill}<path class="hatch-${entity}" d="${outline}${stripes.join('')}"/>`
}
