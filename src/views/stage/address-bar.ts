import { afterPaint } from '../page/after-paint.ts'
import { type Place, readPlace, samePlace, writePlace } from '../talk/place.ts'

/** At most ten writes a second: browsers refuse to go on beyond that (Chromium: 200 in 10 s). */
const WRITE_EVERY = 100

export interface AddressBar {
  /** Says the place in the address, after it was painted. */
  write(place: Place): void
  /** The next write becomes an entry of its own in the history: “Back” leads here again. */
  push(): void
  /** Whether the address names another place than was last written: by hand, by a link, by “Back”. */
  isForeign(place: Place): boolean
}

/** What a new entry has from the one before: the secret of two windows (window-handles.ts), no open drawer. */
function kept(): { secret: unknown } | null {
  const secret: unknown = history.state?.secret
  return secret === undefined ? null : { secret }
}

/** Keeps `#/id/step` in the address: a reload or a copied address leads to the same place. */
export function keepAddress(): AddressBar {
  let wanted: Place | undefined
  /** The address when it was wanted. */
  let seen = ''
  let pushing = false
  let due: ReturnType<typeof setTimeout> | undefined
  let last = -Infinity

  function write(): void {
    due = undefined
    const now = readPlace(location.hash)
    // Meanwhile somebody went back, or followed a link: that is newer, and the window hears of it next.
    const isOvertaken = location.hash !== seen
    if (wanted && !isOvertaken && !(now && samePlace(now, wanted))) {
      last = performance.now()
      if (pushing) history.pushState(kept(), '', writePlace(wanted))
      else history.replaceState(history.state, '', writePlace(wanted))
    }
    pushing = false
  }
  return {
    write(place) {
      wanted = place
      seen = location.hash
      // After the paint: changing the address costs more than changing the slide.
      if (due !== undefined) return
      afterPaint(() => {
        clearTimeout(due)
        const rest = last + WRITE_EVERY - performance.now()
        if (rest <= 0) write()
        else due = setTimeout(write, rest)
      })
    },
    push() {
      pushing = true
    },
    isForeign: (place) => !wanted || !samePlace(place, wanted),
  }
}
