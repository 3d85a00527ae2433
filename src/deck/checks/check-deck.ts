import type { Register } from '../../evidence/register.ts'
import { hintAtNearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { printedText, type Source } from '../../source/read-source.ts'
import { lineId, PART_IDS } from '../model/page-ids.ts'
import type { Settings, Slide } from '../model/types.ts'
import type { WrittenSlide } from '../rules/written-slide.ts'
import type { Placed } from '../text/read-body.ts'
import { checkBrief } from './check-brief.ts'
import { checkCover } from './check-cover.ts'
import { checkParts } from './check-parts.ts'

/** What one slide file became. */
export interface CompiledSlide {
  /** Absent when the front matter can't be read. */
  slide?: Slide
  /** The same as its author wrote it, for rules that look at wording. */
  written?: WrittenSlide
  idPlace?: Place
  /** Ids that links on the slide lead to: only the deck can tell which there are. */
  links: Placed<string>[]
  /** Ids of slides whose numbers it prints. */
  slides: Placed<string>[]
  /** Every quote of the note was found: only then can the deck say what nobody quotes. */
  quotesFound: boolean
  problems: Problem[]
}

/** A compiled slide whose front matter could be read. */
interface KnownSlide extends CompiledSlide {
  slide: Slide
  idPlace: Place
}

/** All that only the whole deck can tell. `settingsPlace` leads to what deck.yaml says. */
export interface DeckContext {
  source: Source
  register: Register
  settings: Settings | undefined
  settingsPlace(path: (string | number)[], part?: 'key' | 'value'): Place
}

/** Problems of slides with each other and with the deck's settings. */
export function checkDeck(compiled: CompiledSlide[], context: DeckContext): Problem[] {
  const known = compiled.filter((entry): entry is KnownSlide => entry.slide !== undefined)
  const complete = known.length === compiled.length && known.length > 0
  return [
    ...repeatedIds(known),
    // With a slide missing, its id, show and place are missing too: that is told already.
    ...(complete
      ? [
          ...checkOrder(known),
          ...deadLinks(known, context),
          ...unknownSlides(known),
          ...checkSettings(known, context),
        ]
      : []),
  ]
}

function repeatedIds(slides: KnownSlide[]): Problem[] {
  const first = new Map<string, Place>()
  return slides.flatMap(({ slide, idPlace }) => {
    const earlier = first.get(slide.id)
    if (!earlier) {
      first.set(slide.id, idPlace)
      return []
    }
    const found = `id “${slide.id}” for a second time (first: ${earlier.file}:${earlier.line})`
    return [{ ...idPlace, found, expected: 'an id that no other slide has' }]
  })
}

/** One title, and it comes first; the appendices come last, since A1 follows the talk's last number. */
function checkOrder(slides: KnownSlide[]): Problem[] {
  const place = ({ slide }: KnownSlide): Place => ({ file: slide.file, line: 1, column: 1 })
  const [first, ...others] = slides
  const problems: Problem[] = others
    .filter(({ slide }) => slide.part === 'title')
    .map((entry) => ({
      ...place(entry),
      found: first?.slide.part === 'title' ? 'a second title slide' : 'a title slide that is not the first',
      expected: 'one slide with “layout: title”, the first by its file name',
    }))
  if (first && first.slide.part !== 'title' && problems.length === 0)
    problems.push({
      ...place(first),
      found: 'a deck that begins without a title slide',
      expected: 'one slide with “layout: title”, the first by its file name',
    })
  const isAppendix = ({ slide }: KnownSlide) => slide.part === 'appendix'
  const last = slides.findLastIndex((entry) => !isAppendix(entry))
  for (const entry of slides.slice(0, Math.max(0, last)).filter(isAppendix))
    problems.push({
      ...place(entry),
      found: `an appendix, layout ${entry.slide.layout}, before the talk’s last slide`,
      expected: 'appendices behind all slides of the talk, by their file names',
    })
  return problems
}

function deadLinks(slides: KnownSlide[], { source, register }: DeckContext): Problem[] {
  // The list of corrections isn't there when nothing was corrected.
  const parts = Object.values(PART_IDS).filter((id) => id !== PART_IDS.corrections)
  const names = [...slides.map(({ slide }) => slide.id), ...parts]
  const places = new Set<string>([
    ...names,
    ...source.lines.filter((line) => printedText(line) !== '').map(({ number }) => lineId(number)),
  ])
  // Of the series only those are printed that a slide cites.
  const cited = new Set(slides.flatMap(({ slide }) => slide.records))
  const leadsSomewhere = (id: string) =>
    places.has(id) || register.claims.has(id) || register.events.has(id) || cited.has(id)
  return slides.flatMap(({ links }) =>
    links
      .filter(({ target }) => !leadsSomewhere(target))
      .map(({ target, place }) => ({
        ...place,
        found: `a link to “#${target}”, which is nowhere on the page`,
        expected: 'the id of a slide, a line #L13, a record #E42, or #source, #record, #sources',
        ...hintAtNearest(target, names, (id) => `#${id}`),
      })),
  )
}

function unknownSlides(slides: KnownSlide[]): Problem[] {
  const ids = slides.map(({ slide }) => slide.id)
  return slides.flatMap((entry) =>
    entry.slides
      .filter(({ target }) => !ids.includes(target))
      .map(({ target, place }) => ({
        ...place,
        found: `the number of the slide “${target}”, which does not exist`,
        expected: 'the id of a slide',
        ...hintAtNearest(target, ids, (id) => `{slide:${id}}`),
      })),
  )
}

function checkSettings(slides: KnownSlide[], { settings, settingsPlace }: DeckContext): Problem[] {
  if (!settings) return []
  const shown = new Set(slides.flatMap(({ slide }) => slide.shows))
  const empty = Object.keys(settings.shows)
    .filter((name) => !shown.has(name))
    .map((name) => ({
      ...settingsPlace(['shows', name], 'key'),
      found: `the show “${name}”, which no slide belongs to`,
      expected: `a slide with “shows: [${name}]”, or no such show`,
    }))
  const ids = new Set(slides.map(({ slide }) => slide.id))
  const lost = settings.corrections.flatMap(({ slide }, index) =>
    ids.has(slide)
      ? []
      : [
          {
            ...settingsPlace(['corrections', index, 'slide']),
            found: `a correction of the slide “${slide}”, which does not exist`,
            expected: 'the id of a slide',
            ...hintAtNearest(slide, [...ids]),
          },
        ],
  )
  const known = slides.map(({ slide }) => slide)
  const brief = settings.brief ? checkBrief(settings.brief, known, settingsPlace) : []
  return [
    ...empty,
    ...lost,
    ...brief,
    ...checkCover(settings, known, settingsPlace),
    ...checkParts(settings, known, settingsPlace),
  ]
}
