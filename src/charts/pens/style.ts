import type { ChartOptions } from 'chart.js'
import type { ChartTheme, Origin } from '../base/chart.ts'

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

/** The three entities of the deck: colour token, marker and the name of both, said aloud by speakers. */
export const ENTITIES = {
  cpt: { fill: 'cpt', ink: 'cptInk', marker: 'square', spoken: 'red square' },
  ecthr: { fill: 'ecthr', ink: 'ecthrInk', marker: 'triangle', spoken: 'orange triangle' },
  uncat: { fill: 'uncat', ink: 'uncatInk', marker: 'circle', spoken: 'green circle' },
} as const

export type Entity = keyof typeof ENTITIES

/** Non-breaking space: keeps † with its date, and the parts of a date together. */
const NBSP = '\u00a0'

/** Text as drawn: dates do not break, and a statement that only the public record makes ends in †. */
export function drawnText(text: string, origin?: Origin): string {
  const unbroken = text.replace(/(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/g, `$1${NBSP}$2${NBSP}$3`)
  return origin && isRecordOnly(origin) ? `${unbroken}${NBSP}†` : unbroken
}

/** A date taken from the source text is plain; one that only the public record gives carries a dagger. */
export function isRecordOnly(origin: Origin): boolean {
  return !origin.lines?.length
}
