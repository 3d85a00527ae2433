import type { ChartConfig, ChartPlugin, ChartTheme, Mark } from '../base/chart.ts'
import { niceTicks } from '../base/numbers.ts'
import { isShown, lastStep } from '../base/steps.ts'
import { paintBase, paintTick, sharp } from '../pens/axis.ts'
import { labelPlaces } from '../pens/labels.ts'
import {
  type Box,
  type Context2D,
  insetBox,
  paintBox,
  paintLines,
  paintText,
  textWidth,
  wrapText,
} from '../pens/paint.ts'
import { paintMarker } from '../pens/signs.ts'
import { around, bigName, bold, drawnText, isRecordOnly, lookOf, plain, STILL } from '../pens/style.ts'
import { paintUnits, unitBoxes } from '../pens/units.ts'
import type { StripData } from './data.ts'
import { markId, spanOfPlace, spansDrawn, writtenPlace, writtenPlaces } from './positions.ts'
import { hasQuotes, READINGS, readingsConfig } from './readings.ts'
import { sequenceOf } from './said.ts'

/** Where something stands in a sequence: for each group the whole sequence as unit bars, and its own marked. */

type Group = StripData['groups'][number]

const WIDTH = 1152
const [LEFT, RIGHT] = [288, 1152]
/** Above the strips their head, below them the axis. */
const [HEAD, FOOT] = [34, 34]
const MOST_HEIGHT = 436
/** The most room of a strip with the numbers over it. */
const MOST_PITCH = 184
/** From the top of a group down to its strip, where its numbers stand; the gap below it. */
const [NUMBERS, BELOW] = [28, 12]
const MOST_STRIP = 72
/** A mark stands out of its strip. */
const OUT = 5
const HOLLOW = 2.5
const LEADING = { name: 25, text: 22 }
const MARKER = 26
/** Between a name and the strip. */
const GAP = 20

const pitchOf = ({ groups }: StripData): number =>
  Math.min(MOST_PITCH, Math.floor((MOST_HEIGHT - HEAD - FOOT) / groups.length))

const stripHeight = (pitch: number): number => Math.min(MOST_STRIP, pitch - NUMBERS - BELOW)

/** As high as its groups; quotes take the whole zone, and their marks run off its margins. */
export function size(data: StripData) {
  return hasQuotes(data)
    ? READINGS
    : { width: WIDTH, height: HEAD + data.groups.length * pitchOf(data) + FOOT }
}

export function config(data: StripData, theme: ChartTheme, step = lastStep(data)): ChartConfig {
  if (hasQuotes(data)) return readingsConfig(data, theme, step)
  const pitch = pitchOf(data)
  const shown = data.groups
    .map((group, index) => ({ group, index }))
    .filter(({ group }) => isShown(group, step))
  const points = shown.flatMap(({ group, index }) =>
    spansDrawn(group, data.count, RIGHT - LEFT).map((span, position) => ({
      group,
      point: { x: span, y: yOf(data, index), id: markId(index, position) },
    })),
  )
  const { height } = size(data)
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          type: 'bar',
          grouped: false,
          barThickness: stripHeight(pitch) + 2 * OUT,
          inflateAmount: 0,
          data: points.map(({ point }) => point),
          backgroundColor: points.map(({ group }) =>
            isRecordOnly(group.origin) ? theme.page : lookOf(theme, group.entity).fill,
          ),
        },
      ],
    },
    options: {
      ...STILL,
      indexAxis: 'y',
      layout: around({ left: LEFT, right: RIGHT, top: 0, bottom: height }, { width: WIDTH, height }),
      scales: {
        x: { type: 'linear', display: false, min: 0, max: data.count },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: height },
      },
    },
    plugins: [stripsPlugin(data, theme), groupsPlugin(data, theme, step)],
  }
}

/** Middle of a group's strip. */
function yOf(data: StripData, index: number): number {
  const pitch = pitchOf(data)
  return HEAD + index * pitch + NUMBERS + stripHeight(pitch) / 2
}

/** Behind the marks: heads, the sequence once for each group, and its numbers at the foot. */
function stripsPlugin(data: StripData, theme: ChartTheme): ChartPlugin {
  const { columns, count, groups } = data
  return {
    id: 'strip-units',
    beforeDatasetsDraw({ ctx, scales }) {
      const x = (value: number) => scales.x!.getPixelForValue(value)
      const head = bold(theme, theme.muted)
      paintText(ctx, columns[0] ?? '', { x: 0, y: 20 }, head)
      paintText(ctx, sequenceOf(data), { x: LEFT, y: 20 }, head)
      const height = stripHeight(pitchOf(data))
      for (const index of groups.keys())
        paintUnits(
          ctx,
          unitBoxes(count, { x: LEFT, y: yOf(data, index) - height / 2, width: RIGHT - LEFT, height }),
          theme.hairline,
        )
      paintNumbers(ctx, data, x, theme)
    },
  }
}

/** The numbers of the first and the last unit, and of round ones between. */
function paintNumbers(
  ctx: Context2D,
  data: StripData,
  x: (value: number) => number,
  theme: ChartTheme,
): void {
  const { count } = data
  const style = { ...plain(theme, theme.muted), align: 'center' as const }
  const base = size(data).height - FOOT + 0.5
  const round = niceTicks(1, count, 6).filter((tick) => Number.isInteger(tick) && tick > 1 && tick < count)
  paintBase(ctx, { left: LEFT, right: RIGHT, y: base }, theme)
  let free = LEFT
  const last = String(count)
  const end = RIGHT - textWidth(ctx, last, style.font)
  for (const number of [1, ...round, count]) {
    const text = String(number)
    const width = textWidth(ctx, text, style.font)
    const middle = (x(number - 1) + x(number)) / 2
    const at = Math.min(Math.max(middle, LEFT + width / 2), RIGHT - width / 2)
    if (at - width / 2 < free || (number !== count && at + width / 2 + 12 > end)) continue
    paintTick(ctx, { x: sharp(Math.min(middle, RIGHT - 1)), y: base }, theme)
    paintText(ctx, text, { x: at, y: base + 26 }, style)
    free = at + width / 2 + 12
  }
}

/** On the strips: outlines of what only the record says, the numbers of the marks, and who they belong to. */
function groupsPlugin(data: StripData, theme: ChartTheme, step: number): ChartPlugin {
  const height = stripHeight(pitchOf(data)) + 2 * OUT
  const indent = data.groups.some(({ entity }) => entity) ? MARKER : 0
  return {
    id: 'strip-groups',
    afterDatasetsDraw({ ctx, scales }) {
      const x = (value: number) => scales.x!.getPixelForValue(value)
      for (const [index, group] of data.groups.entries()) {
        const middle = yOf(data, index)
        const reached = isShown(group, step)
        paintGroup(ctx, group, { middle, reached, indent }, theme)
        if (!reached) continue
        const boxes = spansDrawn(group, data.count, RIGHT - LEFT).map((span) => {
          const [left, right] = span.map(x) as [number, number]
          return { x: left, y: middle - height / 2, width: right - left, height }
        })
        const stroke = { color: lookOf(theme, group.entity).fill, width: HOLLOW }
        if (isRecordOnly(group.origin))
          for (const box of boxes) paintBox(ctx, insetBox(box, HOLLOW / 2), stroke)
        paintMarked(ctx, group, boxes, theme)
      }
    },
  }
}

/** Over each mark its number; close ones together. */
function paintMarked(ctx: Context2D, { at }: Group, boxes: Box[], theme: ChartTheme): void {
  const style = bold(theme)
  const marks = boxes.map(({ x, width }, index) => {
    return { left: x, right: x + width, text: writtenPlace(at[index] ?? '') }
  })
  const room = { left: LEFT, right: RIGHT, gap: 10 }
  for (const { x, text } of labelPlaces(marks, room, (text) => textWidth(ctx, text, style.font)))
    paintText(ctx, text, { x, y: (boxes[0]?.y ?? 0) - 5 }, { ...style, align: 'center' })
}

/** At the left of a strip: marker, name and text, in the middle of its height. */
function paintGroup(
  ctx: Context2D,
  { name, entity, text, origin }: Group,
  { middle, reached, indent: x }: { middle: number; reached: boolean; indent: number },
  theme: ChartTheme,
): void {
  const { fill, marker } = lookOf(theme, entity)
  const style = bigName(theme, reached ? theme.ink : theme.muted)
  const names = wrapText(ctx, drawnText(name, origin), style.font, LEFT - GAP - x)
  const small = plain(theme, theme.muted)
  const texts = text ? wrapText(ctx, text, small.font, LEFT - GAP - x) : []
  const height = names.length * LEADING.name + texts.length * LEADING.text
  const y = middle - height / 2 + 19
  if (marker) paintMarker(ctx, marker, { x: 8, y: y - 6.5, size: 16, color: fill })
  const after = paintLines(ctx, names, { x, y, leading: LEADING.name }, style)
  paintLines(ctx, texts, { x, y: after - 2, leading: LEADING.text }, small)
}

export function marks({ groups, unit }: StripData): Mark[] {
  return groups.flatMap(({ name, at, text, origin }, index) =>
    at.map((place, position) => {
      const [from, to] = spanOfPlace(place)
      const where = `${from === to ? unit.one : unit.many} ${writtenPlaces([place])}`
      return { id: markId(index, position), label: `${name}: ${where}${text ? `, ${text}` : ''}`, origin }
    }),
  )
}
