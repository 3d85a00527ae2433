import figures from 'virtual:deck/figures'
import type { ChartConfig, ChartTheme, Mark } from '../../charts/base/chart.ts'
import { Chart, drawingOf } from '../../charts/live.ts'
import { toTheme } from '../../charts/pens/theme.ts'
import { addMarks } from './chart-marks.ts'

const draw = (canvas: HTMLCanvasElement, config: ChartConfig) => new Chart(canvas, config)
type DrawnChart = ReturnType<typeof draw>

/**
 * Puts a live canvas in place of a figure's drawing: same configuration, same place. The figure's
 * `data-step` (from 0) chooses the step; a `step` event draws it.
 */
export function bringToLife(figure: HTMLElement): { redraw(): void } {
  const id = figure.dataset.chart ?? ''
  const known = figures[id]
  const drawing = known && drawingOf(known.kind)
  const svg = figure.querySelector<SVGElement>('.chart-drawing')
  if (!drawing || !svg) throw new Error(`figure ${id} has no drawing to replace`)
  const { data } = known
  const { width, height } = drawing.size(data)

  const stage = document.createElement('div')
  stage.className = 'chart-live'
  const canvas = document.createElement('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', svg.getAttribute('aria-label') ?? '')
  stage.append(canvas)

  let chart: DrawnChart | undefined
  const redraw = () => {
    chart?.destroy()
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    const step = figure.dataset.step ? Number(figure.dataset.step) : undefined
    const config = drawing.config(data, readTheme(), step)
    const drawn = draw(canvas, withPixelRatio(config, pixelRatio(figure)))
    marks.place(boxes(drawn, drawing.marks(data)))
    chart = drawn
  }
  const marks = addMarks(figure, stage)
  svg.before(stage)
  try {
    redraw()
  } catch (error) {
    stage.remove()
    throw error
  }
  svg.setAttribute('hidden', '')
  figure.dataset.live = 'true'
  figure.addEventListener('step', redraw)
  return { redraw }
}

/** A slide is scaled to its window, so a sharp canvas needs the screen's density times that scale. */
function pixelRatio(figure: HTMLElement): number {
  const scale = figure.getBoundingClientRect().width / (figure.offsetWidth || 1)
  return window.devicePixelRatio * Math.max(1, scale || 1)
}

function withPixelRatio(config: ChartConfig, devicePixelRatio: number): ChartConfig {
  return { ...config, options: { ...config.options, devicePixelRatio } }
}

/** The tokens as the page has them now; in forced colours the system's own take their place. */
function readTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const theme = toTheme((property) => style.getPropertyValue(property))
  if (!matchMedia('(forced-colors: active)').matches) return theme
  const text = { ink: 'CanvasText', muted: 'CanvasText', rule: 'CanvasText', hairline: 'CanvasText' }
  const fills = { page: 'Canvas', surface: 'Canvas' }
  const marks = Object.fromEntries(
    ['cpt', 'ecthr', 'uncat', 'slate', 'rating1', 'rating2', 'rating3'].map((key) => [key, 'CanvasText']),
  )
  const inks = Object.fromEntries(
    ['cptInk', 'ecthrInk', 'uncatInk', 'slateInk'].map((key) => [key, 'Canvas']),
  )
  return { ...theme, ...text, ...fills, ...marks, ...inks }
}

export interface MarkBox {
  mark: Mark
  x: number
  y: number
  width: number
  height: number
}

/** Where each mark was drawn, in CSS pixels of the drawing. */
function boxes(chart: DrawnChart, marks: Mark[]): MarkBox[] {
  const found: MarkBox[] = []
  for (const [index, dataset] of chart.data.datasets.entries()) {
    for (const [position, element] of chart.getDatasetMeta(index).data.entries()) {
      const id = (dataset.data[position] as { id?: string } | undefined)?.id
      const mark = marks.find((candidate) => candidate.id === id)
      if (mark) found.push({ mark, ...boxOf(element as unknown as ElementBox) })
    }
  }
  return found
}

/** Bars have a base, matrix cells a size, points a radius. */
interface ElementBox {
  x: number
  y: number
  base?: number
  width?: number
  height?: number
  horizontal?: boolean
  options: { radius?: number }
}

function boxOf(element: ElementBox): Omit<MarkBox, 'mark'> {
  const { x, y, base, width, height, options } = element
  if (base !== undefined && height !== undefined)
    return { x: Math.min(x, base), y: y - height / 2, width: Math.abs(x - base), height }
  if (width !== undefined && height !== undefined) return { x, y, width, height }
  const radius = options.radius ?? 8
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}
