import { format } from '../../words/formats.ts'
import { capitalised } from '../base/words.ts'
import type { StripData } from './data.ts'

/** What is said of a sequence, the same at every width. */

/** `Lines 1 to 144`. */
export const sequenceOf = (data: Pick<StripData, 'unit' | 'count' | 'formats'>): string =>
  format(data, 'units-to', { units: capitalised(data.unit.many), last: data.count })

/** What opens and what closes a quotation, in the language of the chart. */
export function quoteMarks(data: Pick<StripData, 'formats'>): [open: string, close: string] {
  const [open = '', close = ''] = format(data, 'quoted', { quote: '\n' }).split('\n')
  return [open, close]
}
