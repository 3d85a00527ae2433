import type { ChartOptions } from 'chart.js'
import type { ChartTheme, Origin } from '../base/chart.ts'
import type { Entity, Marker } from '../base/entities.ts'
import type { Stroke, TextStyle } from './paint.ts'

/** Text sizes of all charts in CSS pixels of the 1280 × 720 canvas; a projector needs 18 or more. */
export const TEXT = { label: 18, name: 20 } as const

/** Width of the outline around every mark: fills alone fade on a projector. */
export const OUTLINE = 2

/** Page-coloured gap between two fills that would touch: no two entity fills reach 3:1 with each other. */
export const SEPARATOR = 3

export type Weight = 400 | 600

/** A canvas font string. Only the two weights whose files are shipped exist. */
export function font(theme: ChartTheme, size: number, weight: Weight = 400): string {
  return `${weight} ${size}px ${theme.fontFamily}`
}

/**
 * What every chart is told: a fixed size, one drawing, no reaction to the pointer. What hovering would
 * show is printed, and what animation would show is a presenter's step.
 */
export const STILL = {
  responsive: false,
  maintainAspectRatio: false,
  animation: false,
  events: [],
  clip: false,
} as const satisfies ChartOptions

/** Leaves room around a plot whose edges are given in pixels of the drawing. */
export function around(plot: Edges, { width, height }: { width: number; height: number }) {
  const { left, right, top, bottom } = plot
  return { autoPadding: false, padding: { left, right: width - right, top, bottom: height - bottom } }
}

interface Edges {
  left: number
  right: number
  top: number
  bottom: number
}

/** A label in the plain weight, in the colour of text or another. */
export const plain = (theme: ChartTheme, color = theme.ink): TextStyle => ({
  font: font(theme, TEXT.label),
  color,
})

/** A label in the heavy weight. */
export const bold = (theme: ChartTheme, color = theme.ink): TextStyle => ({
  font: font(theme, TEXT.label, 600),
  color,
})

/** The name of a row, larger and heavy. */
export const bigName = (theme: ChartTheme, color = theme.ink): TextStyle => ({
  font: font(theme, TEXT.name, 600),
  color,
})

/** A name, date or verdict in the font of headlines; `size` in pixels. */
export const bigSerif = (theme: ChartTheme, size: number, color = theme.ink): TextStyle => ({
  font: `600 ${size}px ${theme.serifFamily}`,
  color,
})

/** The line around a mark. */
export const outline = (theme: ChartTheme): Stroke => ({ color: theme.ink, width: OUTLINE })

/** From the middle of a line of text down to its baseline, in pixels. */
export const TO_BASELINE = 6.5

/** Fill, text on it and marker of a row by its entity; a row of no entity is slate and has no marker. */
export function lookOf(
  theme: ChartTheme,
  entity: Entity | undefined,
): { fill: string; ink: string; marker?: Marker } {
  if (entity === undefined) return { fill: theme.slate, ink: theme.slateInk }
  const { color, marker } = entity
  return { fill: theme[`series${color}`], ink: theme[`series${color}Ink`], marker }
}

/** What a row is called in a configuration: by its entity, else by its place, from 1. */
export const rowKey = ({ entity }: { entity?: Entity | undefined }, index: number): string =>
  entity?.id ?? `row-${index + 1}`

/** Non-breaking space: keeps † with its date, and the parts of a date together. */
const NBSP = '\u00a0'

/** Text as drawn: dates do not break, and a statement that only the public record makes ends in †. */
export function drawnText(text: string, origin?: Origin): string {
  const unbroken = text.replace(/(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/g, `$1${NBSP}$2${NBSP}$3`)
  return origin && isRecordOnly(origin) ? `${unbroken}${NBSP}†` : unbroken
}

/** Where statements on a drawing come from, once at their end: `L52, L136–138; † C42`. */
export function referenceOf({ lines = [], events = [], claims = [], series = [] }: Origin): string {
  const numbers = lines
    .toSorted((a, b) => a - b)
    .flatMap((line, index, all) => {
      const isInside = all[index - 1] === line - 1 && all[index + 1] === line + 1
      return isInside ? [] : [`${all[index - 1] === line - 1 ? '–' : ', L'}${line}`]
    })
  const records = [...events, ...claims, ...series]
  return [numbers.join('').slice(2), records.length > 0 && `†${NBSP}${records.join(', ')}`]
    .filter(Boolean)
    .join('; ')
}

/** A date taken from the source text is plain; one that only the public record gives carries a dagger. */
export function isRecordOnly(origin: Origin): boolean {
  return !origin.lines?.length
}

/** Where a statement is from, as it stands behind it: `L5, L101, † C46`; what is marked † already is `E26`. */
export function refOf({ lines = [], events = [], claims = [], series = [] }: Origin): string {
  const records = [...claims, ...series, ...events]
  const said = lines.map((line) => `L${line}`)
  if (records.length > 0) said.push(`${lines.length > 0 ? '† ' : ''}${records.join(', ')}`)
  return said.join(', ').replaceAll(' ', NBSP)
}
