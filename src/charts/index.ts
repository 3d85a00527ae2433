import type { Chart } from './chart.ts'
import oversightLayers from './oversight-layers.ts'
import oversightPowers from './oversight-powers.ts'
import riskImpact from './risk-impact.ts'
import scenarioMatrix from './scenario-matrix.ts'
import sinceTheText from './since-the-text.ts'
import timeline from './timeline.ts'

/** Every chart of the deck, by id. To add one: a module beside this file, and a line here. */
export const charts = {
  'oversight-layers': oversightLayers,
  'oversight-powers': oversightPowers,
  'risk-impact': riskImpact,
  'scenario-matrix': scenarioMatrix,
  'since-the-text': sinceTheText,
  timeline,
} satisfies Record<string, Chart>

export type ChartId = keyof typeof charts
