import * as barsData from './bars/data.ts'
import * as barsDrawing from './bars/drawing.ts'
import * as barsNarrow from './bars/narrow.ts'
import * as barsWords from './bars/words.ts'
import type { ChartKind } from './base/chart.ts'
import * as daysData from './days/data.ts'
import * as daysDrawing from './days/drawing.ts'
import * as daysNarrow from './days/narrow.ts'
import * as daysWords from './days/words.ts'
import * as dotsData from './dots/data.ts'
import * as dotsDrawing from './dots/drawing.ts'
import * as dotsNarrow from './dots/narrow.ts'
import * as dotsWords from './dots/words.ts'
import * as ladderData from './ladder/data.ts'
import * as ladderDrawing from './ladder/drawing.ts'
import * as ladderNarrow from './ladder/narrow.ts'
import * as ladderWords from './ladder/words.ts'
import * as linesData from './lines/data.ts'
import * as linesDrawing from './lines/drawing.ts'
import * as linesNarrow from './lines/narrow.ts'
import * as linesWords from './lines/words.ts'
import * as matrixData from './matrix/data.ts'
import * as matrixDrawing from './matrix/drawing.ts'
import * as matrixNarrow from './matrix/narrow.ts'
import * as matrixWords from './matrix/words.ts'
import * as recordData from './record/data.ts'
import * as recordDrawing from './record/drawing.ts'
import * as recordNarrow from './record/narrow.ts'
import * as recordWords from './record/words.ts'
import * as spansCover from './spans/cover.ts'
import * as spansData from './spans/data.ts'
import * as spansDrawing from './spans/drawing.ts'
import * as spansNarrow from './spans/narrow.ts'
import * as spansWords from './spans/words.ts'
import * as stripData from './strip/data.ts'
import * as stripDrawing from './strip/drawing.ts'
import * as stripNarrow from './strip/narrow.ts'
import * as stripWords from './strip/words.ts'
import * as timelineData from './timeline/data.ts'
import * as timelineDrawing from './timeline/drawing.ts'
import * as timelineNarrow from './timeline/narrow.ts'
import * as timelineWords from './timeline/words.ts'

/**
 * Every kind of chart, by the name that data files call it: what its data must be, how it is drawn, how it is
 * said in words. `live.ts` has the drawings alone, by the same names.
 */
export const kinds = {
  bars: { ...barsData, ...barsDrawing, ...barsWords, ...barsNarrow },
  days: { ...daysData, ...daysDrawing, ...daysWords, ...daysNarrow },
  dots: { ...dotsData, ...dotsDrawing, ...dotsWords, ...dotsNarrow, turns: true },
  ladder: { ...ladderData, ...ladderDrawing, ...ladderWords, ...ladderNarrow },
  lines: { ...linesData, ...linesDrawing, ...linesWords, ...linesNarrow },
  matrix: { ...matrixData, ...matrixDrawing, ...matrixWords, ...matrixNarrow, turns: true },
  record: { ...recordData, ...recordDrawing, ...recordWords, ...recordNarrow },
  spans: { ...spansData, ...spansDrawing, ...spansWords, ...spansCover, ...spansNarrow },
  strip: { ...stripData, ...stripDrawing, ...stripWords, ...stripNarrow },
  timeline: { ...timelineData, ...timelineDrawing, ...timelineWords, ...timelineNarrow },
} satisfies Record<string, ChartKind>

export type KindName = keyof typeof kinds

export const KIND_NAMES = Object.keys(kinds) as KindName[]

/** The kind that a data file names; undefined when it names none, or one that there isn't. */
export function kindOf(json: unknown): ChartKind | undefined {
  const name = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined
  return KIND_NAMES.includes(name as KindName) ? kinds[name as KindName] : undefined
}
