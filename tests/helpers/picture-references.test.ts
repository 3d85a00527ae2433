import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '../../src/node/drawing/measure-text.ts'
import {
  findDifferences,
  holdPictures,
  MAY_DIFFER,
  readReference,
  shrink,
  toReference,
} from './picture-references.ts'

interface Drawn {
  /** Where the box stands, and what it is filled with. */
  x?: number
  y?: number
  fill?: string
  /** Pixels of a picture for one of the canvas; how much fatter letters are drawn than they are. */
  scale?: number
  fat?: number
  /** By how much letters stand beside their place, as with another way of rounding widths. */
  shift?: number
}

/** A slide of 1280 × 720: lines of text, and a box with a frame and words. */
function drawn({ x = 640, y = 300, fill = '#ffffff', scale = 1, fat = 0, shift = 0 }: Drawn = {}): Buffer {
  const canvas = createCanvas(1280 * scale, 720 * scale)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, 1280, 720)
  context.fillStyle = fill
  context.fillRect(x, y, 240, 120)
  context.strokeStyle = '#14181f'
  context.lineWidth = 2
  context.strokeRect(x + 1, y + 1, 238, 118)
  context.fillStyle = '#14181f'
  context.lineWidth = fat
  context.font = '24px "Source Sans 3"'
  const write = (text: string, left: number, top: number) => {
    context.fillText(text, left + shift, top)
    if (fat > 0) context.strokeText(text, left + shift, top)
  }
  for (let line = 0; line < 12; line++) write('Inspectors walk the weir each spring and', 64, 180 + line * 32)
  write('Two of nine piers', x + 20, y + 50)
  return canvas.toBuffer('image/png')
}

const accepted = readReference(toReference(shrink(drawn())))
const differing = (other: Drawn) => findDifferences(accepted, shrink(drawn(other))).length

test('the same slide is the same, and so it is with letters drawn finer, fatter or a third of a pixel beside', () => {
  for (const other of [{}, { scale: 2 }, { fat: 0.3 }, { shift: 0.3 }, { scale: 2, fat: 0.2, shift: 0.2 }])
    expect(differing(other), JSON.stringify(other)).toBeLessThanOrEqual(MAY_DIFFER)
})

test.each<Drawn>([{ x: 648 }, { x: 632 }, { y: 308 }, { y: 292 }, { scale: 2, y: 308 }])(
  'a box that has moved by 8 px is seen: %o',
  (other) => expect(differing(other)).toBeGreaterThan(3 * MAY_DIFFER),
)

test.each(['#f7f5f0', '#e5ecea', '#860c10'])(
  'a plain area of another colour is seen, however pale: %s',
  (fill) => expect(differing({ fill })).toBeGreaterThan(10 * MAY_DIFFER),
)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what differs is told with its place and shown, until it is accepted; a slide that is gone is told too', () => {
  const shown: string[] = []
  const hold = (pictures: [string, Buffer][], accept = false) =>
    holdPictures(folder, new Map(pictures), { accept, show: (name) => shown.push(name) })
  expect(hold([['costs', drawn()]])).toEqual(['costs: no picture was accepted yet'])
  expect(
    hold(
      [
        ['costs', drawn()],
        ['rust', drawn()],
      ],
      true,
    ),
  ).toEqual([])
  expect(readdirSync(folder)).toEqual(['costs.png', 'rust.png'])
  const [fault = ''] = hold([
    ['costs', drawn({ x: 648 })],
    ['rust', drawn()],
  ])
  expect(fault).toMatch(/^costs: looks otherwise at x 640–888, y (?:296|304)–424 \(\d+ of 14400 pixels\)$/)
  expect(shown).toEqual(['costs', 'costs'])
  expect(hold([['costs', drawn()]])).toEqual(['rust.png: a picture of a slide that is no more'])
  expect(hold([['costs', drawn({ x: 648 })]], true)).toEqual([])
  expect(hold([['costs', drawn({ x: 648 })]])).toEqual([])
  expect(readdirSync(folder)).toEqual(['costs.png'])
})
