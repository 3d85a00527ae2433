import type { Chart } from './base/chart.ts'
import riskImpact from './dots/words.ts'
import sinceTheText from './ladder/words.ts'
import oversightPowers from './matrix/powers-words.ts'
import scenarioMatrix from './matrix/scenarios-words.ts'
import oversightLayers from './spans/words.ts'
import timeline from './timeline/words.ts'

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
