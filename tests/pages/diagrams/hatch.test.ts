import { describe, expect, it } from 'vitest'
import { hatchPath, hatchShape } from '../../../src/pages/diagrams/hatch.ts'

const BAND = { x: 900, y: 366, width: 380, height: 104 }

type Point = [x: number, y: number]

/** The corners of each line of a path; a line begins where the one before it began, and a step from there. */
function shapes(path: string): Point[][] {
  let start: Point = [0, 0]
  return [...path.matchAll(/[Mm]([-\d. ]+)l([-\d. ]+)z/g)].map(([, first = '', steps = '']) => {
    const [x = 0, y = 0] = first.split(' ').map(Number)
    start = [start[0] + x, start[1] + y]
    const moves = steps.split(' ').map(Number)
    let at = start
    const corners = [start]
    for (let index = 0; index < moves.length; index += 2) {
      at = [at[0] + (moves[index] ?? 0), at[1] + (moves[index + 1] ?? 0)]
      corners.push(at)
    }
    return corners.map(([x, y]): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])
  })
}

describe('a hatched block', () => {
  it('keeps every line inside its edges', () => {
    const points = shapes(hatchPath(BAND)).flat()
    expect(points.length).toBeGreaterThan(100)
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(900)
      expect(x).toBeLessThanOrEqual(1280)
      expect(y).toBeGreaterThanOrEqual(366)
      expect(y).toBeLessThanOrEqual(470)
    }
  })

  it('reaches all four edges, so that no corner is left blank', () => {
    const points = shapes(hatchPath(BAND)).flat()
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([900, 1280])
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([366, 470])
  })

  it('rises to the right at 45°', () => {
    const whole = shapes(hatchPath(BAND)).filter((corners) => corners.length === 4)
    expect(whole.length).toBeGreaterThan(10)
    for (const corners of whole) {
      const sums = corners.map(([x, y]) => Math.round(x + y))
      expect(new Set(sums).size).toBe(2)
    }
  })

  it.each([
    [20, 8],
    [104, 13],
    [412, 20],
  ])('of %i px has a line every %i px', (height, pitch) => {
    const sums = shapes(hatchPath({ ...BAND, height })).map((corners) =>
      Math.min(...corners.map(([x, y]) => x + y)),
    )
    const gaps = sums.slice(1).map((sum, index) => sum - (sums[index] ?? 0))
    expect(gaps.slice(2, -2).every((gap) => Math.abs(gap - pitch) < 0.2)).toBe(true)
  })

  it('breaks its right edge where the end is not stated, and closes it where it is', () => {
    expect(hatchPath(BAND, 'open').match(/M1277 [\d.]+h3/g)).toHaveLength(9)
    expect(hatchPath(BAND, 'all')).toContain('M1278 366h2v104')
    expect(hatchPath(BAND)).not.toMatch(/M127[78] /)
  })

  it('follows a shape that isn’t a box', () => {
    const wedge = [
      [0, 0],
      [300, 40],
      [300, 80],
      [0, 120],
    ] as const
    for (const [x, y] of shapes(hatchShape(wedge)).flat()) {
      expect(y).toBeGreaterThanOrEqual((x * 40) / 300 - 0.1)
      expect(y).toBeLessThanOrEqual(120 - (x * 40) / 300 + 0.1)
    }
  })
})
