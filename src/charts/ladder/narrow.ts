import type { ChartConfig, ChartTheme, NarrowDrawing } from '../base/chart.ts'
import { type Block, dateBlock, heightOf, NARROW, paintBlocks, textBlock } from '../pens/narrow.ts'
import { type Context2D, insetBox, paintBox, paintLine } from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { drawnText, lookOf, OUTLINE, outline, refOf } from '../pens/style.ts'
import type { LadderData } from './data.ts'
import { effectId, rungId, stepId } from './drawing.ts'
import { daysOfSteps, earliestOf, isReached } from './places.ts'

/**
 * The ladder upright: time runs down along a rail, which is filled as long as what it stands for holds, and open
 * from the earliest effect on. In the order of time, not to its scale.
 */

const [RAIL, WORDS, APART] = [24, 44, 16]
/** From the top of a row to the middle of its first line, where its mark stands. */
const TO_MARK = 14
const RECEIPT = { width: 22, height: 14 }
const INDENT = 34

interface Row {
  /** Id of its mark on the rail; rows of words alone have none. */
  id?: string
  /** Id of a time of receipt, whose bar stands before its words. */
  receipt?: string
  blocks: Block[]
  top: number
}

interface Layout {
  rows: Row[]
  /** Where the rail is no longer filled, and where the day of the record check crosses it. */
  end: number
  now: number
  height: number
}

function rowsOf(data: LadderData): Omit<Row, 'top'>[] {
  const { steps, between, holds, head, rows, open, checked } = data
  const width = NARROW - WORDS
  const count = daysOfSteps(data)
  const ofSteps = steps.map(({ when, text, origin }, index) => ({
    id: stepId(index),
    blocks: [dateBlock(drawnText(when, origin), width), textBlock(text, width)],
  }))
  const counted =
    count && between
      ? [{ blocks: [dateBlock(`${count} ${drawnText(between, steps[0]?.origin)}`, width)] }]
      : []
  const held = {
    blocks: [
      textBlock(drawnText(holds.text, holds.origin), width, undefined, 600),
      textBlock(drawnText(open.text, open.origin), width, refOf(open.origin)),
    ],
  }
  const rungs = rows.map(({ received, effect }, index) => ({
    id: effectId(index),
    receipt: rungId(index),
    blocks: [
      dateBlock(drawnText(`${index === 0 ? `${head.earliest} ` : ''}${effect.text}`, effect.origin), width),
      textBlock(`${head.rung} ${received.text}`, width - INDENT),
    ],
  }))
  const reached = rows.filter(({ effect }) => isReached(data, effect.date)).length
  const check = { blocks: [{ ...textBlock(checked.text, width, undefined, 600) }] }
  return [...ofSteps, ...counted, held, ...rungs.slice(0, reached), check, ...rungs.slice(reached)]
}

function layoutOf(data: LadderData): Layout {
  let free = 0
  const rows = rowsOf(data).map((row) => {
    const top = free
    free += heightOf(row.blocks) + APART
    return { ...row, top }
  })
  const first = effectId(data.rows.indexOf(earliestOf(data)))
  const end = rows.find(({ id }) => id === first)!.top + TO_MARK
  const { checked } = data
  const now = rows.find(({ blocks }) => blocks[0]?.lines.join(' ') === checked.text)!.top + TO_MARK
  return { rows, end, now, height: Math.ceil(free) }
}

const size = (data: LadderData) => ({ width: NARROW, height: layoutOf(data).height })

function config(data: LadderData, theme: ChartTheme): ChartConfig {
  const layout = layoutOf(data)
  const marked = (key: 'id' | 'receipt') =>
    layout.rows.flatMap((row) => (row[key] ? [{ row, id: row[key] }] : []))
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          type: 'scatter',
          pointStyle: 'rectRot',
          pointRadius: 9,
          pointBackgroundColor: theme.page,
          pointBorderColor: theme.ink,
          pointBorderWidth: OUTLINE,
          data: marked('id').map(({ row, id }) => ({ x: RAIL / 2, y: row.top + TO_MARK, id })),
        },
        {
          ...BAR,
          barThickness: RECEIPT.height,
          backgroundColor: theme.page,
          data: marked('receipt').map(({ row, id }) => {
            const { x, y, width, height } = receiptBox(row)
            return { x: [x, x + width], y: y + height / 2, id }
          }),
        },
      ],
    },
    options: inPixels({ width: NARROW, height: layout.height }),
    plugins: [
      {
        id: 'ladder-narrow',
        beforeDatasetsDraw({ ctx }) {
          paintRail(ctx, data, layout, theme)
        },
        afterDatasetsDraw({ ctx }) {
          for (const row of layout.rows) paintRow(ctx, row, theme)
        },
      },
    ],
  }
}

/** Before the words under a date of effect. */
function receiptBox({ top, blocks }: Row) {
  const y = top + heightOf(blocks.slice(0, 1)) + 4
  return { x: WORDS, y, ...RECEIPT }
}

function paintRail(
  ctx: Context2D,
  { holds }: LadderData,
  { end, now, height }: Layout,
  theme: ChartTheme,
): void {
  const { fill } = lookOf(theme, holds.entity)
  ctx.fillStyle = fill
  ctx.fillRect(0, 0, RAIL, end)
  for (const x of [1, RAIL - 1])
    paintLine(ctx, [x, end + 4], [x, height], { color: fill, width: 2, dash: [7, 5] })
  paintLine(ctx, [0, end], [RAIL, end], outline(theme))
  paintLine(ctx, [0, now], [WORDS - 6, now], { color: theme.rule, width: 2, dash: [5, 4] })
}

function paintRow(ctx: Context2D, row: Row, theme: ChartTheme): void {
  if (!row.receipt) {
    paintBlocks(ctx, row.blocks, { x: WORDS, y: row.top }, theme)
    return
  }
  const [date, ...words] = row.blocks
  const foot = paintBlocks(ctx, date ? [date] : [], { x: WORDS, y: row.top }, theme)
  paintBox(ctx, insetBox(receiptBox(row), OUTLINE / 2), outline(theme))
  paintBlocks(ctx, words, { x: WORDS + INDENT, y: foot }, theme)
}

/** All that the wide drawing says, in the order of time. */
export const narrow: NarrowDrawing<LadderData> = { size, config }
