import { openDrawerForSlide } from '../drawer/drawer-links.ts'
import { whenIdle } from '../page/after-paint.ts'
import type { Handlers } from '../page/bind-keys.ts'
import { sayLost } from '../page/notice.ts'
import type { Offers } from './menu-panel.ts'
import type { Stage } from './stage.ts'

/** What opens over the slide. Its code comes when it is asked for, or before, once somebody walks. */
export interface Panels {
  openSlides(): void
  openMenu(handlers: Handlers, offers: Offers): void
  /** The analysis at the passage of the slide on screen. */
  openSource(): void
}

const loadSlides = () => import('./slides-panel.ts')
const loadMenu = () => import('./menu-panel.ts')
const LATER: (() => Promise<unknown>)[] = [
  loadSlides,
  loadMenu,
  () => import('../drawer/drawer.ts'),
  () => import('../figures/live-chart.ts'),
  () => import('../figures/table-toggle.ts'),
]

/** The panels of a stage. If one can't be had, the page says so and the talk goes on without it. */
export function panelsOf(frame: HTMLElement, stage: Stage): Panels {
  function open<Code>(load: () => Promise<Code>, act: (code: Code) => unknown): void {
    load()
      .then(act)
      .catch((error: unknown) => sayLost(frame, error))
  }
  fetchOnceWalked(stage)
  return {
    openSlides: () => open(loadSlides, (panel) => panel.openSlidesPanel(stage)),
    openMenu: (handlers, offers) => open(loadMenu, (panel) => panel.openMenuPanel(handlers, offers)),
    openSource: () => void openDrawerForSlide(),
  }
}

/**
 * What may be wanted later comes once somebody walks, without being asked for: on stage there may be no
 * network by then. Until the first move a visitor's first slide is not kept waiting by it.
 */
function fetchOnceWalked(stage: Stage): void {
  const start = stage.talk.place
  let fetched = false
  stage.watch(({ place }) => {
    if (fetched || place === start) return
    fetched = true
    whenIdle(() => void Promise.allSettled(LATER.map((fetch) => fetch())))
  })
}
