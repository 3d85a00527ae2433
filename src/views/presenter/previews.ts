import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { previewAddress } from '../talk/addresses.ts'
import { type Place, samePlace, writePlace } from '../talk/place.ts'
import { describePosition, type TalkSlide } from '../talk/program.ts'
import { next, type Position } from '../talk/walk.ts'
import type { Desk } from './desk.ts'
import { formatTime, SECOND } from './times/pace.ts'

/**
 * The two frames: what the audience sees, and the slide that comes next. They are the deck's own page,
 * told where to be by their address alone, which works on a site and from a disk without any message.
 */
export function followPreviews(desk: Desk): { follow(): void } {
  const now = find<HTMLIFrameElement>('[data-frame="now"]')
  const upcoming = find<HTMLIFrameElement>('[data-frame="next"]')
  return {
    follow() {
      const { talk, slides } = desk
      show(now, talk.place)
      now.parentElement!.dataset.blank = talk.blank
      find('[data-say="next"]').textContent = describeNext(talk, next(slides, talk.show, talk))
      const after = slideAfter(slides, talk.show, talk)
      const slide = slides.find(({ id }) => id === after?.place.id)
      upcoming.parentElement!.dataset.none = String(!after)
      find('.next-headline').textContent = slide?.headline ?? ''
      find('[data-say="upcoming"]').textContent = slide ? describeUpcoming(slide, slides) : ''
      if (after) show(upcoming, after.place)
    },
  }
}

/** The slide behind this one, whatever steps this one still has; nothing at the end. */
export function slideAfter(slides: TalkSlide[], show: string, at: Position): Position | undefined {
  const steps = slides.find(({ id }) => id === at.place.id)?.steps ?? 1
  return next(slides, show, { ...at, place: { ...at.place, step: steps - 1 } })
}

/** `Next 7 of 25, 1:20`. */
function describeUpcoming(slide: TalkSlide, slides: TalkSlide[]): string {
  const planned = formatTime(slide.seconds * SECOND)
  return wording('upcoming', { slide: describePosition(slide, slides), planned })
}

/** What the next press brings. */
export function describeNext({ place, left }: Position, after: Position | undefined): string {
  if (!after) return wording('next-end')
  if (after.place.id === place.id) return wording('next-step')
  return after.left === null && left?.id === after.place.id ? wording('next-back') : wording('next-slide')
}

const shown = new WeakMap<HTMLIFrameElement, Place>()

/** Another fragment of the same address doesn't load the page again. */
function show(frame: HTMLIFrameElement, place: Place): void {
  const before = shown.get(frame)
  if (before && samePlace(before, place)) return
  shown.set(frame, place)
  if (!before) frame.src = previewAddress(place)
  else frame.contentWindow?.location.replace(addressIn(frame, place))
}

/** Some hosts send `index.html` on to `/`: then the frame stands there, and only its fragment may change. */
function addressIn(frame: HTMLIFrameElement, place: Place): string {
  const at = addressOf(frame)
  return at.includes('?preview')
    ? new URL(writePlace(place), at).href
    : new URL(previewAddress(place), location.href).href
}

function addressOf(frame: HTMLIFrameElement): string {
  try {
    return frame.contentWindow?.location.href ?? ''
  } catch {
    // A file may not ask where another stands (and nothing sends files on), nor anyone where an error page is.
    return ''
  }
}
