import type { ChartConfig, ChartTheme, NarrowDrawing } from '../base/chart.ts'
import { type Block, heightOf, NARROW, paintBlocks, SIZES, textBlock } from '../pens/narrow.ts'
import { type Context2D, paintLine, paintText, textWidth } from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { paintMarker } from '../pens/signs.ts'
import { bigSerif, drawnText, font, lookOf, refOf } from '../pens/style.ts'
import type { RecordData } from './data.ts'
import { dashIn, momentOf, pointId, type Row, reachOf, spanId } from './places.ts'

/** The words one under the other, then each row under its name: its marks on the years, and what they say. */

/** A word with its line, room under it, and the size of its letters. */
const WORD = { height: 52, size: 34, line: 5 }
const [TRACK, SPAN, DIAMOND, APART] = [34, 18, 8, 20]
const MARKER = 24

interface Laid {
  words: { top: number; blocks: Block[] }[]
  head: { top: number; blocks: Block[] }
  rows: { top: number; name: Block; track: number; blocks: Block[] }[]
  /** Upper edge of the years at the foot. */
  foot: number
}

function laidOf({ words = [], head, rows, entity }: RecordData): Laid {
  let free = 0
  const laidWords = words.map(({ origin, doubt }) => {
    const blocks = [
      { lines: [refOf(origin)], size: 'text' as const, ref: refOf(origin) },
      ...(doubt ? [textBlock(drawnText(doubt.text, doubt.origin), NARROW, refOf(doubt.origin))] : []),
    ]
    const top = free
    free += WORD.height + heightOf(blocks) + APART
    return { top, blocks }
  })
  if (words.length > 0) free += 6
  const width = NARROW - (entity ? MARKER : 0)
  const headBlocks = head ? [textBlock(drawnText(head.text, head.origin), width, undefined, 600)] : []
  const headAt = { top: free, blocks: headBlocks }
  free += heightOf(headBlocks) + (head ? APART : 0)
  const laidRows = rows.map((row) => {
    const { name, span, points = [], remark } = row
    const said = [
      ...(points.length > 0 ? [points.map(({ text }) => text.replaceAll(' ', '\u00a0')).join(' · ')] : []),
      ...(span?.text ? [span.text] : []),
    ].map((text) => textBlock(text, NARROW))
    const blocks = remark ? [...said, textBlock(remark.text, NARROW, refOf(remark.origin))] : said
    const heading = textBlock(name, NARROW, undefined, 600)
    const top = free
    const track = top + heightOf([heading]) + 2
    free = track + TRACK + heightOf(blocks) + APART
    return { top, name: heading, track, blocks }
  })
  return { words: laidWords, head: headAt, rows: laidRows, foot: free }
}

const size = (data: RecordData) => ({ width: NARROW, height: Math.ceil(laidOf(data).foot + 22) })

/** Diamonds at both ends of the years stay inside. */
const xOf = ({ axis: { from, to } }: RecordData, at: number): number =>
  DIAMOND + ((at - from) / (to + 1 - from)) * (NARROW - 2 * DIAMOND)

function config(data: RecordData, theme: ChartTheme): ChartConfig {
  const laid = laidOf(data)
  const fillOf = ({ entity = data.entity }: Row) => lookOf(theme, entity).fill
  const middle = (row: number) => laid.rows[row]!.track + TRACK / 2 + 2
  const points = data.rows.flatMap((said, row) =>
    (said.points ?? []).map(({ date, apart }, at) => ({
      fill: apart ? theme.page : fillOf(said),
      edge: said.span && !apart ? theme.page : fillOf(said),
      drawn: {
        x: xOf(data, momentOf(date)),
        y: middle(row) - (said.span ? SPAN / 2 : 0),
        id: pointId(row, at),
      },
    })),
  )
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          type: 'scatter',
          pointStyle: 'rectRot',
          pointRadius: DIAMOND,
          pointBackgroundColor: points.map(({ fill }) => fill),
          pointBorderColor: points.map(({ edge }) => edge),
          pointBorderWidth: 2,
          data: points.map(({ drawn }) => drawn),
        },
        {
          ...BAR,
          barThickness: SPAN,
          backgroundColor: data.rows.filter(({ span }) => span).map(fillOf),
          data: data.rows.flatMap(({ span }, row) => {
            if (!span) return []
            const [left, right] = reachOf(span).map((at) => xOf(data, at)) as [number, number]
            return [{ x: [left, right] as [number, number], y: middle(row), id: spanId(row) }]
          }),
        },
      ],
    },
    options: inPixels(size(data)),
    plugins: [
      {
        id: 'record-narrow',
        beforeDatasetsDraw({ ctx }) {
          for (const { track } of laid.rows) {
            const y = track + TRACK / 2 + 2
            paintLine(ctx, [0, y], [NARROW, y], { color: theme.hairline, width: 2 })
          }
        },
        afterDatasetsDraw({ ctx }) {
          paintWords(ctx, data, laid, theme)
          for (const { top, name, track, blocks } of laid.rows) {
            paintBlocks(ctx, [name], { x: 0, y: top }, theme)
            paintBlocks(ctx, blocks, { x: 0, y: track + TRACK }, theme)
          }
          const style = { font: font(theme, SIZES.small), color: theme.muted }
          const y = laid.foot + 14
          paintText(ctx, String(data.axis.from), { x: 0, y }, style)
          paintText(ctx, String(data.axis.to), { x: NARROW, y }, { ...style, align: 'right' })
        },
      },
    ],
  }
}

function paintWords(ctx: Context2D, { words = [], entity }: RecordData, laid: Laid, theme: ChartTheme): void {
  const { fill, marker } = lookOf(theme, entity)
  const style = bigSerif(theme, WORD.size)
  for (const [index, { text, doubt }] of words.entries()) {
    const { top, blocks } = laid.words[index]!
    const width = textWidth(ctx, text, style.font)
    paintText(ctx, text, { x: 0, y: top + 30 }, style)
    const stroke = { color: fill, width: WORD.line, dash: doubt ? dashIn(width) : [] }
    paintLine(ctx, [0, top + 43], [width, top + 43], stroke)
    paintBlocks(ctx, blocks, { x: 0, y: top + WORD.height }, theme)
  }
  const { top, blocks } = laid.head
  if (blocks.length === 0) return
  if (words.length > 0) paintLine(ctx, [0, top - 8], [NARROW, top - 8], { color: theme.ink, width: 2 })
  if (marker) paintMarker(ctx, marker, { x: 8, y: top + 11, size: 15, color: fill })
  paintBlocks(ctx, blocks, { x: marker ? MARKER : 0, y: top }, theme)
}

/** All that the wide drawing says. */
export const narrow: NarrowDrawing<RecordData> = { size, config }
