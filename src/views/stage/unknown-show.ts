import { sayInPage } from '../page/notice.ts'
import { wording } from '../page/wording.ts'
import { showNames, type TalkSlide } from '../talk/program.ts'

/** Says above the deck that the show asked for is none of its shows; rare, so that nobody else waits for these words. */
export function sayUnknownShow(frame: HTMLElement, asked: string, slides: TalkSlide[]): void {
  sayInPage(frame, wording('unknown-show', { name: asked.slice(0, 40), shows: showNames(slides).join(', ') }))
}
