import type { ChartData, ChartTable, CoverBar, FigureText, Origin } from '../../charts/base/chart.ts'
import type { Entity } from '../../charts/base/entities.ts'
import type { Citations } from '../../evidence/citations.ts'
import type { Register } from '../../evidence/register.ts'
import type { Place } from '../../problems/problem.ts'
import type { Coverage } from '../../source/coverage.ts'
import type { Passage } from '../../source/find-quote.ts'
import type { Source } from '../../source/read-source.ts'
import type { OwnWords } from '../../words/say.ts'
import type { Html } from './html.ts'
import type { Rules } from './rule-settings.ts'
import type { Mark } from './standing.ts'

/** What kind of statement a slide makes, in the order of the badge key. */
export const BADGES = ['finding', 'report', 'statement', 'assessment', 'scenario'] as const
export type Badge = (typeof BADGES)[number]

/** How a slide's evidence is set; check-layout.ts says which of them cut the body into boxes. */
export const LAYOUTS = [
  'facts',
  'panels',
  'steps',
  'flow',
  'ladder',
  'key',
  'quotes',
  'table',
  'chart',
  'question',
  'band',
  'cross',
  'split',
  'address',
  'verbs',
  'fan',
  'sight',
  'passage',
  'places',
  'strata',
  'part',
  'title',
  'source-map',
  'record-check',
  'data-tables',
  'terms',
] as const
export type Layout = (typeof LAYOUTS)[number]

/** Layouts of slides behind the talk: they are A1, A2 …, and rules for slides of the talk pass them over. */
export const APPENDICES: readonly Layout[] = ['source-map', 'record-check', 'data-tables', 'terms']

/** How a slide answers for a contradicted or superseded claim it quotes. */
export const ANSWERS = ['attributed', 'corrected'] as const
export type Answer = (typeof ANSWERS)[number]

/** What `rests-on` may say: the slide's answer, or that it uses other words of a line which it cites. */
export const OTHER_PART = 'other-part'
export type WrittenAnswer = Answer | typeof OTHER_PART

/** A passage of the source in the notes, with what the public record says about it. */
export interface Quote extends Passage {
  instruction: boolean
  /** Claims whose words overlap the passage. */
  claims: string[]
  place: Place
}

export interface Note {
  onScreen: string[]
  say: string[]
  quotes: Quote[]
}

/** One of the boxes (“###”) in which a body says its evidence. */
export interface Box {
  heading: Html
  html: Html
  /** Ids of the public record that it names with †, each once, in its order. */
  records: string[]
  /** What it stands for, where its slide says so. */
  mark?: Mark
  /** The state of the slide from which it is shown; absent = from the start. */
  from?: number
}

/** The part of a slide that stands between headline and footer. */
export interface Body {
  /** What the evidence shows or measures. */
  subtitle?: Html
  lead: Html
  boxes: Box[]
}

/** A chart or data table, read from its data file. */
export interface Figure {
  id: string
  kind: 'chart' | 'table'
  text: FigureText
  table: ChartTable
  alt: string
  origins: Origin[]
  /** What the author says to be a reading or count of his own, and how; shown with the figure. */
  readings?: { text: string; how: string }[]
  /** What each step of the presenter shows; empty when there are no steps. */
  steps: string[]
  /** What a chart is drawn from, on paper and live; absent for tables, whose cells say all. */
  chart?: ChartData
  /** The same without words, for the cover; absent where its kind has no such picture. */
  cover?: CoverBar[]
}

export interface Slide {
  id: string
  /** Before the talk, in it, or behind it; a divider stands in the talk and isn't counted. */
  part: 'title' | 'talk' | 'divider' | 'appendix'
  /** Its place in its part, counted from 1. */
  number: number
  /** `0` for the title, `1`…`25`, `P2`, `A1`…: what people say aloud. Never asked what kind of slide it is. */
  label: string
  file: string
  /** As text, with † for the public record: for titles, contents, bookmarks and the presenter. */
  headline: string
  /** The same as HTML, for the slide itself. */
  headlineHtml: Html
  badges: Badge[]
  layout: Layout
  body: Body
  figure?: Figure
  /** What each of its states shows, for announcements; the last one is what paper shows. Empty when it stands still. */
  steps: string[]
  /** Which entities it speaks of, for the glyph at its head. */
  layers: Mark[]
  /** Of a divider: the entity whose band carries the title. */
  titleOn?: Entity
  note: Note
  /** Source lines this slide uses: quoted, covered or referred to. */
  lines: number[]
  /** Record ids shown on the slide itself with †. */
  records: string[]
  restsOn: Map<string, Answer>
  shows: string[]
  seconds: number
}

/** A part of the talk, which begins with the slide `from`. */
export interface DeckPart {
  name: string
  /** For tight places; absent = the name. */
  short?: string | undefined
  from: string
}

export interface Show {
  title: string
  minutes: number
}

/** Ids of the slides that the one-page brief is made of; a part that names none is left out. */
export interface Brief {
  /** Their headlines are the key judgments, in this order. */
  judgments: string[]
  /** Its chart or table is the picture of the page. */
  picture?: string | undefined
  /** The rows of its figure are what happened since. */
  since?: string | undefined
  /** Its boxes say what changes and what remains. */
  changes?: string | undefined
  /** The rows of its figure are the scenarios. */
  scenarios?: string | undefined
  /** Its boxes are the corrections; those that bear on a judgment are taken. */
  corrections?: string | undefined
  /** Its boxes are the questions that are open for whoever must act. */
  questions?: string | undefined
}

/** What deck.yaml says. */
export interface Settings {
  title: string
  description: string
  lang: string
  /** Which way its lines are read; without a word of deck.yaml, as the script of its language is. */
  dir: 'ltr' | 'rtl'
  /** Font files in assets/look for letters that the engine's fonts don't have. */
  fonts?: { file: string; for: FontUse; licence: string }[] | undefined
  /** Until when the analysis knows, in its own words; the day of the record check, absent when there was none. */
  asOf: { analysis: string; record?: string | undefined }
  /** Who answers for the briefing, and the e-mail or https address to write to. */
  author?: string | undefined
  contact?: string | undefined
  /** What the logo in assets/look says, for those who can't see it. */
  logo?: { alt: string } | undefined
  /** What the deck says in its own words instead of the engine's. */
  words?: OwnWords | undefined
  theme: 'light' | 'dark' | 'auto'
  /** The label of who may see the deck; absent = none is printed: nobody is told what its author did not decide. */
  marking?: string | undefined
  /** A draft may be unfinished: what is still open is only said, and every page says Draft. */
  status: 'draft' | 'final'
  shows: Record<string, Show>
  /** In the order of the talk; none in a deck that isn't cut into parts. */
  parts: DeckPart[]
  /** Whom or what charts compare, in the order of deck.yaml. */
  entities: Entity[]
  /** The figure whose bars are the picture of the title; absent for none. */
  cover?: string | undefined
  corrections: { date: string; slide: string; change: string }[]
  /** Address the site is published at, ending in a slash; absent = relative links only. */
  base?: string | undefined
  /** Whether search engines may list the site; the careful default for readers at risk is not. */
  robots: 'noindex' | 'index'
  /** Other sites that may show the briefing in a frame (`?embed`). */
  frames: string[]
  /** Absent in a deck that has no one-page brief. */
  brief?: Brief | undefined
  /** Rules for authors, each with its level. */
  rules: Rules
}

/** A value that a deck sets for a token of the palette, and where. */
export interface OwnToken {
  value: string
  place: Place
}

/** A picture of who answers for the deck, on its title, its handout and its brief. */
export interface Logo {
  alt: string
  /** The picture itself, as a `data:` address. */
  src: string
  ending: 'svg' | 'png'
  width: number
  height: number
}

/** What letters are drawn for: running text, the same in bold, and headlines with quotes. */
export type FontUse = 'text' | 'bold' | 'headlines'

/** A font that a deck brings for letters that the engine's fonts don't have. */
export interface OwnFont {
  use: FontUse
  /** Its name in assets/look. */
  file: string
  /** Who made it, and what its licence is: the site says it with all other licences. */
  licence: string
  /** The WOFF 2 file, in base64. */
  bytes: string
}

/** How a deck looks, as far as it is not the engine's own look: `assets/look/`. */
export interface Look {
  /** Tokens by their names without dashes, for each theme. */
  tokens?: { file: string; light: Record<string, OwnToken>; dark: Record<string, OwnToken> }
  logo?: Logo
  /** One for each use, or none at all. */
  fonts?: OwnFont[]
}

/** Everything a person can see comes from this one value. */
export interface Deck {
  settings: Settings
  slides: Slide[]
  source: Source
  coverage: Coverage
  register: Register
  /** Where each claim's words stand in the source. */
  claims: Map<string, Passage>
  citations: Citations
  /** The picture of the page's tab, as SVG; absent = the engine's own. */
  icon?: string | undefined
  look?: Look | undefined
}

/** A chart as SVG, without the steps of a presenter. */
export interface ChartDrawing {
  /** Its colours are those of the page that it stands in. */
  page: Html
  /** The same to take away: its colours are in it. */
  file: string
  /** Its shapes run off the canvas, which it is as wide as. */
  bleeds?: boolean
  /** The same for a narrow window, where the kind has one. No page holds it: it is fetched where it is wanted. */
  narrow?: NarrowChart | undefined
}

/** A chart for a window too narrow for the other; sizes in CSS pixels. */
export interface NarrowChart {
  width: number
  height: number
  /** Its SVG, in the colours of the page that it is put into. */
  svg: string
}

/** A deck with its charts drawn, by the id of their figure: what pages are made of. */
export interface DrawnDeck extends Deck {
  drawings: ReadonlyMap<string, ChartDrawing>
}
