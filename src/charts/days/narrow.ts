import { dateInWords } from '../../words/formats.ts'
import type { ChartConfig, ChartTheme, NarrowDrawing } from '../base/chart.ts'
import { type Block, dateBlock, heightOf, NARROW, paintBlocks, SIZES, textBlock } from '../pens/narrow.ts'
import { type Context2D, paintLine, paintText } from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { paintMarker } from '../pens/signs.ts'
import { drawnText, font, lookOf, outline, refOf } from '../pens/style.ts'
import { paintUnits } from '../pens/units.ts'
import type { DaysData } from './data.ts'
import { countedOf, datedOf, daysOf, restsOnRecord } from './period.ts'

/** The days from top to bottom, what happened at their right, and below what lies between. */

/** Width of a day's bar, how far a mark stands out of it, and where the words begin. */
const [STRIP, OUT, WORDS] = [28, 4, 56]
/** The highest bar of a day, and of all together. */
const [MOST_PITCH, MOST_STRIP] = [9, 460]
/** More room between two months; between two labels; around what stands above and below the strip. */
const [MONTH_GAP, APART, AROUND] = [8, 14, 20]
const MARKER = 24

/** A label at a day: where it stands and what it says. */
interface Placed {
  id: string
  /** Upper edge of the bar, and of the label, which may be pushed down by the one before. */
  y: number
  top: number
  blocks: Block[]
}

interface Layout {
  before: Block[]
  /** A bar for each day. */
  bars: { date: string; y: number; height: number }[]
  labels: Placed[]
  brackets: { top: number; blocks: Block[] }[]
  height: number
}

function layoutOf(data: DaysData): Layout {
  const { before } = data
  const said = before ? blocksOf(before, 0, data) : []
  const start = heightOf(said) + (before ? AROUND : 0) + OUT
  const bars = barsOf(data, start)
  let free = start - OUT
  const labels = data.days.map((day) => {
    const { y, height } = bars.find(({ date }) => date === day.date)!
    const blocks = blocksOf(day, lookWidth(day), data)
    const top = Math.max(free, y + height / 2 - 14)
    free = top + heightOf(blocks) + APART
    return { id: day.id, y, top, blocks }
  })
  const last = bars.at(-1)!
  let foot = Math.max(free - APART, last.y + last.height + OUT) + AROUND
  const brackets = countedOf(data).map((bracket) => {
    const count = `${bracket.count}${restsOnRecord(bracket) ? '\u00a0†' : ''} ${bracket.text}`
    const { remark } = bracket
    const blocks = [remark ? `${count}:` : count, ...(remark ? [remark] : [])].map((said) =>
      dateBlock(said, NARROW),
    )
    const top = foot
    foot += heightOf(blocks) + APART
    return { top, blocks }
  })
  return { before: said, bars, labels, brackets, height: Math.ceil(foot) }
}

const lookWidth = ({ entity }: Pick<DaysData['days'][number], 'entity'>): number =>
  WORDS + (entity ? MARKER : 0)

type Said = NonNullable<DaysData['before']> & { dated?: DaysData['days'][number]['dated'] }

function blocksOf(said: Said, left: number, data: DaysData): Block[] {
  const when = drawnText(dateInWords(said.date, data), datedOf(said)).replaceAll(' ', '\u00a0')
  return [dateBlock(when, NARROW - left), textBlock(said.text, NARROW - (left && WORDS), refOf(said.origin))]
}

function barsOf(data: DaysData, top: number): Layout['bars'] {
  const days = daysOf(data)
  const pitch = Math.min(MOST_PITCH, MOST_STRIP / days.length)
  const gap = pitch >= 6 ? 2 : 1
  let gaps = 0
  return days.map((date, index) => {
    if (index > 0 && date.endsWith('-01')) gaps += MONTH_GAP
    return { date, y: top + gaps + index * pitch, height: pitch - gap }
  })
}

const size = (data: DaysData) => ({ width: NARROW, height: layoutOf(data).height })

function config(data: DaysData, theme: ChartTheme): ChartConfig {
  const layout = layoutOf(data)
  const { height } = layout.bars[0]!
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...BAR,
          // No mark is so thin that its colour is lost.
          barThickness: Math.max(height, 5),
          data: layout.labels.map(({ id, y }) => ({ x: [0, STRIP + OUT], y: y + height / 2, id })),
          backgroundColor: data.days.map(({ entity }) => lookOf(theme, entity).fill),
        },
      ],
    },
    options: inPixels({ width: NARROW, height: layout.height }),
    plugins: [
      {
        id: 'days-narrow',
        beforeDatasetsDraw({ ctx }) {
          const units = layout.bars.map(({ y, height }) => ({ x: 0, y, width: STRIP, height }))
          paintUnits(ctx, units, theme.hairline)
        },
        afterDatasetsDraw({ ctx }) {
          paintBlocks(ctx, layout.before, { x: 0, y: 0 }, theme)
          paintMonths(ctx, data, layout, theme)
          for (const [index, label] of layout.labels.entries())
            paintLabel(ctx, label, { data, index, height }, theme)
          for (const { top, blocks } of layout.brackets) paintBlocks(ctx, blocks, { x: 0, y: top }, theme)
        },
      },
    ],
  }
}

/** The name of each month at its first day, where no label stands. */
function paintMonths(ctx: Context2D, data: DaysData, { bars, labels }: Layout, theme: ChartTheme): void {
  const style = { font: font(theme, SIZES.small), color: theme.muted }
  for (const { date, y } of bars.filter(({ date }, index) => index === 0 || date.endsWith('-01'))) {
    const isFree = labels.every(({ top, blocks, y: bar }) => {
      const [from, to] = [Math.min(top, bar), top + heightOf(blocks)]
      return to < y - 4 || from > y + 24
    })
    if (isFree) paintText(ctx, dateInWords(date.slice(0, 7), data), { x: STRIP + 12, y: y + 12 }, style)
  }
}

/** From the bar to its words, which may stand lower; the marker before the date. */
function paintLabel(
  ctx: Context2D,
  { y, top, blocks }: Placed,
  { data, index, height }: { data: DaysData; index: number; height: number },
  theme: ChartTheme,
): void {
  const { fill, marker } = lookOf(theme, data.days[index]!.entity)
  const [from, to] = [Math.round(y + height / 2), Math.round(top + 14)]
  const turn = STRIP + OUT + 4 + (data.days.length - index) * 3
  paintLine(ctx, [STRIP + OUT, from], [turn, from], outline(theme))
  paintLine(ctx, [turn, from], [turn, to], outline(theme))
  paintLine(ctx, [turn, to], [WORDS - 6, to], outline(theme))
  if (marker) paintMarker(ctx, marker, { x: WORDS + 8, y: to, size: 15, color: fill })
  const [date, text] = blocks as [Block, Block]
  paintBlocks(ctx, [date], { x: WORDS + (marker ? MARKER : 0), y: top }, theme)
  paintBlocks(ctx, [text], { x: WORDS, y: top + heightOf([date]) }, theme)
}

/** Time runs down; all that the wide drawing says, and the mark of each day. */
export const narrow: NarrowDrawing<DaysData> = { size, config }
