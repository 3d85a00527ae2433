import type { RevealApi } from 'reveal.js'
import type { Presenting } from '../page/presenting.ts'
import { type Channel, openChannel, supersedes } from '../talk/channel.ts'
import { existingPlace, existingTalk } from '../talk/existing-place.ts'
import { type Place, readEitherPlace } from '../talk/place.ts'
import { FULL_SHOW, type Item, showNames } from '../talk/program.ts'
import { type Blank, change, newTalk, sameView, type Talk } from '../talk/talk.ts'
import { goBack, jump, next, type Position, previous } from '../talk/walk.ts'
import { keepAddress } from './address-bar.ts'
import { openCanvas } from './show-place.ts'

/** The window the audience sees: it holds the talk, shows it, and follows the presenter's windows. */
export interface Stage {
  readonly items: Item[]
  readonly talk: Talk
  readonly channel: Channel
  next(): void
  previous(): void
  /** Straight to a slide, remembering the place left. */
  jump(id: string): void
  /** Back to the place that a jump left. */
  goBack(): void
  /** Black or white; the same once more, or any move, lifts it. */
  blank(how: Blank): void
  /** Calls back now and after each change. An error in one listener stops neither the others nor the walk. */
  watch(listener: (talk: Talk) => void): void
}

export function openStage(
  deck: RevealApi,
  items: Item[],
  options: { show: string | undefined; presenting: Presenting },
): Stage {
  const { presenting } = options
  const listeners: ((talk: Talk) => void)[] = []
  const asked = existingPlace(items, readEitherPlace(location.hash))
  const start: Place = asked ?? { id: items[0]?.id ?? '', step: 0 }
  const steps = Object.fromEntries(items.flatMap((item) => (item.steps > 1 ? [[item.id, item.steps]] : [])))
  const show = showNames(items).find((name) => name === options.show) ?? FULL_SHOW
  // Above a new presenter's nothing, so that it takes over what this page says; more for a place asked for.
  let talk: Talk = { ...newTalk(start, show, steps), version: asked ? 2 : 1 }
  const address = keepAddress()
  const canvas = openCanvas(deck, deck.getRevealElement() as HTMLElement, items)

  const channel = openChannel('deck', {
    onHello(role, id) {
      if (role !== 'presenter') return
      presenting.presenterCame(id)
      channel.send(talk)
    },
    onTalk(theirs, role, id) {
      // Two readers' windows don't follow each other: only a presenter leads.
      if (role === 'presenter') presenting.presenterCame(id)
      else if (!presenting.hasPresenter) return
      if (!supersedes({ talk: theirs, role, id }, { talk, role: 'deck', id: channel.id })) {
        // Else whoever lags behind would lag with its next change too, and that press would be lost.
        if (theirs.version < talk.version) channel.send(talk)
        return
      }
      const sound = existingTalk(items, theirs)
      if (!sound) return
      adopt({ ...sound, steps })
      // A presenter that was here first can't know the steps yet.
      if (Object.keys(steps).some((slide) => theirs.steps[slide] !== steps[slide])) commit({})
    },
    onBye: (role, id) => role === 'presenter' && presenting.presenterLeft(id),
  })

  function adopt(changed: Talk): void {
    const looksTheSame = sameView(talk, changed)
    talk = changed
    if (looksTheSame) return
    paint()
    address.write(talk.place)
    for (const listener of listeners) call(listener)
  }
  function paint(): void {
    const ways = [next(items, talk.show, talk), previous(items, talk.show, talk)]
    canvas.show(
      talk.place,
      ways.map((to) => to?.place),
    )
  }
  function call(listener: (talk: Talk) => void): void {
    try {
      listener(talk)
    } catch (error) {
      console.error(error)
    }
  }
  function commit(what: Parameters<typeof change>[1]): void {
    adopt(change(talk, what, performance.now()))
    if (presenting.hasPresenter) channel.send(talk)
  }
  /** A dark screen comes back before anything moves, so that nothing is skipped unseen. */
  function move(to: Position | undefined): void {
    if (talk.blank !== 'none') commit({ blank: 'none' })
    else if (to) commit(to)
  }
  function leap(to: Position | undefined): void {
    if (!to) return
    address.push()
    commit({ ...to, blank: 'none' })
  }

  // Links inside a slide are reveal's to follow; the talk learns of it here.
  deck.on('slidechanged', () => {
    const id = deck.getCurrentSlide()?.id
    if (id && id !== talk.place.id) leap(jump(items, talk.show, talk, { id, step: 0 }))
  })
  window.addEventListener('hashchange', () => {
    const place = existingPlace(items, readEitherPlace(location.hash))
    if (!place) return
    if (address.isForeign(place)) commit(jump(items, talk.show, talk, place))
    // Written as the reading view does: a reload would open that.
    else address.write(place)
  })
  paint()
  channel.hello()

  return {
    items,
    get talk() {
      return talk
    },
    channel,
    next: () => move(next(items, talk.show, talk)),
    previous: () => move(previous(items, talk.show, talk)),
    jump: (id) => leap(jump(items, talk.show, talk, { id, step: 0 })),
    goBack: () => leap(goBack(talk)),
    blank: (how) => commit({ blank: talk.blank === how ? 'none' : how }),
    watch(listener) {
      listeners.push(listener)
      call(listener)
    },
  }
}
