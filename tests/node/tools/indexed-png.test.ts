import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { writeIndexed } from '../../../src/node/tools/indexed-png.ts'

/** `colors` of them, row by row, in a picture of 64 × 16. */
function picture(colors: number) {
  const data = Uint8Array.from({ length: 64 * 16 * 4 }, (_, index) => {
    const color = Math.floor(index / 4) % colors
    return [color % 256, (color * 7) % 256, Math.floor(color / 4), 255][index % 4] ?? 0
  })
  return { width: 64, height: 16, data }
}

test('up to 256 colours a picture is read back as it was', () => {
  for (const colors of [1, 2, 255, 256]) {
    const before = picture(colors)
    const { width, height, data } = PNG.sync.read(writeIndexed(before))
    expect([width, height]).toEqual([64, 16])
    expect(Buffer.compare(data, Buffer.from(before.data))).toBe(0)
  }
})

test('of more colours the rare ones become their neighbours, and the same picture is the same file', () => {
  const before = picture(300)
  const { data } = PNG.sync.read(writeIndexed(before))
  const off = data.map((value, index) => Math.abs(value - (before.data[index] ?? 0)))
  expect(Math.max(...off)).toBeGreaterThan(0)
  expect(off.filter((by) => by > 0).length).toBeLessThan(off.length / 4)
  expect(writeIndexed(before).equals(writeIndexed(picture(300)))).toBe(true)
})
