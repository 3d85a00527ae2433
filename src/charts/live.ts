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
import type { Drawing } from './chart.ts'
import * as oversightLayers from './drawings/oversight-layers.ts'
import * as oversightPowers from './drawings/oversight-powers.ts'
import * as riskImpact from './drawings/risk-impact.ts'
import * as scenarioMatrix from './drawings/scenario-matrix.ts'
import * as sinceTheText from './drawings/since-the-text.ts'
import * as timeline from './drawings/timeline.ts'
import type { ChartId } from './index.ts'

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
