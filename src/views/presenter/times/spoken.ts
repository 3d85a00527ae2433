import { slidesOf, type TalkSlide } from '../../talk/program.ts'
import { elapsed, spentOn, type Talk } from '../../talk/talk.ts'
import { SECOND } from './pace.ts'

/** What `seconds:` of a slide may be at most; schemas/slide.json. */
const MOST_SECONDS = 3600
/** Nobody speaks to the second: what is proposed is a multiple of this, and a slide that was only passed has none. */
const ROUNDED_TO = 5

/** A slide of a rehearsal; times in milliseconds. */
export interface SpokenSlide {
  id: string
  planned: number
  /** Of all its visits together. */
  spoken: number
  /** What `seconds:` should say; absent where the plan is right, or nobody spoke. */
  seconds?: number
}

/** What a rehearsal came to, in milliseconds. */
export interface RehearsalTimes {
  /** Those of the show, and others that were spoken on, in the order of the deck. */
  slides: SpokenSlide[]
  spoken: number
  /** Of the slides that were spoken on, so that half a rehearsal is held against half a plan. */
  planned: number
  /** How long the clock stood; no slide's time. */
  paused: number
}

/** The times of a rehearsal that began at `since`, seen at `now`, both of the window's own count. */
export function timesOf(program: TalkSlide[], talk: Talk, since: number, now: number): RehearsalTimes {
  const shown = new Set(slidesOf(program, talk.show))
  const all = program.map((slide) => ({ slide, ...timeOf(slide, talk, now) }))
  const slides = all
    .filter(({ slide, spoken }) => shown.has(slide) || spoken > 0)
    .map(({ slide: _, ...time }) => time)
  const spoken = elapsed(talk.clock, now)
  const planned = slides.reduce((sum, one) => sum + (one.spoken > 0 ? one.planned : 0), 0)
  return { slides, spoken, planned, paused: Math.max(0, now - since - spoken) }
}

function timeOf({ id, seconds }: TalkSlide, talk: Talk, now: number): SpokenSlide {
  const spoken = spentOn(talk, id, now)
  const rounded = Math.min(MOST_SECONDS, Math.round(spoken / SECOND / ROUNDED_TO) * ROUNDED_TO)
  const isNew = rounded > 0 && rounded !== seconds
  return { id, planned: seconds * SECOND, spoken, ...(isNew && { seconds: rounded }) }
}

/** The lines of front matter to paste, each under the name of its slide's file; YAML, remarks and all. */
export function linesToPaste(slides: SpokenSlide[], fileOf: (id: string) => string): string {
  return slides
    .filter(({ seconds }) => seconds !== undefined)
    .map(({ id, seconds }) => `# ${fileOf(id)}\n${secondsLine(seconds)}\n`)
    .join('')
}

export const secondsLine = (seconds: number | undefined): string => `seconds: ${seconds}`
