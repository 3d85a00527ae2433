/** The paths of a page by steps from point to point: shapes that repeat then read alike, and are sent once. */

import { commandsOf, type PathCommand, TAKES } from './path-commands.ts'

const PATH_RE = /(<path\b[^>]*? d=")([^"]+)"/g
/** Coordinates have two decimals at most: steps are reckoned in whole hundredths, so that no error adds up. */
const UNITS = 100

type Point = readonly [x: number, y: number]

/** A page’s markup with every `d` of a path shortened: the same shapes, a few KB less to send. */
export function shortenPaths(markup: string): string {
  return markup.replace(PATH_RE, (_, before: string, path: string) => `${before}${relativePath(path)}"`)
}

/**
 * Path data as steps from where each command begins, level and upright lines as `h` and `v`, no number longer than it
 * must be. Reads M L H V C Q A Z in either case; anything else, or finer than hundredths, is given back as it is.
 */
export function relativePath(path: string): string {
  if (/\.\d{3}|[^\s\d.,MLHVCQAZ-]/i.test(path)) return path
  const commands = commandsOf(path)
  if (!commands.every(isWhole)) return path
  const writer = new StepWriter()
  for (const [letter, numbers] of commands) writer.add(letter, numbers)
  return writer.path
}

/** Whether a command has all its numbers; the flags of an arc may stand without a space, which isn’t read here. */
function isWhole([letter, numbers]: PathCommand): boolean {
  const name = letter.toUpperCase()
  const flags = name === 'A' ? numbers.slice(3, 5) : []
  return (
    numbers.length === TAKES[name] &&
    !numbers.some(Number.isNaN) &&
    flags.every((flag) => flag === 0 || flag === 1)
  )
}

class StepWriter {
  path = ''
  private now: Point = [0, 0]
  private start: Point = [0, 0]
  private last = ''

  add(letter: string, numbers: number[]): void {
    const isStep = letter === letter.toLowerCase()
    const name = letter.toUpperCase()
    const from = isStep ? this.now : ([0, 0] as const)
    const whole = numbers.map((number) => Math.round(number * UNITS))
    const point = (at: number): Point => [from[0] + (whole[at] ?? 0), from[1] + (whole[at + 1] ?? 0)]
    if (name === 'Z') {
      this.write('z', [])
      this.now = this.start
    } else if (name === 'H') this.line([from[0] + (whole[0] ?? 0), this.now[1]])
    else if (name === 'V') this.line([this.now[0], from[1] + (whole[0] ?? 0)])
    else if (name === 'L') this.line(point(0))
    else if (name === 'M') this.move(point(0))
    else if (name === 'A') this.arc(whole.slice(0, 2), numbers.slice(2, 5), point(5))
    else this.curve(name.toLowerCase(), name === 'C' ? [point(0), point(2), point(4)] : [point(0), point(2)])
  }

  private move(to: Point): void {
    this.write(this.path === '' ? 'M' : 'm', this.steps([to]))
    this.now = to
    this.start = to
  }
  private line(to: Point): void {
    const [x, y] = [to[0] - this.now[0], to[1] - this.now[1]]
    if (y === 0) this.write('h', [x])
    else if (x === 0) this.write('v', [y])
    else this.write('l', [x, y])
    this.now = to
  }
  private curve(letter: string, points: Point[]): void {
    this.write(letter, this.steps(points))
    this.now = points.at(-1) ?? this.now
  }
  private arc(radii: number[], flags: number[], to: Point): void {
    // Turned by degrees and two flags, which are no lengths.
    const flagged = flags.map((flag) => flag * UNITS)
    this.write('a', [...radii, ...flagged, ...this.steps([to])])
    this.now = to
  }
  private steps(points: Point[]): number[] {
    return points.flatMap(([x, y]) => [x - this.now[0], y - this.now[1]])
  }

  /** A letter is left out where it is the one before; a minus parts two numbers as well as a space does. */
  private write(letter: string, numbers: number[]): void {
    const words = numbers
      .map(short)
      .reduce((all, word) => `${all}${all && !word.startsWith('-') ? ' ' : ''}${word}`, '')
    const isSame = letter === this.last && letter !== 'z' && letter !== 'm'
    this.path += isSame ? `${words.startsWith('-') ? '' : ' '}${words}` : `${letter}${words}`
    this.last = letter
  }
}

/** `0.5` is `.5`. */
const short = (hundredths: number): string => String(hundredths / UNITS).replace(/^(-?)0\./, '$1.')
