import type { ChartConfiguration, Plugin } from 'chart.js'
import type { ShapeIssue } from '../../problems/check-shape.ts'
import type { Told } from '../../words/formats.ts'
import type { Voice } from '../../words/say.ts'
import type { Entity, Marker, Slot } from './entities.ts'

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

/** A data file that can be drawn, or what is wrong with it. */
export type Parsed<Data> = { data: Data; problems?: never } | { data?: never; problems: ShapeIssue[] }

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
  /** A fill for each colour slot of entities, and the ink on it. */
  series1: string
  series1Ink: string
  series2: string
  series2Ink: string
  series3: string
  series3Ink: string
  series4: string
  series4Ink: string
  rating1: string
  rating2: string
  rating3: string
  slate: string
  slateInk: string
  fontFamily: string
  /** The font of headlines, which is shipped in weight 600 alone. */
  serifFamily: string
}

/**
 * Text slots that every data file carries beside its rows (design: title, subtitle, source, note). The compiler adds
 * `formats` in decks that aren’t in English: how the drawing writes dates and numbers.
 */
export interface FigureText extends Told {
  /** What exactly is shown: measure, geography, period. */
  subtitle: string
  /** What a reader must know to read it honestly. */
  note: string
}

/** A chart as data: the kind that its file names, and the value that this kind read and checked. */
export interface ChartData {
  kind: string
  data: FigureText
}

/** One drawn element; `id` is the id of its `Mark`, absent where the source is silent. */
export interface ChartPoint {
  x: number | string | [number, number]
  y: number | string
  id?: string | undefined
}

/** The configuration of a chart: only these two types of element are ever registered. */
export type ChartConfig = ChartConfiguration<DrawnType, ChartPoint[], string>
export type ChartPlugin = Plugin<DrawnType>
type DrawnType = 'bar' | 'scatter'

/** The part of a kind that a browser loads too, to draw a chart live. */
export interface Drawing<Data> {
  /** CSS pixels of the drawing, at the deck's 1280 × 720 canvas. */
  size(data: Data): { width: number; height: number }
  /** `step`: the presenter's, from 0; without it, and in a chart without steps, all is drawn. */
  config(data: Data, theme: ChartTheme, step?: number): ChartConfig
  /** In drawing order: one for each element of the configuration that has an origin of its own. */
  marks(data: Data): Mark[]
}

/**
 * The same chart for a window too narrow for the canvas, such as a phone's: 350 CSS pixels wide and as high as it
 * needs, texts of 15 px or more, all of it drawn and without steps. Only Node draws it.
 */
export interface NarrowDrawing<Data> {
  size(data: Data): { width: number; height: number }
  config(data: Data, theme: ChartTheme): ChartConfig
}

/** A stretch of a row, as the cover shows it; `from` and `to` are shares of the time drawn, from 0 to 1. */
export interface CoverBar {
  /** The row's place, from 0. */
  row: number
  /** What the row is called, where its first bar stands. */
  name?: string | undefined
  /** Absent for a row of no entity. */
  color?: Slot | undefined
  marker?: Marker | undefined
  from: number
  to: number
  /** `open`: what came after an end · `continues`: none is known · `maybe`: it may have ended at `to`. */
  end: 'date' | 'open' | 'continues' | 'maybe'
  /** What holds now, in the words of the chart; on a row's first bar. */
  says?: string | undefined
}

/**
 * A kind of chart: what a data file that names it as its `kind` must hold, and how that is drawn and said in
 * words. It knows no single chart. Pure: no files, DOM, clock or randomness; the same code draws in Node and in
 * the browser.
 */
export interface ChartKind<Data extends FigureText = FigureText> extends Drawing<Data> {
  /** Names of entities in the file become the entities of the deck. */
  parse(json: unknown, entities: readonly Entity[]): Parsed<Data>
  /** What each step of the presenter shows, for announcements; the last one is what paper shows. None: no steps. */
  stepLabels?(data: Data): string[]
  table(data: Data, voice?: Voice): ChartTable
  /** One to two sentences, at most 300 characters, beginning with the chart type. */
  alt(data: Data, voice?: Voice): string
  /** Its places are words, not a scale of time or numbers: read from the right, the drawing is turned round. */
  turns?: true
  /** How it is drawn where only 350 px are wide enough. */
  narrow?: NarrowDrawing<Data>
  /** The chart without words, for the deck's cover. None: the kind is not for covers. */
  cover?(data: Data): CoverBar[]
}
