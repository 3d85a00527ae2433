/** The affine transform x' = ax + cy + e, y' = bx + dy + f. */
export interface Transform {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
}

export const IDENTITY: Transform = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

/** Two decimals: less than anyone sees, and the same bytes every time. */
export const round = (value: number): number => Math.round(value * 100) / 100 || 0

/** The path half of a recording 2D context: canvas path calls become SVG path data, already transformed. */
export abstract class PathRecorder {
  protected path = ''
  protected abstract transform(): Transform

  beginPath(): void {
    this.path = ''
  }
  moveTo(x: number, y: number): void {
    this.path += `M${this.point(x, y)}`
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.point(x, y)}`
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${this.point(x1, y1)} ${this.point(x2, y2)} ${this.point(x, y)}`
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path += `Q${this.point(x1, y1)} ${this.point(x, y)}`
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path += this.rectPath(x, y, width, height)
  }
  /** An arc; a full turn is two halves, since SVG draws no arc that ends where it starts. */
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const turn = counterclockwise ? start - end : end - start
    const sweep = counterclockwise ? 0 : 1
    const at = (angle: number) => this.point(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
    const to = (angle: number, large: number) => {
      this.path += `A${round(radius)} ${round(radius)} 0 ${large} ${sweep} ${at(angle)}`
    }
    this.path += `${this.path === '' ? 'M' : 'L'}${at(start)}`
    if (turn >= 2 * Math.PI - 1e-9) {
      to(start + Math.PI, 1)
      to(start + 2 * Math.PI, 1)
    } else to(end, turn % (2 * Math.PI) > Math.PI ? 1 : 0)
  }
  closePath(): void {
    this.path += 'Z'
  }

  protected point(x: number, y: number): string {
    const { a, b, c, d, e, f } = this.transform()
    return `${round(a * x + c * y + e)} ${round(b * x + d * y + f)}`
  }
  protected rectPath(x: number, y: number, width: number, height: number): string {
    const corners = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ] as const
    return `M${corners.map(([cx, cy]) => this.point(cx, cy)).join('L')}Z`
  }
}

const COMMAND_RE = /([MLCQAZ])([^MLCQAZ]*)/g

/** Path data with level and upright lines as `H` and `V`, which take one number: most lines of a chart do. */
export function shortenPath(path: string): string {
  let start: string[] = []
  let now: string[] = []
  return path.replace(COMMAND_RE, (command: string, letter: string, numbers: string) => {
    const before = now
    now = letter === 'Z' ? start : numbers.trim().split(' ').slice(-2)
    if (letter === 'M') start = now
    if (letter !== 'L') return command
    const [x, y] = now
    return y === before[1] ? `H${x}` : x === before[0] ? `V${y}` : command
  })
}
