import type { ChartKind } from './base/chart.ts'
import dots from './dots/words.ts'
import ladder from './ladder/words.ts'
import powers from './matrix/powers-words.ts'
import scenarios from './matrix/scenarios-words.ts'
import spans from './spans/words.ts'
import timeline from './timeline/words.ts'

/** Every kind of chart, by the name that data files call it; `live.ts` has the drawings by the same names. */
export const kinds = { dots, ladder, powers, scenarios, spans, timeline } satisfies Record<string, ChartKind>

export type KindName = keyof typeof kinds

export const KIND_NAMES = Object.keys(kinds) as KindName[]

/** The kind that a data file names; undefined when it names none, or one that there isn't. */
export function kindOf(json: unknown): ChartKind | undefined {
  const name = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined
  return KIND_NAMES.includes(name as KindName) ? kinds[name as KindName] : undefined
}
