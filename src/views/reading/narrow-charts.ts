/** The drawings for windows too narrow for those of the canvas: fetched only where they are wanted. */

/** As chart.css asks it, which shows what is put into the page here. */
const NARROW = matchMedia('(max-width: 700px)')

/** Puts the drawings into the page: at once in a narrow window, else when it becomes one. Ask for it once. */
export function addNarrowCharts(): void {
  if (NARROW.matches) void put()
  else NARROW.addEventListener('change', () => void put(), { once: true })
}

/** Each drawing takes the place that the page keeps for it; where it can't come, the other one is shown again. */
async function put(): Promise<void> {
  const places = [...document.querySelectorAll('.chart > .chart-narrow')]
  try {
    const { default: drawings } = await import('virtual:deck/narrow')
    for (const place of places) {
      const id = place.closest<HTMLElement>('.chart')?.dataset.chart ?? ''
      place.replaceWith(parse(drawings[id] ?? ''))
    }
  } catch (error) {
    console.info('The charts stay as drawn for wide windows:', error)
    for (const place of places) place.remove()
  }
}

/** Read as XML, which runs nothing, and of which nothing is kept that is no drawing. */
function parse(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  if (documentElement.localName !== 'svg') throw new Error('a drawing that is no SVG')
  return document.adoptNode(documentElement)
}
