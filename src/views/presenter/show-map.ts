import { element, find } from '../page/dom.ts'
import { slidesOf } from '../talk/program.ts'
import type { Desk } from './desk.ts'

/** A part of the talk as the notes name it; neither number nor name for slides that stand in none. */
export interface TalkPart {
  number: string
  name: string
}

/** The part of the talk that each slide stands in, by its id, from the notes of the slides. */
export function partsOf(sheets: HTMLElement[]): Map<string, TalkPart> {
  return new Map(
    sheets.map(({ dataset }) => [
      dataset.slide ?? '',
      { number: dataset.part ?? '', name: dataset.partName ?? '' },
    ]),
  )
}

/**
 * Things of a talk in their order in, runs of one part out. What stands before the first part, the title, belongs to it.
 */
export function runsOfParts<Thing>(
  things: readonly Thing[],
  partOf: (thing: Thing) => TalkPart,
): { part: TalkPart; things: Thing[] }[] {
  const runs: { part: TalkPart; things: Thing[] }[] = []
  for (const thing of things) {
    const part = partOf(thing)
    const last = runs.at(-1)
    if (last && last.part.number === part.number) last.things.push(thing)
    else if (last && runs.length === 1 && last.part.number === '') {
      last.part = part
      last.things.push(thing)
    } else runs.push({ part, things: [thing] })
  }
  return runs
}

/**
 * The show as a line to scale: a segment a slide, as long as it is planned to take, with gaps between the parts.
 * What is done is muted, what is at hand stands out. Decorative: the words beside the slide say where the talk is.
 */
export function showMap(desk: Desk, sheets: HTMLElement[]): { follow(): void } {
  const map = find('.show-map')
  const parts = partsOf(sheets)
  let drawn: string | undefined
  let segments: { id: string; segment: HTMLElement }[] = []
  function draw(): void {
    const runs = runsOfParts(slidesOf(desk.slides, desk.talk.show), ({ id }) => parts.get(id) ?? NO_PART)
    segments = []
    const drawings = runs.map(({ part, things }) => {
      const line = element('span', { class: 'map-line' })
      for (const { id, seconds } of things) {
        const segment = element('span', { class: 'map-slide' })
        segment.style.flexGrow = String(seconds)
        segments.push({ id, segment })
        line.append(segment)
      }
      const name = element('span', { class: 'map-name' }, element('b', {}, part.number), ` ${part.name}`)
      const run = element('span', { class: 'map-part' }, line, name)
      run.style.flexGrow = String(things.reduce((sum, { seconds }) => sum + seconds, 0))
      return run
    })
    map.replaceChildren(...drawings)
    drawn = desk.talk.show
  }
  return {
    follow() {
      const { talk } = desk
      if (drawn !== talk.show) draw()
      const index = (id: string | undefined) => segments.findIndex((one) => one.id === id)
      // Away from the show to answer a question: the talk waits at the place that was left.
      const at = index(talk.place.id) >= 0 ? index(talk.place.id) : index(talk.left?.id)
      for (const [place, { segment }] of segments.entries())
        segment.dataset.state = place === at ? 'now' : place < at ? 'done' : 'to-come'
    },
  }
}

const NO_PART: TalkPart = { number: '', name: '' }
