/**
 * Brings charts to life when their slide is reached. Chart.js is loaded once, when a chart is shown or
 * comes next; until then, and if it fails to load, the drawing made at build time stays.
 */

type LiveChartModule = typeof import('./live-chart.ts')
type LiveChart = ReturnType<LiveChartModule['bringToLife']>

let loading: Promise<LiveChartModule> | undefined
const load = () => (loading ??= loadFonts().then(() => import('./live-chart.ts')))

/** A canvas does not wait for a font, nor for the file of the dagger; another would break lines elsewhere. */
async function loadFonts(): Promise<unknown> {
  return Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 18px "Source Sans 3"`, 'A†')))
}

const alive = new Map<HTMLElement, LiveChart>()

/** Call when a slide is shown; `next` is the slide after it. */
export async function showCharts(slide: HTMLElement, next?: HTMLElement | null): Promise<void> {
  const figure = slide.querySelector<HTMLElement>('figure[data-chart]')
  if (figure) await bringToLife(figure)
  else if (next?.querySelector('figure[data-chart]')) whenIdle(load)
}

async function bringToLife(figure: HTMLElement): Promise<void> {
  try {
    const known = alive.get(figure)
    if (known) return known.redraw()
    const module = await load()
    if (!alive.has(figure)) alive.set(figure, module.bringToLife(figure))
  } catch (error) {
    // The drawing stays; a later visit tries again.
    loading = undefined
    console.info('The chart stays as drawn:', error)
  }
}

/** Colours on a canvas don't follow the page: draw again when theme, contrast mode or density change. */
export function redrawWhenLooksChange(page: Document): void {
  const redraw = () => {
    for (const chart of alive.values()) chart.redraw()
  }
  new MutationObserver(redraw).observe(page.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
    matchMedia(query).addEventListener('change', redraw)
  addEventListener('resize', redraw)
}

function whenIdle(task: () => Promise<unknown>): void {
  const quietly = () => void task().catch(() => {})
  if ('requestIdleCallback' in window) requestIdleCallback(quietly)
  else setTimeout(quietly, 200)
}
