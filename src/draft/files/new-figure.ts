import bars from './examples/bars.json' with { type: 'json' }
import days from './examples/days.json' with { type: 'json' }
import dots from './examples/dots.json' with { type: 'json' }
import ladder from './examples/ladder.json' with { type: 'json' }
import lines from './examples/lines.json' with { type: 'json' }
import matrix from './examples/matrix.json' with { type: 'json' }
import record from './examples/record.json' with { type: 'json' }
import spans from './examples/spans.json' with { type: 'json' }
import strip from './examples/strip.json' with { type: 'json' }
import timeline from './examples/timeline.json' with { type: 'json' }
import { jsonText } from './json-text.ts'

/** An example of each kind of figure; a test holds that there is one of each, and that each can be read. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  ...{ bars, days, dots, ladder, lines, matrix, record, spans, strip, timeline },
}

/** The name of a kind in, a data file with its example out, marked as still to do. */
export const newFigure = (kind: string): string => jsonText(EXAMPLES[kind])
