/** What the deck and the presenter know of a slide, read from the attributes both pages carry. */
export interface Item {
  id: string
  /** `0`, `1` … `25`, `A1` …: what people say aloud. */
  label: string
  headline: string
  /** Planned time. */
  seconds: number
  shows: string[]
  /** States of its chart that arrow keys walk through; 1 for a slide that stands still. */
  steps: number
}

export const FULL_SHOW = 'full'

/** Elements with `data-label`, `data-seconds`, `data-shows` in, slides out, in the order of the page. */
export function readProgram(elements: Iterable<HTMLElement>): Item[] {
  return Array.from(elements, (element) => ({
    id: element.dataset.slide ?? element.id,
    label: element.dataset.label ?? '',
    headline: readHeadline(element),
    seconds: Number(element.dataset.seconds ?? 0),
    shows: (element.dataset.shows ?? '').split(' ').filter(Boolean),
    steps: Math.max(1, Number(element.querySelector<HTMLElement>('figure[data-steps]')?.dataset.steps ?? 1)),
  }))
}

/** The headline without the appendix number that stands before it. */
function readHeadline(element: HTMLElement): string {
  const heading = element.querySelector('h1, h2')
  const kicker = heading?.querySelector('.kicker')?.textContent ?? ''
  return (heading?.textContent ?? '').slice(kicker.length).trim()
}

/** Names of all shows, in the order the slides name them. */
export function showNames(items: Item[]): string[] {
  return [...new Set(items.flatMap(({ shows }) => shows))]
}

/** The slides of a show. The full show of a deck that names none is the whole deck. */
export function itemsOf(items: Item[], show: string): Item[] {
  const shown = items.filter(({ shows }) => shows.includes(show))
  return shown.length > 0 ? shown : items
}

/** `6 of 25` in the talk, `A2` in the appendix, nothing on the title. */
export function describePosition({ label }: Item, items: Item[]): string {
  if (label === '0') return ''
  const numbers = items.map((item) => Number(item.label)).filter(Number.isInteger)
  return /^\d+$/.test(label) ? `${label} of ${Math.max(...numbers)}` : label
}
