import { mergeOrigins } from '../base/cells.ts'
import type { Entity } from '../base/entities.ts'
import { insetBox, paintBox, paintHatch, paintLine, paintOpenBox } from '../pens/paint.ts'
import {
  type Color,
  gap,
  line,
  narrowOf,
  onGround,
  type Piece,
  stack,
  textPiece,
  WIDTH,
} from '../pens/pieces.ts'
import { paintMarker } from '../pens/signs.ts'
import { drawnText, lookOf, referenceOf } from '../pens/style.ts'
import type { MatrixData, Row } from './data.ts'
import { type PlacedCell, placedCells } from './places.ts'

/** A matrix in a narrow window: row by row what its cells say, and in one line where they are silent. */

/** Of the kind `matrix`; see `NarrowDrawing`. */
export const narrow = narrowOf((data: MatrixData) =>
  data.rows.flatMap((row, index) => [
    line(2, index === 0 ? 'ink' : 'hairline', index === 0 ? 2 : 1),
    gap(10),
    rowHead(row, data.numbered ? index + 1 : undefined),
    gap(8),
    ...placedCells(data, row, index).flatMap((cell) => cellPiece(cell, data, row.entity)),
    ...silences(placedCells(data, row, index)),
    gap(10),
  ]),
)

/** From the edge to what stands in a cell. */
const PADDING = 12
/** How high a hatch is over its words. */
const HATCH = 18

function rowHead(row: Row, number: number | undefined): Piece {
  const { name, when, entity, remark, also, cells } = row
  const facts = [remark, also].flatMap((fact) => fact ?? [])
  const said = facts.map(({ text, origin }) => drawnText(text, origin)).join('; ')
  const inCells = Object.values(cells).flatMap((cell) => [cell.origin, cell.also?.origin])
  const reference = referenceOf(mergeOrigins(...facts.map(({ origin }) => origin), ...inCells))
  const { marker } = lookOf({} as never, entity)
  const x = marker ? 26 : 0
  const named = textPiece(number ? `${number} ${name}` : name, { face: when || entity ? 'label' : 'name', x })
  return stack([
    ...(when ? [textPiece(when, { face: 'name' })] : []),
    {
      height: named.height,
      paint(ctx, y, theme) {
        const { fill } = lookOf(theme, entity)
        if (marker) paintMarker(ctx, marker, { x: 9, y: y + 11, size: 15, color: fill })
        named.paint(ctx, y, theme)
      },
    },
    ...(said === '' ? [] : [textPiece(said, { face: 'small' })]),
    textPiece(reference, { face: 'small', color: 'muted' }),
  ])
}

/** What a cell says, under the name of its column; nothing of one that only is silent. */
function cellPiece(one: PlacedCell, { columns }: MatrixData, entity: Entity | undefined): Piece[] {
  const { style, cell } = one
  if (style === 'silent' && !cell.also) return []
  const isBare = style === 'silent' || style === 'quoted'
  const words = wordsPiece(
    one,
    columns[one.column]?.remark,
    style === 'solid' ? inkOf(entity) : 'ink',
    isBare ? 0 : PADDING,
  )
  const isHatched = style === 'open' || style === 'hatched'
  const padded = isBare ? words : stack([gap(isHatched ? HATCH + 6 : 8), words, gap(8)])
  const piece = onGround(padded, (ctx, box, theme) => {
    const { fill } = lookOf(theme, entity)
    if (style === 'solid') {
      ctx.fillStyle = fill
      ctx.fillRect(box.x, box.y, box.width, box.height)
    }
    if (style === 'outlined') paintBox(ctx, insetBox(box, 1.5), { color: fill, width: 3 })
    if (!isHatched) return
    paintHatch(ctx, insetBox({ ...box, height: HATCH }, 1.5), fill)
    paintLine(ctx, [0, box.y + HATCH], [WIDTH, box.y + HATCH], { color: fill, width: 2 })
    const paint = style === 'open' ? paintOpenBox : paintBox
    paint(ctx, insetBox(box, 1), { color: fill, width: 2 })
  })
  return [piece, gap(8)]
}

const inkOf = (entity: Entity | undefined): Color => (entity ? `series${entity.color}Ink` : 'slateInk')

function wordsPiece(
  { name, text, style, cell }: PlacedCell,
  remark: MatrixData['columns'][number]['remark'],
  color: Color,
  x: number,
): Piece {
  const at = { x, width: WIDTH - 2 * x }
  const isSilent = style === 'silent'
  const said = isSilent ? text.replace(/^– /, '') : remark && drawnText(remark.text, remark.origin)
  const head = said === undefined ? name : `${name}: ${said}`
  const pale = isSilent || style === 'quoted' ? 'muted' : color
  // Where the column is called what the cell says, once is enough.
  const isSame = name.toLowerCase() === text.toLowerCase()
  return stack([
    ...(isSame ? [] : [textPiece(head, { face: 'small', color: pale, ...at })]),
    ...(isSilent ? [] : [textPiece(drawnText(text, cell.origin), { face: 'label', color, ...at })]),
    ...(cell.also && style !== 'solid' && style !== 'outlined'
      ? [textPiece(drawnText(cell.also.text, cell.also.origin), { face: 'small', ...at })]
      : []),
  ])
}

/** The columns in which a row is silent, by what it is silent as: `– not stated: Judge, Oblige`. */
function silences(cells: PlacedCell[]): Piece[] {
  const silent = cells.filter(({ style, cell }) => style === 'silent' && !cell.also)
  const states = [...new Set(silent.map(({ cell }) => cell.state))]
  return states.map((state) => {
    const names = silent.filter(({ cell }) => cell.state === state).map(({ name }) => name)
    return textPiece(`– ${state}: ${names.join(', ')}`, { face: 'small', color: 'muted' })
  })
}
