import type { ChartConfig, ChartTheme, NarrowDrawing } from '../base/chart.ts'
import { labelPlaces } from '../pens/labels.ts'
import { type Block, dateBlock, heightOf, NARROW, paintBlocks, SIZES, textBlock } from '../pens/narrow.ts'
import { type Context2D, insetBox, paintBox, paintText, textWidth } from '../pens/paint.ts'
import { BAR, inPixels } from '../pens/pixels.ts'
import { paintMarker } from '../pens/signs.ts'
import { drawnText, font, isRecordOnly, lookOf, refOf } from '../pens/style.ts'
import { paintUnits, unitBoxes } from '../pens/units.ts'
import type { StripData } from './data.ts'
import { markId, spansDrawn, writtenPlace } from './positions.ts'
import { quoteMarks, sequenceOf } from './said.ts'

/** Under its name and words, each group has the sequence with its own marks. */

/** Height of a strip, how far a mark stands out, the numbers over it, and the gap between groups. */
const [STRIP, OUT, NUMBERS, APART] = [24, 4, 28, 30]
const MARKER = 24
/** Of a mark that only the record makes. */
const HOLLOW = 2.5

interface Laid {
  name: Block
  blocks: Block[]
  /** Upper edge of the group, and of its strip. */
  top: number
  strip: number
}

function laidOf(data: StripData): Laid[] {
  let free = 0
  return data.groups.map(({ name, entity, text, quote, origin }) => {
    const width = NARROW - (entity ? MARKER : 0)
    const heading = textBlock(drawnText(name, origin), width, refOf(origin), 600)
    const blocks = [
      ...(quote ? [dateBlock(quoteMarks(data).join(quote), NARROW)] : []),
      ...(text ? [textBlock(text, NARROW)] : []),
    ]
    const top = free
    const strip = top + heightOf([heading, ...blocks]) + NUMBERS
    free = strip + STRIP + OUT + APART
    return { name: heading, blocks, top, strip }
  })
}

/** Under the last strip: what the sequence is. */
function footOf(data: StripData): Block[] {
  const { foot } = data
  const all = sequenceOf(data)
  return [textBlock(all, NARROW, undefined, 600), ...(foot ? [textBlock(foot, NARROW)] : [])]
}

const footTop = (laid: Laid[]): number => laid.at(-1)!.strip + STRIP + OUT + 10

const size = (data: StripData) => ({
  width: NARROW,
  height: Math.ceil(footTop(laidOf(data)) + heightOf(footOf(data)) + 4),
})

type Span = [number, number]

const spansOf = (data: StripData, index: number): Span[] =>
  spansDrawn(data.groups[index]!, data.count, NARROW).map(
    (span) => span.map((at) => (at / data.count) * NARROW) as Span,
  )

function config(data: StripData, theme: ChartTheme): ChartConfig {
  const laid = laidOf(data)
  const points = data.groups.flatMap((group, index) =>
    spansOf(data, index).map((x, position) => ({
      fill: isRecordOnly(group.origin) ? theme.page : lookOf(theme, group.entity).fill,
      point: { x, y: laid[index]!.strip + STRIP / 2, id: markId(index, position) },
    })),
  )
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          ...BAR,
          barThickness: STRIP + 2 * OUT,
          data: points.map(({ point }) => point),
          backgroundColor: points.map(({ fill }) => fill),
        },
      ],
    },
    options: inPixels(size(data)),
    plugins: [
      {
        id: 'strip-narrow',
        beforeDatasetsDraw({ ctx }) {
          for (const { strip } of laid) {
            const box = { x: 0, y: strip, width: NARROW, height: STRIP }
            paintUnits(ctx, unitBoxes(data.count, box), theme.hairline)
          }
        },
        afterDatasetsDraw({ ctx }) {
          for (const index of laid.keys()) paintGroup(ctx, { data, laid, index }, theme)
          paintBlocks(ctx, footOf(data), { x: 0, y: footTop(laid) }, theme)
        },
      },
    ],
  }
}

function paintGroup(
  ctx: Context2D,
  { data, laid, index }: { data: StripData; laid: Laid[]; index: number },
  theme: ChartTheme,
): void {
  const { name, blocks, top, strip } = laid[index]!
  const { at, entity, origin } = data.groups[index]!
  const { fill, marker } = lookOf(theme, entity)
  if (marker) paintMarker(ctx, marker, { x: 8, y: top + 11, size: 15, color: fill })
  const foot = paintBlocks(ctx, [name], { x: marker ? MARKER : 0, y: top }, theme)
  paintBlocks(ctx, blocks, { x: 0, y: foot }, theme)
  const spans = spansOf(data, index)
  if (isRecordOnly(origin))
    for (const [left, right] of spans) {
      const box = { x: left, y: strip - OUT, width: right - left, height: STRIP + 2 * OUT }
      paintBox(ctx, insetBox(box, HOLLOW / 2), { color: fill, width: HOLLOW })
    }
  const style = { font: font(theme, SIZES.small, 600), color: theme.ink, align: 'center' as const }
  const marks = spans.map(([left, right], place) => ({ left, right, text: writtenPlace(at[place] ?? '') }))
  const room = { left: 0, right: NARROW, gap: 8 }
  for (const { x, text } of labelPlaces(marks, room, (text) => textWidth(ctx, text, style.font)))
    paintText(ctx, text, { x, y: strip - OUT - 5 }, style)
}

/** All that the wide drawing says, group under group. */
export const narrow: NarrowDrawing<StripData> = { size, config }
