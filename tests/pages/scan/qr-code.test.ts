import { createCanvas, Path2D } from '@napi-rs/canvas'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { renderQrCode } from '../../../src/pages/scan/qr-code.ts'
import { scan } from '../../helpers/scan.ts'

/** The drawing as a screen shows it on a ground of some colour, `pixels` wide, with some of it gone. */
function shown(address: string, pixels: number, ground: string, hidden = 0): Buffer {
  const svg = renderQrCode(address).text
  const [left = 0, top = 0, side = 1] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number)
  const canvas = createCanvas(pixels + 40, pixels + 40)
  const context = canvas.getContext('2d')
  context.fillStyle = ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(20, 20)
  context.scale(pixels / side, pixels / side)
  context.translate(-left, -top)
  const paths = [...svg.matchAll(/<path fill="([^"]+)" d="([^"]+)"\/>/g)]
  expect(paths).toHaveLength(2)
  for (const [, fill = '', d = ''] of paths) {
    context.fillStyle = fill
    context.fill(new Path2D(d))
  }
  context.fillStyle = '#fff'
  context.fillRect(side / 2 - 4, side / 2 - 4, hidden, hidden)
  return canvas.toBuffer('image/png')
}

const SHORT = 'https://example.org/'
const LONG = `https://briefings.example.org/${'a-long-path/'.repeat(9)}`

test.each([SHORT, LONG])('a phone reads the address from the drawing, on light and on dark ground', (url) => {
  for (const ground of ['#ffffff', '#11161d', '#860c10']) expect(scan(shown(url, 320, ground))).toBe(url)
})

test('as wide as on a slide it is read too, and with a stain on it', () => {
  expect(scan(shown(SHORT, 132, '#11161d'))).toBe(SHORT)
  expect(scan(shown(SHORT, 264, '#11161d', 3))).toBe(SHORT)
})

/** Its two first bits of format information, unmasked (ISO/IEC 18004, 7.9): 0 is M, 1 L, 2 H, 3 Q. */
function correctionOf(address: string): number {
  const side = Number(/viewBox="-4 -4 (\d+)/.exec(renderQrCode(address).text)?.[1])
  const { data, width } = PNG.sync.read(shown(address, side * 8, '#ffffff'))
  const isDark = (x: number, y: number) =>
    (data[((20 + (y + 4) * 8 + 4) * width + 20 + (x + 4) * 8 + 4) * 4] ?? 0) < 128
  return (Number(isDark(0, 8)) * 2 + Number(isDark(1, 8))) ^ 0b10
}

test('its error correction is M, or more where that costs no room', () => {
  for (const url of [SHORT, LONG, 'https://example.org/briefing-03/', 'https://a.example/'])
    expect([0, 2, 3], url).toContain(correctionOf(url))
})

test('the plate leaves four light modules on every side, and nothing is read out twice', () => {
  const svg = renderQrCode(SHORT).text
  const [, plate = ''] = /<path fill="#fff" d="([^"]+)"/.exec(svg) ?? []
  const [, dark = ''] = /<path fill="#000" d="([^"]+)"/.exec(svg) ?? []
  const [, left, side] = /^M(-\d+) -\d+h(\d+)/.exec(plate)!.map(Number)
  const across = dark.match(/\d+(?= \d)/g)!.map(Number)
  expect([left, Math.min(...across), Math.max(...across) + 4]).toEqual([-4, 0, (side ?? 0) - 4])
  expect(svg).toContain('aria-hidden="true"')
})
