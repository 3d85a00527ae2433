import type { CoverBar } from '../base/chart.ts'
import { drawnText } from '../pens/style.ts'
import type { SpansData } from './data.ts'
import { type Stretch, stretches } from './stretches.ts'

/** The bars of the last step, from the first start to the last moment drawn. */
export function cover(data: SpansData): CoverBar[] {
  const { solid, ended } = stretches(data, data.steps.length - 1)
  const all = [...solid, ...ended]
  const first = Math.min(...all.map(({ from }) => from))
  const last = Math.max(...all.map(({ to }) => to))
  const share = (at: number) => (at - first) / (last - first)
  const bar = ({ index, row, from, to, end }: Stretch): CoverBar => {
    const { color, marker } = row.entity ?? {}
    const name = end === 'open' ? undefined : row.label
    const says = end === 'open' ? undefined : drawnText(row.status.text, row.status.origin)
    return { row: index, name, color, marker, from: share(from), to: share(to), end, says }
  }
  return all.map(bar)
}
