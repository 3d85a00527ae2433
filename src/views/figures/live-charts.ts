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

/**
 * Call when a slide is shown; `next` is the slide after it, whose chart is drawn when the browser has nothing else to
 * do, so that coming to it is one press like any other.
 */
export async function showCharts(slide: HTMLElement, next?: HTMLElement | null): Promise<void> {
  const [figure, coming] = [slide, next].map((one) => one?.querySelector<HTMLElement>('figure[data-chart]'))
  if (figure) {
    void import('./table-toggle.ts').then(({ addTableToggle }) => addTableToggle(figure), console.info)
    await bringToLife(figure)
  }
  if (!coming) return
  await load().catch(() => {})
  whenIdle(() => {
    // Passed meanwhile, as with a key held down: it would be drawn for nobody.
    if (slide.hasAttribute('data-shown')) void bringToLife(coming)
  })
}

async function bringToLife(figure: HTMLElement): Promise<void> {
  try {
    const module = await load()
    const known = alive.get(figure)
    // Its `step` event has drawn it already, if only its step had changed.
    if (known) known.refresh()
    else alive.set(figure, module.bringToLife(figure))
  } catch (error) {
    console.info('The chart stays as drawn:', error)
  }
}

/** Colours on a canvas don't follow the page: draw again when theme, contrast mode or density change. */
export function redrawWhenLooksChange(): void {
  const refresh = () => {
    for (const chart of alive.values()) chart.refresh()
  }
  new MutationObserver(refresh).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
    matchMedia(query).addEventListener('change', refresh)
  addEventListener('resize', refresh)
}
