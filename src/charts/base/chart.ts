import type { ChartConfiguration, Plugin } from 'chart.js'
import type {} from 'chartjs-chart-matrix'

/**
 * Where a datum comes from. A datum that names none of the four is a problem: nothing without an
 * origin goes on a slide.
 */
export interface Origin {
  /** Lines of the analysis, counted from 1. */
  lines?: number[] | undefined
  /** Public-record events (`E42`), shown with †. */
  events?: string[] | undefined
  /** Public-record claims (`C26`), shown with †. */
  claims?: string[] | undefined
  /** Public-record series (`S05`), shown with †. */
  series?: string[] | undefined
}

/** One cell of a chart's table. `†` is printed by the renderer where the origin names a record id. */
export interface TableCell {
  text: string
  origin?: Origin | undefined
}

/** The table that stands beside every chart and says the same in words. */
export interface ChartTable {
  caption: string
  columns: string[]
  /** The first cell of a row is its header (`th scope=row`). */
  rows: TableCell[][]
}

/** A mistake in a data file; `path` leads to the value, e.g. `['rows', 2, 'from']`. */
export interface DataProblem {
  path: (string | number)[]
  found: string
  expected: string
}

export type Parsed<Data> = { data: Data; problems?: never } | { data?: never; problems: DataProblem[] }

/** What a reader can point at or focus in a live chart. */
export interface Mark {
  id: string
  label: string
  origin: Origin
}

/** Colours and fonts of one theme, read from the shipped CSS tokens (src/styles/tokens.css). */
export interface ChartTheme {
  page: string
  surface: string
  ink: string
  muted: string
  rule: string
  /** Thin separators; carries no meaning. */
  hairline: string
  cpt: string
  cptInk: string
  ecthr: string
  ecthrInk: string
  uncat: string
  uncatInk: string
  rating1: string
  rating2: string
  rating3: string
  slate: string
  slateInk: string
  fontFamily: string
}

/** Text slots that every data file carries beside its rows (design: title, subtitle, source, note). */
export interface FigureText {
  /** What exactly is shown: measure, geography, period. */
  subtitle: string
  /** What a reader must know to read it honestly. */
  note: string
}

/** One drawn element; `id` is the id of its `Mark`, absent where the source is silent. */
export interface ChartPoint {
  x: number | string | [number, number]
  y: number | string
  id?: string | undefined
}

/** The configuration of a chart of this deck: only these three types of element are ever registered. */
export type ChartConfig = ChartConfiguration<DrawnType, ChartPoint[], string>
export type ChartPlugin = Plugin<DrawnType>
type DrawnType = 'bar' | 'scatter' | 'matrix'

/**
 * One chart = one module `src/charts/<id>.ts` whose default export satisfies this. Pure: no files, DOM,
 * clock or randomness; the same code draws in Node and in the browser.
 */
export interface Chart<Data extends FigureText = FigureText> {
  id: string
  /** CSS pixels of the drawing, at the deck's 1280 × 720 canvas. */
  width: number
  height: number
  /** How many steps a presenter can walk through; the last one is what paper shows. 0 = no steps. */
  steps: number
  /** What each step shows, for the presenter and for announcements; one for each step. */
  stepLabels?(data: Data): string[]
  parse(json: unknown): Parsed<Data>
  config(data: Data, theme: ChartTheme, step?: number): ChartConfig
  table(data: Data): ChartTable
  /** One to two sentences, at most 300 characters, beginning with the chart type. */
  alt(data: Data): string
  /** In drawing order: one for each element of the configuration that has an origin of its own. */
  marks(data: Data): Mark[]
}

/** The part of a chart that a browser loads to draw it live: `src/charts/drawings/<id>.ts`. */
export interface Drawing<Data> {
  SIZE: { width: number; height: number }
  STEPS: number
  config(data: Data, theme: ChartTheme, step?: number): ChartConfig
  marks(data: Data): Mark[]
}
