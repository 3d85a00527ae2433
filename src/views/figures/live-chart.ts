import figures from 'virtual:deck/figures'
import type { ChartConfig, ChartTheme, Mark } from '../../charts/base/chart.ts'
import { Chart, drawingOf } from '../../charts/live.ts'
import { COLOR_KEYS, type ColorKey, toTheme } from '../../charts/pens/theme.ts'
import { element } from '../page/dom.ts'
import { addMarks, type MarkBox } from './chart-marks.ts'

/** A figure whose canvas has taken the place of its drawing. */
export interface LiveChart {
  /** Draws again, if anything that is seen of it has changed since: step, colours, density. */
  refresh(): void
}

const draw = (canvas: HTMLCanvasElement, config: ChartConfig) => new Chart(canvas, config)
type DrawnChart = ReturnType<typeof draw>

/**
 * Puts a live canvas in place of a figure's drawing: same configuration, same place. The figure's `data-step`
 * (from 0) chooses the step; a `step` event draws it. Throws, with the figure as it was,
 * when the deck has no such chart or it can't be drawn.
 */
export function bringToLife(figure: HTMLElement): LiveChart {
  const { drawing, data, alt, svg } = partsOf(figure)
  const isTurned = svg.classList.contains('turned')
  let canvas = element('canvas')
  const holder = element('div', { class: `chart-live${isTurned ? ' is-turned' : ''}` }, canvas)
  const marks = addMarks(holder)
  let seen = ''
  const refresh = () => {
    const looks = { step: stepOf(figure), theme: readTheme(), density: density(figure) }
    const wanted = JSON.stringify(looks)
    if (wanted === seen) return
    const size = drawing.size(data)
    const config = withDensity(drawing.config(data, looks.theme, looks.step), looks.density)
    const says = [alt, stepName(figure)].filter(Boolean).join(' ')
    const picture = element('canvas', { role: 'img', 'aria-label': says })
    picture.classList.toggle('turned', isTurned)
    const found = paint(picture, size, config, (chart) => boxes(chart, drawing.marks(data)))
    canvas.replaceWith(picture)
    canvas = picture
    marks.place(found)
    seen = wanted
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
  figure.addEventListener('step', refresh)
  return { refresh }
}

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

/** What the step at hand is called: the picture's description says which of its states is drawn. */
function stepName(figure: HTMLElement): string | undefined {
  const names = figure.closest<HTMLElement>('[data-step-names]')?.dataset.stepNames?.split('|')
  return names?.[stepOf(figure) ?? names.length - 1]
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
