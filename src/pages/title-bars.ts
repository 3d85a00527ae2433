import { type Html, html } from '../deck/model/html.ts'

/**
 * The title's picture: the three layers of slide 6 without their dates. Decorative, so it is hidden from
 * screen readers; the chart itself has the data. Colours come from the tokens by class; without any styles
 * there is no picture rather than three black bars.
 */
export function renderTitleBars(): Html {
  return html`<svg class="title-bars" viewBox="0 0 1152 104" width="1152" height="104" fill="none" aria-hidden="true">
${bar('cpt', 0, 1070)}${opening('cpt', 0, 1070, 40)}
${bar('ecthr', 36, 840)}${hatch('ecthr', 36, 840, 270)}
${bar('uncat', 72, 1152)}
</svg>`
}

const HEIGHT = 26

const bar = (entity: string, y: number, length: number): Html =>
  html`<path class="bar-${entity}" d="M0 ${y}h${length}v${HEIGHT}h-${length}z"/>`

/** Behind a bar that reaches earlier acts only: hatched for `length` units. */
function hatch(entity: string, y: number, from: number, length: number): Html {
  const end = from + length
  const stripes: string[] = []
  for (let x = from - HEIGHT; x < end; x += 11) {
    const left = Math.max(x, from)
    const right = Math.min(x + HEIGHT, end)
    if (right > left) stripes.push(`M${left} ${y + HEIGHT - (left - x)}L${right} ${y + HEIGHT - (right - x)}`)
  }
  const outline = `M${from} ${y + 1}H${end - 1}v${HEIGHT - 2}H${from}`
  return html`<path class="hatch-${entity}" d="${outline}${stripes.join('')}"/>`
}

/** Behind a bar of which nobody knows whether it has ended: two dashed lines that nothing closes. */
function opening(entity: string, y: number, from: number, length: number): Html {
  const dashes = [0, 10, 20, 30].filter((at) => at < length)
  const line = (at: number) => dashes.map((dash) => `M${from + dash} ${at}h6`).join('')
  return html`<path class="hatch-${entity}" d="${line(y + 1)}${line(y + HEIGHT - 1)}"/>`
}
