import { keepAwake } from './keep-awake.ts'

/**
 * Whether someone is presenting: a presenter's window is connected, or the screen is full, or the person
 * at the keyboard said so in the menu. Only then are single letters keys, unless that person switched them off
 * (WCAG 2.1.4), and the screen is kept awake; a plain reader of the hosted link gets neither.
 */
export interface Presenting {
  readonly on: boolean
  readonly hasPresenter: boolean
  /** Whether single letters are keys; set, it is what the person said in the menu, and holds until said otherwise. */
  letters: boolean
  presenterCame(id: string): void
  presenterLeft(id: string): void
}

/** Watches for it, and says it on the page: `html[data-presenting]`. */
export function watchPresenting(): Presenting {
  const presenters = new Set<string>()
  const awake = keepAwake()
  let declared: boolean | undefined
  const isOn = () => presenters.size > 0 || document.fullscreenElement !== null || declared === true

  function update(): void {
    document.documentElement.toggleAttribute('data-presenting', isOn())
    awake.want(isOn() && document.visibilityState === 'visible')
  }
  document.addEventListener('fullscreenchange', update)
  document.addEventListener('visibilitychange', update)
  return {
    get on() {
      return isOn()
    },
    get hasPresenter() {
      return presenters.size > 0
    },
    get letters() {
      return isOn() && declared !== false
    },
    set letters(value) {
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
