import type { CoverBar } from '../charts/base/chart.ts'
import type { Slot } from '../charts/base/entities.ts'
import { plainGlyph } from '../deck/model/glyphs.ts'
import { type Html, html } from '../deck/model/html.ts'
import type { Deck } from '../deck/model/types.ts'
import { hatchShape } from './diagrams/hatch.ts'

/** The canvas of the picture: bands from edge to edge, of this height where the canvas has room, with these gaps. */
const WIDTH = 1280
const BAND = 96
const GAP = 8
const MOST_HEIGHT = 3 * BAND + 2 * GAP
/** Where time stops, in parts of the width: what goes on runs off the canvas behind it. */
const LAST = 0.88
/** Time is drawn from where all bars have begun, if each then reaches this far; else from the first start. */
const LEAST = 0.42
/** Room that a name takes: its margin, its marker, and each letter at the size of the widest window. */
const NAME_AT = 118
const LETTER = 15

/**
 * The title's picture: the bars of the figure that deck.yaml names as `cover` as bands across the canvas, each with its
 * name; nothing without one. They are cut where the bars are. The drawing is decorative, so it is hidden from screen
 * readers; the chart itself has the data. It is as wide as its window and all its places are parts of that, so a phone
 * shows the same. Colours come from the tokens by class; without any styles there is no picture rather than black bars.
 * With `says` each name is followed by what holds now, in the chart’s words.
 */
export function renderTitleBars({ settings, slides }: Deck, { says = false } = {}): Html | false {
  const figure = slides.find((slide) => slide.figure?.id === settings.cover)?.figure
  if (!figure?.cover) return false
  const rows = Math.max(...figure.cover.map(({ row }) => row)) + 1
  const height = Math.min(MOST_HEIGHT, rows * (BAND + GAP) - GAP)
  const band = (height - (rows - 1) * GAP) / rows
  const bars = inWindow(figure.cover)
  const drawn = Array.from({ length: rows }, (_, row) => {
    const place = html`y="${percent((row * (band + GAP)) / height)}" height="${percent(band / height)}"`
    const parts = bars.filter((bar) => bar.row === row).map((bar) => renderBar(bar, band))
    return html`<svg ${place}>${parts}</svg>\n`
  })
  const names = bars.filter(({ name }) => name !== undefined).toSorted((one, other) => one.row - other.row)
  return html`<div class="title-bands bleed rows-${Math.min(rows, 4)}">
<svg class="title-bars art" width="${WIDTH}" height="${height}" fill="none" aria-hidden="true">
${drawn}</svg>
<ul>
${names.map((bar) => renderName(bar, says))}</ul>
</div>
`
}

/** The same bars in parts of the picture's width, without what was before all of them had begun. */
function inWindow(bars: CoverBar[]): CoverBar[] {
  const named = bars.filter(({ end }) => end !== 'open')
  const begun = Math.max(...named.map(({ from }) => from))
  const isEnough = named.every(({ to }) => ((to - begun) / (1 - begun)) * LAST >= LEAST)
  const first = isEnough ? begun : 0
  const x = (share: number) => Math.max(0, (share - first) / (1 - first)) * LAST
  return bars.map((bar) => ({ ...bar, from: x(bar.from), to: bar.end === 'continues' ? 1 : x(bar.to) }))
}

function renderBar({ color, from, to, end }: CoverBar, height: number): Html {
  const slot = color ?? 'other'
  if (end === 'open') return renderEnded(slot, from, to, height)
  const place = html`x="${percent(from)}" width="${percent(to - from)}" height="100%"`
  const bar = html`<rect class="fill-${slot}" ${place}/>`
  return end === 'maybe' ? html`${bar}${renderMaybe(slot, to)}` : bar
}

/** What came after an end: hatched, its own end not stated. */
function renderEnded(slot: Slot | 'other', from: number, to: number, height: number): Html {
  const width = (to - from) * WIDTH
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const
  const hatch = html`<path class="fill-${slot} hatch" d="${hatchShape(corners)}"/>`
  const line = `stroke-${slot}`
  const end = html`x1="100%" x2="100%" y2="100%"`
  const rules = [
    html`<path class="${line}" d="M0 0H${WIDTH}M4 0V${height}" stroke-width="4"/>`,
    html`<line class="${line}" y1="100%" x2="100%" y2="100%" stroke-width="4"/>`,
    html`<line class="stroke-page" ${end} stroke-width="8"/>`,
    html`<line class="${line}" ${end} stroke-width="6" stroke-dasharray="7 5"/>`,
    html`<rect class="fill-page" width="4" height="100%"/>`,
  ]
  return html`<svg x="${percent(from)}" width="${percent(to - from)}">${hatch}${rules}</svg>`
}

/** Behind a bar of which nobody knows whether it has ended: two dashed lines that nothing closes. */
function renderMaybe(slot: Slot | 'other', from: number): Html {
  const dashes = html`class="stroke-${slot}" x1="4" x2="100%" stroke-width="6" stroke-dasharray="14 10"`
  return html`<svg x="${percent(from)}" width="${percent(1 - from)}"><line ${dashes}/><line ${dashes} y1="100%" y2="100%"/></svg>`
}

/** A name stands on its band; where that is too short, or begins later, on the page’s own colour. */
function renderName({ name = '', color, marker, from, to, end, says }: CoverBar, isSaid: boolean): Html {
  const isOn = from === 0 && to * WIDTH >= NAME_AT + name.length * LETTER
  const glyph = marker !== undefined && html`${plainGlyph(marker)} `
  const goesOn = end === 'continues' && ' is-on'
  const now = isSaid && says !== undefined && html` <span class="says${goesOn}">${says}</span>`
  return html`<li class="${isOn ? `on-${color ?? 'other'}` : 'beside'}"><span>${glyph}${name}</span>${now}</li>\n`
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`
