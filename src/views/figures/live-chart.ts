import figures from 'virtual:deck/figures'
import type { ChartConfig, ChartTheme, Mark } from '../../charts/base/chart.ts'
import { Chart, drawingOf } from '../../charts/live.ts'
import { COLOR_KEYS, type ColorKey, toTheme } from '../../charts/pens/theme.ts'
import { element } from '../page/dom.ts'
import { addMarks, type MarkBox } from './chart-marks.ts'

/** A figure whose canvas has taken the place of its drawing. */
export interface LiveChart {
  /** Shows what is to be seen now, drawn again if anything of it has changed since: step, colours, density. */
  refresh(): void
  /** How many pixels each of its pictures has, and how many of them wait to be shown. */
  readonly pixels: number
  readonly waiting: number
  /**
   * Draws one of the steps that a press may soon come to, of which so many are kept; false if those are drawn. All
   * others but the one that is seen are let go.
   */
  drawAhead(most: number): boolean
}

const draw = (canvas: HTMLCanvasElement, config: ChartConfig) => new Chart(canvas, config)
type DrawnChart = ReturnType<typeof draw>

/** A step as it was drawn, and where its marks are. */
interface Picture {
  canvas: HTMLCanvasElement
  boxes: MarkBox[]
}

/** What all steps of a chart have in common, and what a picture was drawn for. */
interface Looks {
  theme: ChartTheme
  density: number
}

/**
 * Puts a live canvas in place of a figure's drawing: same configuration, same place. The figure's `data-step`
 * (from 0) chooses the step; a `step` event shows it. Throws, with the figure as it was,
 * when the deck has no such chart or it can't be drawn.
 */
export function bringToLife(figure: HTMLElement): LiveChart {
  const { drawing, data, alt, svg } = partsOf(figure)
  const names = stepNames(figure)
  const size = drawing.size(data)
  const isTurned = svg.classList.contains('turned')
  let canvas = element('canvas')
  const holder = element('div', { class: `chart-live${isTurned ? ' is-turned' : ''}` }, canvas)
  const marks = addMarks(holder)
  /** By step; of a chart without steps, the one there is. */
  const pictures = new Map<number | undefined, Picture>()
  let looks = looksOf(figure)

  const pictureOf = (step: number | undefined): Picture => {
    const config = withDensity(drawing.config(data, looks.theme, step), looks.density)
    const says = [alt, names[step ?? names.length - 1]].filter(Boolean).join(' ')
    const picture = element('canvas', { role: 'img', 'aria-label': says })
    picture.classList.toggle('turned', isTurned)
    return {
      canvas: picture,
      boxes: paint(picture, size, config, (chart) => boxes(chart, drawing.marks(data))),
    }
  }
  const drawn = (step: number | undefined): Picture => {
    const picture = pictures.get(step) ?? pictureOf(step)
    pictures.set(step, picture)
    return picture
  }
  /** What it looks like isn't asked: that would have the page laid out before the press is painted. */
  const showStep = () => {
    const picture = drawn(stepOf(figure))
    if (picture.canvas === canvas) return
    canvas.replaceWith(picture.canvas)
    canvas = picture.canvas
    marks.place(picture.boxes)
  }
  const refresh = () => {
    const now = looksOf(figure)
    if (JSON.stringify(now) !== JSON.stringify(looks)) pictures.clear()
    looks = now
    showStep()
  }
  svg.before(holder)
  try {
    refresh()
  } catch (error) {
    holder.remove()
    throw error
  }
  svg.setAttribute('hidden', '')
  figure.dataset.live = 'true'
  figure.addEventListener('step', showStep)
  return {
    refresh,
    get pixels() {
      return canvas.width * canvas.height
    },
    get waiting() {
      return pictures.size - 1
    },
    drawAhead(most) {
      const wanted = stepsAround(stepOf(figure) ?? 0, names.length).slice(0, most)
      for (const [step, { canvas: one }] of pictures)
        if (one !== canvas && !(step !== undefined && wanted.includes(step))) pictures.delete(step)
      const missing = wanted.find((step) => !pictures.has(step))
      if (missing !== undefined) drawn(missing)
      return missing !== undefined
    },
  }
}

/** The steps of so many in the order in which a press may come to them from one: on, back, further on. */
export function stepsAround(step: number, steps: number): number[] {
  const others = Array.from({ length: steps }, (_, one) => one).filter((one) => one !== step)
  const far = (one: number) => (one > step ? 2 * (one - step) - 1 : 2 * (step - one))
  return others.sort((a, b) => far(a) - far(b))
}

const looksOf = (figure: HTMLElement): Looks => ({ theme: readTheme(), density: density(figure) })

/** On a canvas whose picture is turned round (src/styles/shared/rtl.css) words are painted so that they can be read. */
function turnWords(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const paint = pen.fillText.bind(pen)
  pen.fillText = (text, x, y) => {
    pen.save()
    pen.translate(x, y)
    pen.scale(-1, 1)
    if (pen.textAlign !== 'center') pen.textAlign = pen.textAlign === 'right' ? 'left' : 'right'
    paint(text, 0, 0)
    pen.restore()
  }
}

function partsOf(figure: HTMLElement) {
  const id = figure.dataset.chart ?? ''
  const known = figures[id]
  const drawing = known && drawingOf(known.kind)
  const svg = figure.querySelector<SVGElement>('.chart-drawing')
  if (!drawing || !svg) throw new Error(`figure ${id} has no drawing to replace`)
  return { ...known, drawing, svg }
}

function stepOf({ dataset }: HTMLElement): number | undefined {
  return dataset.step ? Number(dataset.step) : undefined
}

/** What its steps are called: a picture's description says which of them is drawn. None: no steps. */
function stepNames(figure: HTMLElement): string[] {
  return figure.closest<HTMLElement>('[data-step-names]')?.dataset.stepNames?.split('|') ?? []
}

/**
 * Draws on a canvas of its own, and puts the picture on another, which needs nothing of Chart.js any more. Both stay out of
 * the page until then: it would be asked for their style with every font that is set, and what is seen stays until all
 * is drawn. Returns what is read from the chart before it goes.
 */
function paint<Read>(
  picture: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
  config: ChartConfig,
  read: (chart: DrawnChart) => Read,
): Read {
  const drawn = element('canvas')
  const style = { width: `${width}px`, height: `${height}px` }
  for (const one of [drawn, picture]) Object.assign(one.style, style)
  Object.assign(drawn, { width, height })
  if (picture.classList.contains('turned')) turnWords(drawn)
  const chart = draw(drawn, config)
  const found = read(chart)
  // As many pixels as the screen has for it.
  Object.assign(picture, { width: drawn.width, height: drawn.height })
  picture.getContext('2d')?.drawImage(drawn, 0, 0)
  chart.destroy()
  return found
}

/**
 * A slide is scaled to its window, so a sharp canvas needs the screen's density times that scale. It is asked
 * of what holds the slides: a slide that isn't on screen yet has no size, and one under the magnifier another.
 */
function density(figure: HTMLElement): number {
  const slides = figure.closest<HTMLElement>('.slides') ?? figure
  const scale = slides.getBoundingClientRect().width / (slides.offsetWidth || 1)
  return window.devicePixelRatio * Math.max(1, scale || 1)
}

function withDensity(config: ChartConfig, devicePixelRatio: number): ChartConfig {
  return { ...config, options: { ...config.options, devicePixelRatio } }
}

/** The tokens as the page has them now; in forced colours the system's own take their place. */
function readTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const theme = toTheme((property) => style.getPropertyValue(property))
  if (!matchMedia('(forced-colors: active)').matches) return theme
  return { ...theme, ...Object.fromEntries(COLOR_KEYS.map((key) => [key, systemColor(key)])) }
}

/** What lies behind, and the ink on a mark (`series1Ink`), is the system's ground; all that is drawn on it, its text. */
function systemColor(key: ColorKey): 'Canvas' | 'CanvasText' {
  return key === 'page' || key === 'surface' || key.endsWith('Ink') ? 'Canvas' : 'CanvasText'
}

/** Where each mark was drawn, in CSS pixels of the drawing. */
function boxes(chart: DrawnChart, marks: Mark[]): MarkBox[] {
  const found: MarkBox[] = []
  for (const [index, dataset] of chart.data.datasets.entries()) {
    for (const [position, drawn] of chart.getDatasetMeta(index).data.entries()) {
      const id = (dataset.data[position] as { id?: string } | undefined)?.id
      const mark = marks.find((candidate) => candidate.id === id)
      if (mark) found.push({ mark, ...boxOf(drawn as unknown as ElementBox) })
    }
  }
  return found
}

/** Bars have a base, points a radius. */
interface ElementBox {
  x: number
  y: number
  base?: number
  height?: number
  horizontal?: boolean
  options: { radius?: number }
}

function boxOf({ x, y, base, height, options }: ElementBox): Omit<MarkBox, 'mark'> {
  if (base !== undefined && height !== undefined)
    return { x: Math.min(x, base), y: y - height / 2, width: Math.abs(x - base), height }
  const radius = options.radius ?? 8
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}
