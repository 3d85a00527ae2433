import type { Block } from './blocks.ts'
import { anyOf, NOTES } from './find/vocabulary.ts'
import { type Sentence, sentencesIn } from './points.ts'
import type { DraftSection } from './sections.ts'
import { type DatedEvent, eventsIn, eventsOfItems, FEWEST_EVENTS } from './timeline.ts'

/** Two timelines say more than ten. */
const MOST_TIMELINES = 2
const NOTES_RE = anyOf(NOTES)

/** What a timeline shows, the heading it stands under, and the block that it follows; without one it closes the talk. */
export interface DraftTimeline {
  events: DatedEvent[]
  title: string | undefined
  behind?: Block | undefined
}

/** A timeline of fewer dates leaves a slide empty; it is proposed only where a text has no better. */
const GOOD_EVENTS = 4

/**
 * The section with the most items that begin with a date; where none has three, sections whose sentences name four
 * dates or more, then the whole text, then what names three.
 */
export function timelinesOf(sections: DraftSection[]): DraftTimeline[] {
  const dates = ({ events }: DraftTimeline) => new Set(events.map(({ date }) => date)).size
  const [list] = sections
    .map(({ title, blocks }) => ({
      ...{ title, events: eventsOfItems(blocks), behind: blocks.findLast(({ dated }) => dated) },
    }))
    .filter((one) => dates(one) >= FEWEST_EVENTS)
    .sort((a, b) => b.events.length - a.events.length)
  if (list) return [list]
  const sentencesOf = ({ title, blocks }: DraftSection): Sentence[] =>
    sentencesIn({ parts: [{ title, blocks }], headings: [] })
  const own = sections.filter(({ title }) => title === undefined || !NOTES_RE.test(title))
  const each = own
    .map((section): DraftTimeline => ({ title: section.title, events: eventsIn(sentencesOf(section)) }))
    .filter((one) => dates(one) >= FEWEST_EVENTS)
    .sort((a, b) => dates(b) - dates(a))
  const whole = { title: undefined, events: eventsIn(own.flatMap(sentencesOf)) }
  const good = each.filter((one) => dates(one) >= GOOD_EVENTS).slice(0, MOST_TIMELINES)
  if (good.length > 0) return good
  if (dates(whole) >= GOOD_EVENTS) return [whole]
  return [...each, ...(dates(whole) >= FEWEST_EVENTS ? [whole] : [])].slice(0, 1)
}
