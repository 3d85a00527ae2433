import type { TalkSlide } from '../../src/views/talk/program.ts'

/** A slide of a talk, called by its id. */
export function talkSlide(id: string, shows: string[] = ['full'], steps = 1): TalkSlide {
  return { id, label: id, headline: `Headline ${id}`, seconds: 60, shows, steps }
}

/** Five slides; three of them are the short show, and the third has a chart of three steps. */
export const fiveSlides: TalkSlide[] = [
  talkSlide('a', ['full', 'short']),
  talkSlide('b'),
  talkSlide('c', ['full', 'short'], 3),
  talkSlide('d'),
  talkSlide('e', ['full', 'short']),
]
