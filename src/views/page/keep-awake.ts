/** Keeps the screen awake as long as it is wanted, where the browser can. */
export interface WakeKeeper {
  want(wanted: boolean): void
}

/** What the browser asks for a lock, or nothing where it has no such thing. */
type Ask = () => Promise<WakeLockSentinel> | undefined

const askBrowser: Ask = () => navigator.wakeLock?.request('screen')

export function keepAwake(ask: Ask = askBrowser): WakeKeeper {
  let wanted = false
  let asking = false
  let lock: WakeLockSentinel | undefined

  async function request(): Promise<void> {
    asking = true
    try {
      const given = await ask()
      // Browsers let go of it when the page is hidden.
      given?.addEventListener('release', () => {
        if (lock === given) lock = undefined
      })
      lock = given
    } catch {
      // Refused, by settings or a low battery: the talk goes on without.
    } finally {
      asking = false
    }
    // It may have ended while the browser was thinking.
    if (!wanted) await release()
  }
  async function release(): Promise<void> {
    const held = lock
    lock = undefined
    await held?.release()
  }
  return {
    want(now) {
      wanted = now
      if (!wanted) void release()
      else if (!lock && !asking) void request()
    },
  }
}
