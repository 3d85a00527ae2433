import type { CoverBar } from '../charts/base/chart.ts'
import { type Html, html } from '../deck/model/html.ts'
import type { Deck } from '../deck/model/types.ts'

/** The canvas of the picture: room behind the last moment is for bars that go on. */
const WIDTH = 1152
const BEHIND = 42
/** Rows share this height; few of them are no further apart than `FURTHEST`. */
const MOST_HEIGHT = 108
const FURTHEST = 36
const GAP = 10
/** From stripe to stripe of what came after an end. */
const STRIPE = 11

/**
 * The title's picture: the bars of the figure that deck.yaml names as `cover`, without words; nothing without
 * one. Decorative, so it is hidden from screen readers; the chart itself has the data. Colours come from the
 * tokens by class; without any styles there is no picture rather than black bars.
 */
export function renderTitleBars({ settings, slides }: Deck): Html | false {
  const figure = slides.find((slide) => slide.figure?.id === settings.cover)?.figure
  if (!figure?.cover) return false
  const rows = Math.max(...figure.cover.map(({ row }) => row)) + 1
  const pitch = Math.min(FURTHEST, Math.floor(MOST_HEIGHT / rows))
  const height = Math.max(2, pitch - GAP)
  const bars = figure.cover.map((bar) => renderBar(bar, bar.row * pitch, height))
  const whole = (rows - 1) * pitch + height
  const size = html`viewBox="0 0 ${WIDTH} ${whole}" width="${WIDTH}" height="${whole}"`
  return html`<svg class="title-bars" ${size} fill="none" aria-hidden="true">
${bars}</svg>
`
}

/** A path's class and outline, in units of the canvas. */
function renderBar({ color, from, to, end }: CoverBar, y: number, height: number): Html {
  const x = (share: number) => Math.round(share * (WIDTH - BEHIND))
  const [left, right] = [x(from), end === 'continues' ? WIDTH : x(to)]
  const series = color === undefined ? '' : ` series-${color}`
  if (end === 'open') return html`<path class="open${series}" d="${stripes({ left, right, y, height })}"/>\n`
  const bar = html`<path class="bar${series}" d="M${left} ${y}H${right}v${height}H${left}z"/>\n`
  return end === 'maybe' ? html`${bar}<path class="open${series}" d="${dashes(right, y, height)}"/>\n` : bar
}

interface Box {
  left: number
  right: number
  y: number
  height: number
}

/** What came after an end: an open outline with stripes. */
function stripes({ left, right, y, height }: Box): string {
  const lines: string[] = []
  for (let x = left - height; x < right; x += STRIPE) {
    const [from, to] = [Math.max(x, left), Math.min(x + height, right)]
    if (to > from) lines.push(`M${from} ${y + height - (from - x)}L${to} ${y + height - (to - x)}`)
  }
  return `M${left} ${y + 1}H${right - 1}v${height - 2}H${left}${lines.join('')}`
}

/** Behind a bar of which nobody knows whether it has ended: two dashed lines that nothing closes. */
function dashes(from: number, y: number, height: number): string {
  const line = (at: number) => [0, 10, 20, 30].map((dash) => `M${from + dash} ${at}h6`).join('')
  return line(y + 1) + line(y + height - 1)
}
