/** How often a window is asked whether it is still there, in ms, and how many asks may go unanswered. */
const ASK_EVERY = 1000
const PATIENCE = 3

export interface Others {
  /** A message of that window came; says whether it wasn't known before. */
  heard(id: string): boolean
  /** It said goodbye. */
  left(id: string): void
}

/**
 * Notices within four seconds that a window is gone without a word, because it crashed or was killed.
 * Unanswered asks are counted instead of seconds: browsers slow the timers of a window that nobody sees, and
 * a machine that slept has asked nothing meanwhile.
 */
export function watchOthers(ask: () => void, lost: (id: string) => void): Others {
  const unanswered = new Map<string, number>()
  let timer: ReturnType<typeof setInterval> | undefined

  function tick(): void {
    for (const [id, asks] of unanswered) {
      unanswered.set(id, asks + 1)
      if (asks < PATIENCE) continue
      unanswered.delete(id)
      lost(id)
    }
    if (unanswered.size > 0) ask()
    else {
      clearInterval(timer)
      timer = undefined
    }
  }
  return {
    heard(id) {
      const isNew = !unanswered.has(id)
      unanswered.set(id, 0)
      timer ??= setInterval(tick, ASK_EVERY)
      return isNew
    },
    left: (id) => void unanswered.delete(id),
  }
}
