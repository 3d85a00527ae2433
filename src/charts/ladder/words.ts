import { PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK, cellOf } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { inCountWords } from '../base/said.ts'
import type { LadderData } from './data.ts'
import { isReached } from './places.ts'

export const stepLabels = ({ stages = [] }: LadderData): string[] => stages.map(({ label }) => label)

export function table(data: LadderData): ChartTable {
  const { subtitle, columns, steps, rows, receipt, checked, open } = data
  return {
    caption: subtitle,
    columns,
    rows: [
      ...steps.map(({ when, text, origin }) => [{ text: when, origin }, { text, origin }, BLANK, BLANK]),
      ...rows.map(({ received, effect }) => [
        { text: received.text },
        { text: receipt },
        cellOf(effect),
        { text: isReached(data, effect.date) ? checked.reached : checked.ahead },
      ]),
      [{ text: checked.text }, cellOf(open), BLANK, BLANK],
    ],
  }
}

export function alt({ what, steps, rows, open }: LadderData, voice: Voice = PLAIN): string {
  const last = steps.at(-1)
  return say(voice, 'alt-ladder', {
    number: inCountWords(rows.length, voice),
    what,
    when: last?.when ?? '',
    last: last?.short ?? '',
    rows: rows.map(({ received, effect }) => `${received.text}: ${effect.text}`).join('; '),
    open: open.text,
  })
}
