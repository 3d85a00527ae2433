import { whenIdle } from '../page/after-paint.ts'
import { element } from '../page/dom.ts'
import { bindKeys, type Handlers, letGoAfterClicks } from '../page/keys.ts'
import { sayInPage, sayLost } from '../page/notice.ts'
import type { Presenting } from '../page/presenting.ts'
import { presenterAddress } from '../talk/addresses.ts'
import { itemsOf } from '../talk/program.ts'
import { PANEL } from './accessibility.ts'
import { lens } from './lens.ts'
import { numberEntry } from './number-entry.ts'
import type { Stage } from './stage.ts'

/** Binds what can be done on the audience's window: by key, and by the one button that shows the rest. */
export function bindStage(page: Document, stage: Stage, presenting: Presenting): void {
  const frame = page.querySelector<HTMLElement>('.reveal') ?? page.body
  const magnifier = lens(frame)
  showBlank(page.body, stage)
  stage.watch(() => magnifier.unzoom())

  // What may be wanted later comes once somebody walks, without being asked for: on stage there may be no
  // network by then. Until the first move a visitor's first slide is not kept waiting by it.
  const panels = { slides: () => import('./slides-panel.ts'), menu: () => import('./menu-panel.ts') }
  const start = stage.talk.place
  let fetched = false
  stage.watch(({ place }) => {
    if (fetched || place === start) return
    fetched = true
    const later = [
      panels.slides,
      panels.menu,
      () => import('../drawer/drawer.ts'),
      () => import('../figures/live-chart.ts'),
    ]
    whenIdle(() => void Promise.allSettled(later.map((fetch) => fetch())))
  })
  // If one can't be had, the page says so and the talk goes on without it.
  const lost = (error: unknown) => sayLost(frame, error)
  const openSlides = () =>
    void panels
      .slides()
      .then(({ openSlidesPanel }) => openSlidesPanel(stage))
      .catch(lost)
  const openMenu = () =>
    void panels
      .menu()
      .then(({ openMenuPanel }) =>
        openMenuPanel(handlers, { stage, presenting, openPresenter, openSlides, toggleFullscreen }),
      )
      .catch(lost)
  const openPresenter = () => {
    if (!stage.channel.openOther(presenterAddress()))
      sayInPage(frame, `The browser blocked the presenter’s window. Its address is ${presenterAddress()}`)
  }
  const toggleFullscreen = () =>
    void switchFullscreen().catch(() => sayInPage(frame, 'The browser gives this page no full screen.'))
  const shown = () => itemsOf(stage.items, stage.talk.show)
  const walkTo = (id: string | undefined) => id !== undefined && stage.jump(id)

  const handlers: Handlers = {
    next: ({ key }) => magnifier.pan(key) || stage.next(),
    previous: ({ key }) => magnifier.pan(key) || stage.previous(),
    first: () => walkTo(shown()[0]?.id),
    last: () => walkTo(shown().at(-1)?.id),
    goBack: () => stage.goBack(),
    slides: openSlides,
    search: openSlides,
    number: numberEntry(page, frame, stage),
    black: () => stage.blank('black'),
    white: () => stage.blank('white'),
    fullscreen: toggleFullscreen,
    presenter: openPresenter,
    pointer: () => magnifier.togglePointer(),
    zoom: () => magnifier.toggleZoom(),
    source: () =>
      void import('../drawer/drawer-links.ts')
        .then(({ openDrawerForSlide }) => openDrawerForSlide())
        .catch(lost),
    help: openMenu,
    escape() {
      if (magnifier.off()) return
      if (stage.talk.blank !== 'none') stage.blank('none')
      else openSlides()
    },
  }
  bindKeys(page, PANEL, () => presenting.on, handlers)
  letGoAfterClicks(page)

  const button = element('button', { type: 'button', class: 'stage-menu', 'aria-haspopup': 'dialog' })
  button.setAttribute('aria-label', 'Keys and views')
  button.addEventListener('click', openMenu)
  frame.prepend(button)
}

/** Rejects where it is refused: in a frame, by the browser's settings, or on a device that has none. */
async function switchFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** The black or white sheet over the slide; a click lifts it, as any move does. */
function showBlank(body: HTMLElement, stage: Stage): void {
  const sheet = element('div', { class: 'stage-blank', hidden: '' })
  sheet.addEventListener('click', () => stage.blank('none'))
  body.append(sheet)
  stage.watch(({ blank }) => {
    sheet.hidden = blank === 'none'
    sheet.dataset.blank = blank
  })
}
