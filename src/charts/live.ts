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
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import type { Drawing } from './base/chart.ts'
import * as riskImpact from './dots/drawing.ts'
import type { ChartId } from './kinds.ts'
import * as sinceTheText from './ladder/drawing.ts'
import * as oversightPowers from './matrix/powers-drawing.ts'
import * as scenarioMatrix from './matrix/scenarios-drawing.ts'
import * as oversightLayers from './spans/drawing.ts'
import * as timeline from './timeline/drawing.ts'

/**
 * What a browser needs to draw: nothing here parses data, so that a page carries no validation library.
 * No DOM either: the build draws with the same module in Node.
 */
export const drawings = {
  'oversight-layers': oversightLayers,
  'oversight-powers': oversightPowers,
  'risk-impact': riskImpact,
  'scenario-matrix': scenarioMatrix,
  'since-the-text': sinceTheText,
  timeline,
} satisfies Record<ChartId, Drawing<never>>

/** Chart.js with only the parts these charts use: shared by the build (Node) and by live charts. */
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  MatrixController,
  MatrixElement,
  PointElement,
  ScatterController,
)

export { BasicPlatform, Chart }
