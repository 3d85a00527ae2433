/** A picture of few colours as a PNG with a palette (PNG, third edition, colour type 3): half of what true colour takes. */

import { crc32, deflateSync } from 'node:zlib'

/** Pixels as red, green, blue and alpha; alpha is not looked at. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

const MOST_COLORS = 256

/** The bytes of the PNG. Beyond the 256 most frequent colours each pixel has the nearest of these. Same pixels, same bytes. */
export function writeIndexed({ width, height, data }: Pixels): Buffer {
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  // By number where they are as frequent: the order must not hang on where a colour stands first.
  const palette = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color)
  palette.length = Math.min(palette.length, MOST_COLORS)
  const indexes = new Map(palette.map((color, index) => [color, index]))
  for (const color of counts.keys()) if (!indexes.has(color)) indexes.set(color, nearest(color, palette))

  // Each row begins with how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexes.get(colorAt(data, (y * width + x) * 4)) ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a pixel, with a palette.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const colorAt = (data: Uint8Array, at: number) =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)

const channels = (color: number) => [color >> 16, (color >> 8) & 255, color & 255]

function nearest(color: number, palette: readonly number[]): number {
  const own = channels(color)
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, index) => sum + (value - (own[index] ?? 0)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(bytes.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
