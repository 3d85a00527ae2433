import { IDENTITY, PathRecorder, round, shortenPath, type Transform } from './svg-path.ts'

/**
 * A Canvas-2D context that records what is drawn as SVG: enough of it for Chart.js and our own plugins,
 * without a DOM. What it does not implement throws by name, so that nothing is lost in silence.
 */

export interface TextMetric {
  width: number
  /** The em box above and below the baseline, in pixels: where 'top' and 'middle' text stands. */
  ascent: number
  descent: number
}

export interface SvgContextOptions {
  width: number
  height: number
  /** Begins every id, so that several drawings can share a page. */
  prefix: string
  /** The font family of what the drawing stands in: only a text in another one names its own. */
  family: string
  /** Measures a text in a canvas font string, as the browser will. */
  measure(text: string, font: string): TextMetric
}

/** Attributes that paint in a colour, e.g. `fill="#fff" class="f-page"`. */
export type Paint = (property: 'fill' | 'stroke', color: string) => string

interface State {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  lineDashOffset: number
  miterLimit: number
  globalAlpha: number
  font: string
  textAlign: CanvasTextAlign
  textBaseline: CanvasTextBaseline
  direction: string
  transform: Transform
  dash: number[]
  clip: string
}

/** Letters of the scripts that are read from right to left, Hebrew to Arabic with their forms (Unicode 16). */
const RIGHT_TO_LEFT_RE = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const ANCHORS = { left: '', start: '', right: 'end', end: 'end', center: 'middle' }
const FONT_RE = /^(?:normal )?(?:(\d+) )?([\d.]+)px (.+)$/

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** What a context recorded: SVG elements in drawing order, and the clip paths they refer to. */
export interface Recording {
  /** Colours are written as `paint` says: one recording can be written in several ways. */
  elements(paint: Paint): string[]
  clipPaths: string[]
  /** Where each text and each filled shape stands, in drawing order. */
  texts: DrawnText[]
  fills: Bounds[]
}

/** An element whose colour is still to be written. */
interface DrawnElement {
  clip: string
  write(paint: Paint): string
}

/** What a shape is painted with: its colour, and the attributes of a line. */
interface Ink {
  property: 'fill' | 'stroke'
  color: string
  line: string
}

/** In the drawing's pixels. */
export interface Bounds {
  left: number
  right: number
  top: number
  bottom: number
}

/** The box of a text's letters, from capitals to what hangs below the line. */
export interface DrawnText extends Bounds {
  text: string
}

/** Of the size of a font: capitals above the baseline, and g, p, q below it. */
const LETTERS = { above: 0.72, below: 0.24 }

export function svgContext(options: SvgContextOptions): {
  context: CanvasRenderingContext2D
  recording(): Recording
} {
  const recorder = new Recorder(options)
  const context = new Proxy(recorder as object, {
    get(target, key) {
      if (key in target) return bound(target, key)
      if (key in recorder.state) return recorder.state[key as keyof State]
      throw new Error(`SVG context: ${String(key)} is not implemented`)
    },
    set(_target, key, value) {
      if (key === 'canvas') recorder.canvas = value
      else if (key in recorder.state) Object.assign(recorder.state, { [key]: value })
      else throw new Error(`SVG context: ${String(key)} is not implemented`)
      return true
    },
  })
  return { context: context as CanvasRenderingContext2D, recording: () => recorder.recording() }
}

function bound(target: object, key: PropertyKey): unknown {
  const value: unknown = Reflect.get(target, key)
  return typeof value === 'function' ? value.bind(target) : value
}

class Recorder extends PathRecorder {
  canvas: unknown
  state: State = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    lineDashOffset: 0,
    miterLimit: 10,
    globalAlpha: 1,
    font: '400 10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    direction: 'inherit',
    transform: IDENTITY,
    dash: [],
    clip: '',
  }
  private readonly options: SvgContextOptions
  private saved: State[] = []
  private elements: DrawnElement[] = []
  private clips: string[] = []
  private texts: DrawnText[] = []
  private fills: Bounds[] = []

  constructor(options: SvgContextOptions) {
    super()
    this.options = options
  }

  protected transform(): Transform {
    return this.state.transform
  }

  recording(): Recording {
    const used = this.clips
      .map((path, index) => ({ id: this.clipId(index), path }))
      .filter(({ id }) => this.elements.some(({ clip }) => clip === id))
    const { elements } = this
    return {
      elements: (paint) => elements.map(({ write }) => write(paint)),
      clipPaths: used.map(({ id, path }) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`),
      texts: this.texts,
      fills: this.fills,
    }
  }

  save(): void {
    this.saved.push({ ...this.state })
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.state.transform = { a, b, c, d, e, f }
  }
  resetTransform(): void {
    this.state.transform = IDENTITY
  }
  translate(x: number, y: number): void {
    const { a, b, c, d, e, f } = this.state.transform
    this.setTransform(a, b, c, d, a * x + c * y + e, b * x + d * y + f)
  }
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('SVG context: rotate is not implemented; no text here is turned')
  }

  fill(rule?: CanvasFillRule): void {
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
    this.recordFill(this.path)
    this.emit('path', `d="${shortenPath(this.path)}"${evenOdd}`, this.fillInk())
  }
  stroke(): void {
    this.emit('path', `d="${shortenPath(this.path)}" fill="none"`, this.strokeInk())
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.recordFill(this.rectPath(x, y, width, height))
    this.emit('path', `d="${shortenPath(this.rectPath(x, y, width, height))}"`, this.fillInk())
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.emit('path', `d="${shortenPath(this.rectPath(x, y, width, height))}" fill="none"`, this.strokeInk())
  }
  /** Chart.js clears the whole canvas before it draws: a new recording begins. */
  clearRect(): void {
    this.elements = []
    this.clips = []
    this.texts = []
    this.fills = []
  }
  clip(): void {
    if (this.state.clip) throw new Error('SVG context: clip within a clip is not implemented')
    const known = this.clips.indexOf(this.path)
    const index = known >= 0 ? known : this.clips.push(this.path) - 1
    this.state.clip = this.clipId(index)
  }

  setLineDash(dash: number[]): void {
    this.state.dash = [...dash]
  }
  getLineDash(): number[] {
    return [...this.state.dash]
  }

  measureText(text: string): { width: number } {
    return { width: this.options.measure(text, this.state.font).width }
  }
  fillText(text: string, x: number, y: number): void {
    const { font, textAlign, textBaseline } = this.state
    const [, weight = '400', size = '', family] = FONT_RE.exec(font) ?? []
    if (!size) throw new Error(`SVG context: font "${font}" is not understood`)
    const { width, ascent, descent } = this.options.measure(text, font)
    const shifts: Record<string, number> = { alphabetic: 0, top: ascent, middle: (ascent - descent) / 2 }
    const shift = shifts[textBaseline]
    if (shift === undefined) throw new Error(`SVG context: textBaseline "${textBaseline}" is not implemented`)
    const anchor = ANCHORS[textAlign] ? ` text-anchor="${ANCHORS[textAlign]}"` : ''
    const [left, baseline] = this.point(x, y + shift).split(' ')
    this.texts.push({ text, ...lettersBox(Number(left), Number(baseline), Number(size), width, anchor) })
    const own = family === this.options.family ? '' : ` font-family="${escapeXml(family ?? '')}"`
    const place = `x="${left}" y="${baseline}" font-size="${size}" font-weight="${weight}"${anchor}${own}`
    // Words of an alphabet that is read from the right begin there, wherever the page puts the drawing.
    const bidi = RIGHT_TO_LEFT_RE.test(text) ? ' unicode-bidi="plaintext"' : ''
    this.emit('text', place + bidi, this.fillInk(), escapeXml(text))
  }

  /** Nothing is recorded for a transparent paint. */
  private recordFill(path: string): void {
    if (this.state.fillStyle !== 'transparent' && path !== '') this.fills.push(boundsOf(path))
  }
  private clipId(index: number): string {
    return `${this.options.prefix}-clip-${index + 1}`
  }
  private fillInk(): Ink {
    return { property: 'fill', color: this.state.fillStyle, line: '' }
  }
  private strokeInk(): Ink {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash } = this.state
    const cap = lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`
    const join = lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.map(round).join(' ')}"` : ''
    const line = ` stroke-width="${round(lineWidth)}"${cap}${join}${dashes}`
    return { property: 'stroke', color: strokeStyle, line }
  }
  /** Nothing is emitted for a transparent paint. */
  private emit(tag: string, shape: string, { property, color, line }: Ink, text?: string): void {
    if (color === 'transparent') return
    const { clip, globalAlpha } = this.state
    const opacity = globalAlpha === 1 ? '' : ` ${property}-opacity="${round(globalAlpha)}"`
    const tail = `${line}${opacity}${clip && ` clip-path="url(#${clip})"`}`
    const end = text === undefined ? '/>' : `>${text}</${tag}>`
    const write = (paint: Paint) => `<${tag} ${shape} ${paint(property, color)}${tail}${end}`
    this.elements.push({ clip, write })
  }
}

function lettersBox(x: number, y: number, size: number, width: number, anchor: string): Bounds {
  const left = x - (anchor.includes('end') ? width : anchor.includes('middle') ? width / 2 : 0)
  return { left, right: left + width, top: y - size * LETTERS.above, bottom: y + size * LETTERS.below }
}

/** Box around the points of a path; arcs count by their ends. */
function boundsOf(path: string): Bounds {
  const points = [...path.matchAll(/([\d.-]+) ([\d.-]+)(?=[MLACQZ]|$)/g)]
  const [xs, ys] = [1, 2].map((part) => points.map((point) => Number(point[part]))) as [number[], number[]]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
