/**
 * Whether someone is presenting: a presenter's window is connected, or the screen is full, or the person
 * at the keyboard said so in the menu. Only then are single letters keys (WCAG 2.1.4) and the screen is
 * kept awake; a plain reader of the hosted link gets neither.
 */
export interface Presenting {
  readonly on: boolean
  readonly hasPresenter: boolean
  /** What the person said in the menu. */
  declared: boolean
  presenterCame(id: string): void
  presenterLeft(id: string): void
}

export function watchPresenting(page: Document): Presenting {
  const presenters = new Set<string>()
  let declared = false
  let lock: WakeLockSentinel | undefined
  let asking = false
  const isOn = () => presenters.size > 0 || page.fullscreenElement !== null || declared

  async function keepAwake(): Promise<void> {
    const wanted = isOn() && page.visibilityState === 'visible'
    if (!wanted || lock || asking) {
      if (!wanted && lock) await release()
      return
    }
    asking = true
    try {
      const asked = await navigator.wakeLock?.request('screen')
      asked?.addEventListener('release', () => {
        if (lock === asked) lock = undefined
      })
      lock = asked
    } catch {
      // Refused, by settings or a low battery: the talk goes on without.
    } finally {
      asking = false
    }
    // It may have ended while the browser was thinking.
    if (!isOn()) await release()
  }
  async function release(): Promise<void> {
    const held = lock
    lock = undefined
    await held?.release()
  }
  function update(): void {
    page.documentElement.toggleAttribute('data-presenting', isOn())
    void keepAwake()
  }

  page.addEventListener('fullscreenchange', update)
  // Browsers let go of the lock when the page is hidden.
  page.addEventListener('visibilitychange', update)
  return {
    get on() {
      return isOn()
    },
    get hasPresenter() {
      return presenters.size > 0
    },
    get declared() {
      return declared
    },
    set declared(value) {
      declared = value
      update()
    },
    presenterCame(id) {
      if (presenters.has(id)) return
      presenters.add(id)
      update()
    },
    presenterLeft(id) {
      presenters.delete(id)
      update()
    },
  }
}
