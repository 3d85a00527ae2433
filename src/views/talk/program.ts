import { wording } from '../page/wording.ts'

/** What both windows of a talk know of a slide, read from the attributes that both pages carry. */
export interface TalkSlide {
  id: string
  /** `0`, `1` … `25`, `A1` …: what people say aloud. */
  label: string
  headline: string
  /** Planned time. */
  seconds: number
  shows: string[]
  /** States of its chart that arrow keys walk through; 1 for a slide that stands still. */
  steps: number
  /** What its states are called, where they have names. */
  stepNames?: string[]
}

export const FULL_SHOW = 'full'

/**
 * Elements with `data-label`, `data-seconds`, `data-shows` and perhaps `data-steps` in, slides out, in the
 * order of the page.
 */
export function readProgram(elements: Iterable<HTMLElement>): TalkSlide[] {
  return Array.from(elements, (element) => ({
    id: element.dataset.slide ?? element.id,
    label: element.dataset.label ?? '',
    headline: readHeadline(element),
    seconds: Number(element.dataset.seconds ?? 0),
    shows: (element.dataset.shows ?? '').split(' ').filter(Boolean),
    steps: Math.max(1, Number(element.dataset.steps ?? 1)),
    ...(element.dataset.stepNames !== undefined && { stepNames: element.dataset.stepNames.split('|') }),
  }))
}

/** The headline without the appendix number that stands before it. */
function readHeadline(element: HTMLElement): string {
  const heading = element.querySelector('h1, h2')
  const kicker = heading?.querySelector('.kicker')?.textContent ?? ''
  return (heading?.textContent ?? '').slice(kicker.length).trim()
}

/** Names of all shows, in the order the slides name them. */
export function showNames(slides: TalkSlide[]): string[] {
  return [...new Set(slides.flatMap(({ shows }) => shows))]
}

/** The slides of a show. The full show of a deck that names none is the whole deck. */
export function slidesOf(slides: TalkSlide[], show: string): TalkSlide[] {
  const shown = slides.filter(({ shows }) => shows.includes(show))
  return shown.length > 0 ? shown : slides
}

/** What people say of a slide; nothing of the title, which has no number. */
export const spokenNumber = ({ label }: Pick<TalkSlide, 'label'>): string => (label === '0' ? '' : label)

/** `6 of 25` in the talk, `A2` in the appendix, nothing on the title. */
export function describePosition(slide: TalkSlide, slides: TalkSlide[]): string {
  const label = spokenNumber(slide)
  const numbers = slides.map((one) => Number(one.label)).filter(Number.isInteger)
  return /^\d+$/.test(label) ? wording('position', { slide: label, slides: Math.max(...numbers) }) : label
}
