/**
 * Brings charts to life when their slide is reached. Chart.js is loaded once, when a chart is shown or
 * comes next; until then, and if it fails to load, the drawing made at build time stays.
 */

import { whenIdle } from '../page/after-paint.ts'
import type { LiveChart } from './live-chart.ts'

let loading: Promise<typeof import('./live-chart.ts')> | undefined
function load() {
  loading ??= loadFonts()
    .then(() => import('./live-chart.ts'))
    .catch((error: unknown) => {
      // A later visit tries again.
      loading = undefined
      throw error
    })
  return loading
}

/** A canvas does not wait for a font, nor for the file of the dagger; another would break lines elsewhere. */
async function loadFonts(): Promise<unknown> {
  const style = getComputedStyle(document.documentElement)
  const [sans, serif] = ['--sans', '--serif'].map((name) => style.getPropertyValue(name))
  const fonts = [`400 18px ${sans}`, `600 18px ${sans}`, `600 28px ${serif}`]
  return Promise.all(fonts.map((font) => document.fonts.load(font, 'A†')))
}

const alive = new Map<HTMLElement, LiveChart>()
/** So many pixels may wait to be shown, as many as a large screen has; what the next press shows waits in any case. */
const MOST_PIXELS = 8_000_000
/** The slide at hand, and its chart and that of the slide after it, in the order in which they are drawn ahead. */
let near: { slide: HTMLElement; figures: HTMLElement[] } | undefined
let isWaiting = false

/**
 * Call when a slide is shown; `next` is the slide after it. Its chart, and the other steps of both, are drawn when the
 * browser has nothing else to do, so that coming to any of them is one press like any other.
 */
export async function showCharts(slide: HTMLElement, next?: HTMLElement | null): Promise<void> {
  const [figure, coming] = [slide, next].map((one) => one?.querySelector<HTMLElement>('figure[data-chart]'))
  const figures = [figure, coming].filter((one) => one != null)
  // What is seen of it has been watched since it came: a step has shown itself.
  const isHere = figure != null && near?.slide === slide && alive.has(figure)
  // A preview is not told what comes after it, and draws nothing that isn't seen.
  near = next === undefined ? undefined : { slide, figures }
  for (const [one, chart] of alive) if (!figures.includes(one)) chart.drawAhead(0)
  if (figure && !isHere) {
    void import('./table-toggle.ts').then(({ addTableToggle }) => addTableToggle(figure), console.info)
    await bringToLife(figure)
  }
  drawAhead()
}

/** One picture at a time, so that no press has to wait for more than one. */
function drawAhead(): void {
  if (isWaiting || !near?.figures.length) return
  isWaiting = true
  void load().then(
    () =>
      whenIdle(() => {
        isWaiting = false
        if (drawNext()) drawAhead()
      }),
    // It was said why by the chart at hand, or will be when there is one.
    () => {
      isWaiting = false
    },
  )
}

/** Draws what a press may show next and isn't drawn; whether there was anything. */
function drawNext(): boolean {
  // Passed meanwhile, as with a key held down: it would be drawn for nobody.
  if (!near?.slide.hasAttribute('data-shown')) return false
  let room = MOST_PIXELS
  for (const figure of near.figures) {
    const chart = alive.get(figure)
    if (!chart) {
      void bringToLife(figure)
      return true
    }
    const most = Math.floor(room / chart.pixels)
    if (chart.drawAhead(near.slide.contains(figure) ? Math.max(1, most) : most)) return true
    room = Math.max(0, room - chart.waiting * chart.pixels)
  }
  return false
}

async function bringToLife(figure: HTMLElement): Promise<void> {
  try {
    const module = await load()
    const known = alive.get(figure)
    // Its `step` event has shown it already, if only its step had changed.
    if (known) known.refresh()
    else alive.set(figure, module.bringToLife(figure))
  } catch (error) {
    // Else it would be tried again at once.
    if (near) near.figures = near.figures.filter((one) => one !== figure)
    console.info('The chart stays as drawn:', error)
  }
}

/** Colours on a canvas don't follow the page: draw again when theme, contrast mode or density change. */
export function redrawWhenLooksChange(): void {
  const refresh = () => {
    for (const chart of alive.values()) chart.refresh()
    drawAhead()
  }
  new MutationObserver(refresh).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
    matchMedia(query).addEventListener('change', refresh)
  addEventListener('resize', refresh)
}
