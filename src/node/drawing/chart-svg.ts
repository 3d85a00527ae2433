import type { ChartKind, ChartTheme, Drawing, FigureText } from '../../charts/base/chart.ts'
import { BasicPlatform, Chart } from '../../charts/live.ts'
import { COLOR_KEYS, type ColorKey, TOKENS } from '../../charts/pens/theme.ts'
import { raw } from '../../deck/model/html.ts'
import type { ChartDrawing, NarrowChart } from '../../deck/model/types.ts'
import type { Voice } from '../../words/say.ts'
import { measureText } from './measure-text.ts'
import { escapeXml, type Paint, type Recording, svgContext } from './svg-context.ts'

export interface DrawOptions {
  /** The presenter's step, from 0; without it, the final state. */
  step?: number | undefined
  /** Begins every id; unique on its page. */
  prefix: string
  /** For a page that is read from the right: what has no scale is turned round by rtl.css. */
  fromRight?: boolean
  /** In whose language and words it is described. */
  voice?: Voice | undefined
  /** Of the drawing for narrow windows, which no paper shows, only the size is made. */
  onPaper?: boolean
}

/**
 * Draws a chart as SVG: real text, no script, no style attribute. Every colour has a class that chart.css leads
 * to the page's token, so that the drawing follows the reader's theme; in the file also the given theme's
 * value, so that it stands alone. Same input, same bytes.
 */
export function drawChart<Data extends FigureText>(
  kind: ChartKind<Data>,
  data: Data,
  theme: ChartTheme,
  options: DrawOptions,
): ChartDrawing {
  const recording = recordChart(kind, data, theme, options)
  const turned = options.fromRight && kind.turns ? ' turned' : ''
  const frame = {
    name: `chart-drawing${turned}`,
    label: kind.alt(data, options.voice),
    family: theme.fontFamily,
    ...kind.size(data),
  }
  return {
    page: raw(written(recording, frame, inClasses)),
    file: written(recording, frame, (property, color) => {
      const key = tokenOf(color)
      return `${property}="${theme[key]}" ${classOf(property, key)}`
    }),
    narrow: kind.narrow && drawNarrow({ ...kind, narrow: kind.narrow }, data, theme, options, turned),
  }
}

/** The drawing of a kind for narrow windows: the same words for those who can't see it, in the page's colours. */
function drawNarrow<Data extends FigureText>(
  { narrow, alt }: Pick<ChartKind<Data>, 'alt'> & { narrow: Drawn<Data> },
  data: Data,
  theme: ChartTheme,
  { prefix, voice, onPaper }: DrawOptions,
  turned: string,
): NarrowChart {
  const size = narrow.size(data)
  if (onPaper) return { ...size, svg: '' }
  const recording = recordChart(narrow, data, theme, { prefix: `${prefix}-narrow` })
  const frame = {
    name: `chart-drawing chart-narrow${turned}`,
    label: alt(data, voice),
    family: theme.fontFamily,
    ...size,
  }
  return { ...size, svg: written(recording, frame, inClasses) }
}

/** The root element of a drawing: its classes, and what is said to those who can't see it. */
interface Frame {
  name: string
  label: string
  family: string
  width: number
  height: number
}

function written({ elements, clipPaths }: Recording, frame: Frame, paint: Paint): string {
  const { name, width, height } = frame
  const defs = clipPaths.length > 0 ? `<defs>${clipPaths.join('')}</defs>` : ''
  const head = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${name}" role="img" aria-label="${escapeXml(frame.label)}"`,
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `${defs}<g aria-hidden="true" font-family="${escapeXml(frame.family)}">\n`,
  ].join('')
  return `${head}${elements(paint).join('\n')}\n</g></svg>`
}

const inClasses: Paint = (property, color) => classOf(property, tokenOf(color))

/** What has a size and a configuration: the drawing of a kind, or the one for narrow windows. */
type Drawn<Data> = Pick<Drawing<Data>, 'size' | 'config'>

/** What a chart draws, and where its texts and shapes come to stand. */
export function recordChart<Data extends FigureText>(
  kind: Drawn<Data>,
  data: Data,
  theme: ChartTheme,
  { step, prefix }: DrawOptions,
): Recording {
  const { width, height } = kind.size(data)
  const { context, recording } = svgContext({
    width,
    height,
    prefix,
    family: theme.fontFamily,
    measure: measureText,
  })
  const config = kind.config(data, placeholderTheme(theme), step)
  const options = { ...config.options, devicePixelRatio: 1 }
  const canvas = fakeCanvas(width, height, context)
  const drawn = new Chart(canvas, { ...config, options, platform: BasicPlatform })
  const recorded = recording()
  drawn.destroy() // after reading: it clears the canvas
  return recorded
}

/** Chart.js asks a canvas for little more than its size and its context. */
function fakeCanvas(width: number, height: number, context: CanvasRenderingContext2D): HTMLCanvasElement {
  const canvas = { width, height, style: {}, getContext: () => context, getAttribute() {}, setAttribute() {} }
  Object.assign(context, { canvas })
  return canvas as unknown as HTMLCanvasElement
}

/**
 * A theme whose every colour is another number: two tokens may share a value (page and the ink on red
 * are both white), and the drawing must still tell which one was meant.
 */
function placeholderTheme(theme: ChartTheme): ChartTheme {
  const colors = COLOR_KEYS.map((key, index) => [key, placeholder(index)] as const)
  return { ...theme, ...(Object.fromEntries(colors) as Record<ColorKey, string>) }
}

const placeholder = (index: number): string => `#0000${(index + 1).toString(16).padStart(2, '0')}`

/** The token that a placeholder stands for; any other colour is a mistake of a drawing. */
function tokenOf(color: string): ColorKey {
  const key = COLOR_KEYS.find((_, index) => placeholder(index) === color)
  if (!key) throw new Error(`chart drawing: ${color} is not a token of the theme`)
  return key
}

/** `class="f-series-1"`. */
function classOf(property: 'fill' | 'stroke', key: ColorKey): string {
  return `class="${property[0]}-${TOKENS[key]}"`
}
