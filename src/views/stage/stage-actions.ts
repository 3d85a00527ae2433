import { bindKeys, type Handlers, letGoAfterClicks } from '../page/bind-keys.ts'
import { button, element } from '../page/dom.ts'
import { sayInPage } from '../page/notice.ts'
import type { Presenting } from '../page/presenting.ts'
import { wording } from '../page/wording.ts'
import { presenterAddress } from '../talk/addresses.ts'
import { addMagnifier } from './magnifier.ts'
import { addNumberEntry } from './number-entry.ts'
import { panelsOf } from './panels.ts'
import { addPointer } from './pointer.ts'
import type { Stage } from './stage.ts'

/** Binds what can be done on the audience's window: by key, and by the one button that shows the rest. */
export function bindStage(frame: HTMLElement, stage: Stage, presenting: Presenting): void {
  const pointer = addPointer(frame)
  const magnifier = addMagnifier(frame)
  const panels = panelsOf(frame, stage)
  const { openSlides, openSource } = panels
  const openPresenter = () => openPresenterOf(frame, stage)
  const toggleFullscreen = () =>
    void switchFullscreen().catch(() => sayInPage(frame, wording('no-full-screen')))
  const openMenu = () =>
    panels.openMenu(handlers, { stage, presenting, openPresenter, openSlides, toggleFullscreen })

  const handlers: Handlers = {
    // While the slide is magnified the arrows move it.
    next({ key }) {
      if (!magnifier.move(key)) stage.next()
    },
    previous({ key }) {
      if (!magnifier.move(key)) stage.previous()
    },
    first: () => stage.first(),
    last: () => stage.last(),
    goBack: () => stage.goBack(),
    slides: openSlides,
    search: openSlides,
    number: addNumberEntry(frame, stage),
    black: () => stage.blank('black'),
    white: () => stage.blank('white'),
    fullscreen: toggleFullscreen,
    presenter: openPresenter,
    pointer: () => pointer.toggle(),
    magnifier: () => magnifier.toggle(),
    source: openSource,
    help: openMenu,
    escape() {
      const [wasMagnified, wasPointing] = [magnifier.off(), pointer.off()]
      if (wasMagnified || wasPointing) return
      if (stage.talk.blank !== 'none') stage.blank('none')
      else openSlides()
    },
  }
  addBlankSheet(stage)
  stage.watch(() => magnifier.off())
  bindKeys('dialog', () => presenting.letters, handlers)
  letGoAfterClicks()
  frame.prepend(
    button('', openMenu, {
      class: 'stage-menu',
      'aria-haspopup': 'dialog',
      'aria-label': wording('keys-and-views'),
    }),
  )
}

function openPresenterOf(frame: HTMLElement, stage: Stage): void {
  const address = presenterAddress()
  if (stage.channel.openOther(address)) return
  sayInPage(frame, wording('presenter-blocked', { address }))
}

/** Rejects where it is refused: in a frame, by the browser's settings, or on a device that has none. */
async function switchFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** The black or white sheet over the slide; a click lifts it, as any move does. */
function addBlankSheet(stage: Stage): void {
  const sheet = element('div', { class: 'stage-blank', hidden: '' })
  sheet.addEventListener('click', () => stage.blank('none'))
  document.body.append(sheet)
  let seen: string | undefined
  stage.watch(({ blank }) => {
    if (blank === seen) return
    seen = blank
    sheet.hidden = blank === 'none'
    sheet.dataset.blank = blank
  })
}
