export interface Bounds {
  left: number
  right: number
  top: number
  bottom: number
}

/** How many numbers each command of our path data takes; the last two (or one) are where it ends. */
const NUMBERS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }

/**
 * SVG path data in (absolute commands, as the drawings write it), the box that holds it out. A curve is
 * taken by its handles, half a circle whole (the drawings cut each circle in two), another arc by its ends.
 * Throws for what it can't read, so that no shape is ever measured as nothing.
 */
export function pathBounds(path: string): Bounds {
  const points = pathPoints(path)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function pathPoints(path: string): [x: number, y: number][] {
  const points: [number, number][] = []
  let [x, y]: [number, number] = [Number.NaN, Number.NaN]
  for (const [, letter = '', rest = ''] of path.matchAll(/([A-Z])([^A-Z]*)/gi)) {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number)
    if (numbers.length !== NUMBERS[letter] || numbers.some(Number.isNaN))
      throw new Error(`“${letter}${rest}” in the path “${path}”`)
    if (letter === 'Z') continue
    const [fromX, fromY] = [x, y]
    if (letter === 'H') x = numbers[0] ?? x
    else if (letter === 'V') y = numbers[0] ?? y
    else [x, y] = numbers.slice(-2) as [number, number]
    // Where a curve may bend to: its box lies inside that of its handles.
    if (letter === 'C' || letter === 'Q')
      for (let at = 0; at < numbers.length - 2; at += 2)
        points.push([numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN])
    if (letter === 'A') points.push(...halfCircle(numbers[0] ?? 0, fromX, fromY, x, y))
    points.push([x, y])
  }
  if (points.length < 2 || points.some((point) => point.some(Number.isNaN)))
    throw new Error(`a path of ${points.length} points: “${path}”`)
  return points
}

/** Two corners of the circle whose half runs between these ends; nothing when the ends stand closer. */
function halfCircle(
  radius: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): [number, number][] {
  // Coordinates are rounded to two decimals.
  if (Math.abs(Math.hypot(toX - fromX, toY - fromY) - 2 * radius) > 0.05) return []
  const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2]
  return [
    [x - radius, y - radius],
    [x + radius, y + radius],
  ]
}
