import type { Channel, Listener } from '../talk/channel.ts'
import { firstPlace, placeNamed } from '../talk/existing-place.ts'
import type { Role } from '../talk/message.ts'
import { jumpTo, moveTo, switchBlank } from '../talk/press.ts'
import { FULL_SHOW, showNames, slidesOf, type TalkSlide } from '../talk/program.ts'
import {
  type Blank,
  type Change,
  change,
  newTalk,
  pauseClock,
  resetClock,
  startClock,
  type Talk,
} from '../talk/talk.ts'
import { goBack, next, type Position, previous } from '../talk/walk.ts'
import { weigh } from '../talk/weigh.ts'
import { type RehearsalTimes, timesOf } from './times/spoken.ts'

/** What was done here before the slides opened counts for more than the 1 or 2 they begin with (stage.ts). */
const ABOVE_A_NEW_DECK = 3

/** What the desk needs of the world outside. */
export interface DeskWorld {
  /** Opens the line to the other windows of the talk. */
  connect(listener: Listener): Channel
  /** Milliseconds of this window's own count. */
  now(): number
}

/** The slides' windows: one is there; there is none; or one shows a slide that isn't in these notes. */
export type Connection = 'there' | 'none' | 'strange'

/**
 * The presenter's side of a talk, without its page: it leads the deck's windows and follows them. Everything
 * they share goes through one value (talk.ts), so any of them may be closed or reloaded.
 */
export class Desk {
  readonly slides: TalkSlide[]
  readonly channel: Channel
  readonly #now: () => number
  readonly #decks = new Set<string>()
  readonly #watchers: (() => void)[] = []
  readonly #connectionWatchers: (() => void)[] = []
  #talk: Talk
  #isStrange = false
  /** When the rehearsal under way began; null while there is none. */
  #rehearsedSince: number | null = null

  /** Begins where `fragment` says (`#/id/step`), or at the first slide. */
  constructor(slides: TalkSlide[], fragment: string, { connect, now }: DeskWorld) {
    const names = showNames(slides)
    const show = names.includes(FULL_SHOW) ? FULL_SHOW : (names[0] ?? FULL_SHOW)
    this.slides = slides
    this.#now = now
    this.#talk = newTalk(placeNamed(slides, fragment) ?? firstPlace(slides), show)
    this.channel = connect({
      onHello: (role, id) => this.#meet(role, id),
      onTalk: (talk, role, id) => this.#hear(talk, role, id),
      onBye: (_, id) => this.#part(id),
    })
  }

  get talk(): Talk {
    return this.#talk
  }

  get connection(): Connection {
    if (this.#isStrange) return 'strange'
    return this.#decks.size > 0 ? 'there' : 'none'
  }

  next(): void {
    this.#move(next(this.slides, this.#talk.show, this.#talk))
  }

  previous(): void {
    this.#move(previous(this.slides, this.#talk.show, this.#talk))
  }

  /** Back to the place that a jump left. */
  goBack(): void {
    this.#move(goBack(this.#talk))
  }

  /** Straight to a slide, remembering the place left. */
  jump(id: string): void {
    this.#change(jumpTo(this.slides, this.#talk, id))
  }

  first(): void {
    const slide = slidesOf(this.slides, this.#talk.show).at(0)
    if (slide) this.jump(slide.id)
  }

  last(): void {
    const slide = slidesOf(this.slides, this.#talk.show).at(-1)
    if (slide) this.jump(slide.id)
  }

  /** Black or white; the same once more, or any move, lifts it. */
  blank(how: Blank): void {
    this.#change(switchBlank(this.#talk, how))
  }

  chooseShow(show: string): void {
    this.#change({ show })
  }

  /** Starts the stopwatch, or pauses it. */
  switchClock(): void {
    const isRunning = this.#talk.clock.runningSince !== null
    this.#commit(isRunning ? pauseClock(this.#talk, this.#now()) : startClock(this.#talk, this.#now()))
  }

  resetClock(): void {
    const now = this.#now()
    // A rehearsal begins anew with its clock.
    if (this.isRehearsing) this.#rehearsedSince = now
    this.#commit(resetClock(this.#talk, now))
  }

  get isRehearsing(): boolean {
    return this.#rehearsedSince !== null
  }

  /** Times are taken from zero, from the slide at hand on. */
  rehearse(): void {
    const now = this.#now()
    this.#rehearsedSince = now
    this.#commit(startClock(resetClock(this.#talk, now), now))
  }

  /** Stops the clock, and says what was planned and spoken; nothing when no rehearsal was under way. */
  endRehearsal(): RehearsalTimes | undefined {
    if (this.#rehearsedSince === null) return undefined
    const now = this.#now()
    const times = timesOf(this.slides, this.#talk, this.#rehearsedSince, now)
    this.#rehearsedSince = null
    this.#commit(pauseClock(this.#talk, now))
    return times
  }

  /** Calls back now and whenever the talk may have changed. */
  watch(watcher: () => void): void {
    this.#watchers.push(watcher)
    watcher()
  }

  /** Calls back now and whenever a window came, went or was heard. */
  watchConnection(watcher: () => void): void {
    this.#connectionWatchers.push(watcher)
    watcher()
  }

  #meet(role: Role, id: string): void {
    if (role === 'deck') this.#connect(id)
    this.channel.send(this.#talk)
  }

  #hear(theirs: Talk, role: Role, id: string): void {
    if (role === 'deck') this.#connect(id)
    const ours = { talk: this.#talk, role: 'presenter', id: this.channel.id } as const
    const verdict = weigh({ talk: theirs, role, id }, ours, this.slides)
    if (verdict.kind === 'tell') this.channel.send(this.#talk)
    if (verdict.kind !== 'take' && verdict.kind !== 'strange') return
    this.#isStrange = verdict.kind === 'strange'
    this.#sayConnection()
    if (verdict.kind === 'take') this.#adopt(verdict.talk)
  }

  #part(id: string): void {
    this.#decks.delete(id)
    this.#sayConnection()
  }

  #connect(id: string): void {
    this.#decks.add(id)
    this.#sayConnection()
  }

  #sayConnection(): void {
    for (const watcher of this.#connectionWatchers) watcher()
  }

  #move(to: Position | undefined): void {
    const what = moveTo(this.#talk, to)
    if (what) this.#change(what)
  }

  #change(what: Change): void {
    this.#commit(change(this.#talk, what, this.#now()))
  }

  #commit(changed: Talk): void {
    this.#adopt({ ...changed, version: Math.max(changed.version, ABOVE_A_NEW_DECK) })
    this.channel.send(this.#talk)
  }

  #adopt(talk: Talk): void {
    this.#talk = talk
    for (const watcher of this.#watchers) watcher()
  }
}
