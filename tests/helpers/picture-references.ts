import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { writeIndexed } from '../../src/node/tools/indexed-png.ts'

/*
 * Pictures of slides as they were accepted. A reference is 160 × 90: one pixel is the mean colour of 8 × 8 of the
 * canvas. So it is small in the repository, and how a machine draws the edges of letters is gone; a box that moves by
 * 8 px moves by a pixel, and an area that changes its colour changes it here too.
 */

/** Side of the square of the canvas that a pixel stands for. */
const SQUARE = 8
/** Of 255: how much a colour may differ where there are edges and letters, … */
const EDGE = 36
/** … and where both pictures are plain, which no way of drawing letters touches; `STEPS` may cost 4 of them. */
const PLAIN = 6
/** How many pixels of 14,400 may differ by more: finer and fatter letters make fewer, a box that moved by 8 px dozens. */
export const MAY_DIFFER = 7
/** Values of a colour in a reference: 32, which makes its file a third smaller. */
const STEPS = 31

/** A small picture: red, green and blue of each pixel. */
export interface Small {
  width: number
  height: number
  data: Uint8Array
}

/** A PNG of the canvas in, at whatever scale; the small picture out. */
export function shrink(picture: Buffer): Small {
  const png = PNG.sync.read(picture)
  const side = (png.width / 1280) * SQUARE
  const [width, height] = [Math.floor(png.width / side), Math.floor(png.height / side)]
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let color = 0; color < 3; color++) {
        let sum = 0
        for (let row = 0; row < side; row++)
          for (let column = 0; column < side; column++)
            sum += png.data[((y * side + row) * png.width + x * side + column) * 4 + color] ?? 0
        data[(y * width + x) * 3 + color] = Math.round(sum / (side * side))
      }
  return { width, height, data }
}

/** A small picture as the PNG of a reference, and back. */
export function toReference({ width, height, data }: Small): Buffer {
  const pixels = new Uint8Array(width * height * 4)
  for (const [index, value] of data.entries())
    pixels[Math.floor(index / 3) * 4 + (index % 3)] = Math.round(
      (Math.round((value / 255) * STEPS) * 255) / STEPS,
    )
  return writeIndexed({ width, height, data: pixels })
}
export function readReference(picture: Buffer): Small {
  const { width, height, data } = PNG.sync.read(picture)
  return { width, height, data: new Uint8Array(data.filter((_, index) => index % 4 !== 3)) }
}

/** The pixels, counted row by row, in which a picture differs from its reference. */
export function findDifferences(reference: Small, now: Small): number[] {
  if (reference.width !== now.width || reference.height !== now.height)
    throw new Error(
      `a picture of ${now.width} × ${now.height}; its reference has ${reference.width} × ${reference.height}`,
    )
  return Array.from({ length: now.width * now.height }, (_, pixel) => pixel).filter((pixel) => {
    const by = Math.max(
      ...[0, 1, 2].map((color) =>
        Math.abs((reference.data[pixel * 3 + color] ?? 0) - (now.data[pixel * 3 + color] ?? 0)),
      ),
    )
    if (by > EDGE) return true
    return by > PLAIN && isPlain(reference, pixel, 0) && isPlain(now, pixel, 2)
  })
}

/** Whether a pixel and those around it have one colour, give or take. */
function isPlain({ width, height, data }: Small, pixel: number, give: number): boolean {
  const [column, row] = [pixel % width, Math.floor(pixel / width)]
  for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++)
      for (let color = 0; color < 3; color++)
        if (Math.abs((data[(y * width + x) * 3 + color] ?? 0) - (data[pixel * 3 + color] ?? 0)) > give)
          return false
  return true
}

/** The box around some pixels, in pixels of the canvas, as a person finds it: `x 64–320, y 200–240`. */
function placeOf(pixels: number[], width: number): string {
  const [columns, rows] = [
    pixels.map((pixel) => pixel % width),
    pixels.map((pixel) => Math.floor(pixel / width)),
  ]
  const range = (all: number[]) => `${Math.min(...all) * SQUARE}–${(Math.max(...all) + 1) * SQUARE}`
  return `x ${range(columns)}, y ${range(rows)}`
}

export interface HoldOptions {
  /** Whether what is seen becomes the reference. */
  accept: boolean
  /** Is given the whole picture of each slide that differs. */
  show(name: string, picture: Buffer): unknown
}

/** Pictures by name in, what differs from the references in a folder out: nothing once they are accepted. */
export function holdPictures(
  folder: string,
  pictures: ReadonlyMap<string, Buffer>,
  { accept, show }: HoldOptions,
): string[] {
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  for (const [name, picture] of pictures) {
    const path = join(folder, `${name}.png`)
    const now = shrink(picture)
    const fault = existsSync(path)
      ? faultOf(readReference(readFileSync(path)), now)
      : 'no picture was accepted yet'
    if (fault === undefined) continue
    if (accept) writeFileSync(path, toReference(now))
    else {
      show(name, picture)
      faults.push(`${name}: ${fault}`)
    }
  }
  const left = readdirSync(folder).filter((file) => !pictures.has(file.replace(/\.png$/, '')))
  if (accept) for (const file of left) rmSync(join(folder, file))
  else faults.push(...left.map((file) => `${file}: a picture of a slide that is no more`))
  return faults
}

function faultOf(reference: Small, now: Small): string | undefined {
  const pixels = findDifferences(reference, now)
  if (pixels.length <= MAY_DIFFER) return undefined
  return `looks otherwise at ${placeOf(pixels, now.width)} (${pixels.length} of ${now.width * now.height} pixels)`
}
