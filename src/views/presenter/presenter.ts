import { wording } from '../page/wording.ts'
import { openChannel } from '../talk/channel.ts'
import { readProgram } from '../talk/program.ts'
import { showClock } from './clock.ts'
import { sayConnection, showConnection } from './connection.ts'
import { Desk } from './desk.ts'
import { bindDesk } from './desk-actions.ts'
import { makeMore } from './more.ts'
import { followPreviews } from './previews.ts'
import { makeRehearsal } from './rehearse.ts'
import { findSheets, leadOut, showSheets } from './sheets.ts'
import { showMap } from './show-map.ts'
import { makeResizable } from './sizes.ts'
import { listSlides } from './slides.ts'
import { showSteps } from './step-chips.ts'
import { nameThemeButton } from './theme.ts'
import { showWhere } from './where.ts'

/** Starts the presenter's page. What stops it is said on it, and the notes can still be read. */
export function startPresenter(): void {
  try {
    lead()
  } catch (error) {
    console.error(error)
    for (const sheet of findSheets()) sheet.hidden = false
    sayConnection(wording('presenter-failed'))
  }
}

/** The page shows a desk: the same talk as the deck's window, which it leads and follows. */
function lead(): void {
  const sheets = findSheets()
  const desk = new Desk(readProgram(sheets), location.hash, {
    connect: (listener) => openChannel('presenter', listener),
    now: () => performance.now(),
  })
  const list = listSlides(desk, sheets)
  const rehearsal = makeRehearsal(desk, sheets, makeMore())
  const parts = [
    showSheets(desk, sheets),
    followPreviews(desk),
    list,
    showClock(desk),
    showMap(desk, sheets),
    showSteps(desk),
    rehearsal,
  ]
  makeResizable()
  leadOut()
  nameThemeButton()
  bindDesk(desk, rehearsal, () => list.search())
  desk.watch(() => {
    showWhere(desk)
    showConnection(desk)
    for (const part of parts) part.follow()
  })
  desk.watchConnection(() => showConnection(desk))
  desk.channel.hello()
}
