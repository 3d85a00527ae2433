import type { Presenting } from '../page/presenting.ts'
import type { Channel, Listener } from '../talk/channel.ts'
import { firstPlace, placeNamed } from '../talk/existing-place.ts'
import type { Role } from '../talk/message.ts'
import type { Place } from '../talk/place.ts'
import { jumpTo, moveTo, switchBlank } from '../talk/press.ts'
import { FULL_SHOW, showNames, slidesOf, type TalkSlide } from '../talk/program.ts'
import { type Blank, type Change, change, newTalk, sameView, type Talk } from '../talk/talk.ts'
import { goBack, jump, next, type Position, previous } from '../talk/walk.ts'
import { weigh } from '../talk/weigh.ts'
import type { AddressBar } from './address-bar.ts'
import type { SlideFrame } from './slide-frame.ts'

/** What the stage needs of the world outside. */
export interface StageWorld {
  /** Opens the line to the other windows of the talk. */
  connect(listener: Listener): Channel
  presenting: Pick<Presenting, 'hasPresenter' | 'presenterCame' | 'presenterLeft'>
  frame: SlideFrame
  address: AddressBar
  /** Milliseconds of this window's own count. */
  now(): number
}

/** Where a stage begins: the fragment of its address, and the show it was asked for. */
export interface Start {
  fragment: string
  show: string | undefined
}

/**
 * The audience's side of a talk, without its page: it holds the talk, shows it, and follows the presenter's
 * windows.
 */
export class Stage {
  readonly slides: TalkSlide[]
  readonly channel: Channel
  readonly #world: StageWorld
  readonly #watchers: ((talk: Talk) => void)[] = []
  #talk: Talk

  /** Shows the place that is asked for, or the first slide. */
  constructor(slides: TalkSlide[], start: Start, world: StageWorld) {
    const asked = placeNamed(slides, start.fragment)
    const show = showNames(slides).find((name) => name === start.show) ?? FULL_SHOW
    this.slides = slides
    this.#world = world
    // Above a new presenter's nothing, so that it takes over what this page says; more for a place asked for.
    this.#talk = { ...newTalk(asked ?? firstPlace(slides), show), version: asked ? 2 : 1 }
    this.channel = world.connect({
      onHello: (role, id) => this.#meet(role, id),
      onTalk: (talk, role, id) => this.#hear(talk, role, id),
      onBye: (role, id) => this.#part(role, id),
    })
    this.#paint()
  }

  get talk(): Talk {
    return this.#talk
  }

  next(): void {
    this.#move(next(this.slides, this.#talk.show, this.#talk))
  }

  previous(): void {
    this.#move(previous(this.slides, this.#talk.show, this.#talk))
  }

  /** Straight to a slide, remembering the place left. */
  jump(id: string): void {
    this.#leap(jumpTo(this.slides, this.#talk, id))
  }

  first(): void {
    const slide = slidesOf(this.slides, this.#talk.show).at(0)
    if (slide) this.jump(slide.id)
  }

  last(): void {
    const slide = slidesOf(this.slides, this.#talk.show).at(-1)
    if (slide) this.jump(slide.id)
  }

  /** Back to the place that a jump left. */
  goBack(): void {
    const to = goBack(this.#talk)
    if (to) this.#leap({ ...to, blank: 'none' })
  }

  /** Black or white; the same once more, or any move, lifts it. */
  blank(how: Blank): void {
    this.#commit(switchBlank(this.#talk, how))
  }

  /** Follows the address: to a place that was written there by hand, by a link or by “Back”. */
  visit(place: Place): void {
    const { address } = this.#world
    if (address.isForeign(place)) this.#commit(jump(this.slides, this.#talk.show, this.#talk, place))
    // Written as the reading view does: a reload would open that.
    else address.write(place)
  }

  /** Calls back now and after each change. An error in one watcher stops neither the others nor the walk. */
  watch(watcher: (talk: Talk) => void): void {
    this.#watchers.push(watcher)
    this.#tell(watcher)
  }

  #meet(role: Role, id: string): void {
    if (role !== 'presenter') return
    this.#world.presenting.presenterCame(id)
    this.channel.send(this.#talk)
  }

  #hear(theirs: Talk, role: Role, id: string): void {
    const { presenting } = this.#world
    // Two readers' windows don't follow each other: only a presenter leads.
    if (role === 'presenter') presenting.presenterCame(id)
    else if (!presenting.hasPresenter) return
    const ours = { talk: this.#talk, role: 'deck', id: this.channel.id } as const
    const verdict = weigh({ talk: theirs, role, id }, ours, this.slides)
    if (verdict.kind === 'tell') this.channel.send(this.#talk)
    if (verdict.kind === 'take') this.#adopt(verdict.talk)
  }

  #part(role: Role, id: string): void {
    if (role === 'presenter') this.#world.presenting.presenterLeft(id)
  }

  #move(to: Position | undefined): void {
    const what = moveTo(this.#talk, to)
    if (what) this.#commit(what)
  }

  #leap(what: Change): void {
    this.#world.address.push()
    this.#commit(what)
  }

  #commit(what: Change): void {
    this.#adopt(change(this.#talk, what, this.#world.now()))
    if (this.#world.presenting.hasPresenter) this.channel.send(this.#talk)
  }

  #adopt(changed: Talk): void {
    const looksTheSame = sameView(this.#talk, changed)
    this.#talk = changed
    if (looksTheSame) return
    this.#paint()
    this.#world.address.write(changed.place)
    for (const watcher of this.#watchers) this.#tell(watcher)
  }

  /** Shows the place at hand, and says which ones the next press may lead to. */
  #paint(): void {
    const { show, place } = this.#talk
    const ways = [next(this.slides, show, this.#talk), previous(this.slides, show, this.#talk)]
    this.#world.frame.show(
      place,
      ways.flatMap((to) => to?.place ?? []),
    )
  }

  #tell(watcher: (talk: Talk) => void): void {
    try {
      watcher(this.#talk)
    } catch (error) {
      console.error(error)
    }
  }
}
