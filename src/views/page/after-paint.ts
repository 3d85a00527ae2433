/** When to do what nobody waits for. */

let due: (() => void)[] = []

/**
 * After the next paint; all that is asked for before it in one go. In a window nobody sees no frame comes, so there it is
 * done without waiting for one. An error in one stops no other.
 */
export function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act)
  else if (due.push(act) === 1)
    requestAnimationFrame(() => {
      const acts = due
      due = []
      setTimeout(() => {
        for (const one of acts) orReport(one)
      })
    })
}

function orReport(act: () => void): void {
  try {
    act()
  } catch (error) {
    reportError(error)
  }
}

/** In the frame that comes, before it is laid out: what makes the browser lay out then costs nothing of its own. */
export function withPaint(act: () => void): void {
  if (document.hidden) act()
  else requestAnimationFrame(act)
}

/** Safari has no requestIdleCallback. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 500 })
  else setTimeout(act, 50)
}
