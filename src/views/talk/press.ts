import type { TalkSlide } from './program.ts'
import type { Blank, Change, Talk } from './talk.ts'
import { jump, type Position } from './walk.ts'

/** What a press makes of a talk: the same in the audience's window and in the presenter's. */

/** On or back. A dark screen comes back before anything moves, so that nothing is skipped unseen. */
export function moveTo({ blank }: Talk, to: Position | undefined): Change | undefined {
  return blank === 'none' ? to : { blank: 'none' }
}

/** Straight to a slide, out of the dark; the place left is remembered. */
export function jumpTo(slides: TalkSlide[], talk: Talk, id: string): Change {
  return { ...jump(slides, talk.show, talk, { id, step: 0 }), blank: 'none' }
}

/** Black or white; the same once more lifts it. */
export function switchBlank({ blank }: Talk, how: Blank): Change {
  return { blank: blank === how ? 'none' : how }
}
