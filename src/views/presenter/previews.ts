import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'
import { previewAddress } from '../talk/addresses.ts'
import { type Place, samePlace, writePlace } from '../talk/place.ts'
import { next, type Position } from '../talk/walk.ts'
import type { Desk } from './desk.ts'

/**
 * The two frames: what the audience sees, and what the next press brings. They are the deck's own page,
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
      const after = next(slides, talk.show, talk)
      find('[data-say="next"]').textContent = describeNext(talk, after)
      upcoming.parentElement!.hidden = !after
      if (after) show(upcoming, after.place)
    },
  }
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
