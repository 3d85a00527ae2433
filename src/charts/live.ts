import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js'
import * as bars from './bars/drawing.ts'
import type { Drawing, FigureText } from './base/chart.ts'
import * as days from './days/drawing.ts'
import * as dots from './dots/drawing.ts'
import type { KindName } from './kinds.ts'
import * as ladder from './ladder/drawing.ts'
import * as lines from './lines/drawing.ts'
import * as matrix from './matrix/drawing.ts'
import * as record from './record/drawing.ts'
import * as spans from './spans/drawing.ts'
import * as strip from './strip/drawing.ts'
import * as timeline from './timeline/drawing.ts'

/**
 * What a browser needs to draw, by kind: nothing here parses data, so that a page carries no schema library.
 * No DOM either: the build draws with the same module in Node.
 */
export const drawings = {
  bars,
  days,
  dots,
  ladder,
  lines,
  matrix,
  record,
  spans,
  strip,
  timeline,
} satisfies Record<KindName, Drawing<never>>

/** The drawing of a kind by its name, for data that were checked as that kind's; undefined for no kind. */
export function drawingOf(kind: string): Drawing<FigureText> | undefined {
  const known: Record<string, Drawing<FigureText>> = drawings
  return Object.hasOwn(known, kind) ? known[kind] : undefined
}

/** Chart.js with only the parts these charts use: shared by the build (Node) and by live charts. */
Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController)

export { BasicPlatform, Chart }
