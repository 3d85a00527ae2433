import type { Problem } from '../problems/problem.ts'
import type { CompiledSlide } from './checks/check-deck.ts'
import { html } from './model/html.ts'
import { numberSlides, partOf } from './model/slide-name.ts'
import type { Settings, Slide } from './model/types.ts'
import { identityOf, readFront } from './read-slide.ts'

/** A slide file, what became of it, and its mistakes. */
interface Tried {
  path: string
  text: string
  compiled: CompiledSlide
  problems: Problem[]
}

/**
 * The slides of a deck that has mistakes, for whoever is writing it: those without one as they are, and in the
 * place of each other a slide that says what is wrong. A published deck has none of these.
 */
export function withBroken(tried: Tried[], settings: Settings): Slide[] {
  const ids = new Set<string>()
  const slides = tried.map((one, index): Slide => {
    const { slide } = one.compiled
    const isSound = slide && one.problems.length === 0 && !ids.has(slide.id)
    const shown = isSound ? slide : noteOf(one, index, ids, settings)
    ids.add(shown.id)
    return shown
  })
  return numberSlides(slides)
}

/** Whoever mends the first of them sees the next. */
const MOST_SAID = 5

function noteOf(
  { path, text, compiled, problems }: Tried,
  index: number,
  ids: ReadonlySet<string>,
  settings: Settings,
): Slide {
  const identity = identityOf(readFront(path, text))
  const part = identity?.part ?? partOf(index === 0 ? 'title' : 'panels')
  const name = path.replace(/^.*\//, '')
  const headline = `Left out until it is mended: ${name}`
  const said = problems.length > 0 ? problems : [repeated(path, identity?.id)]
  const more = said.length > MOST_SAID && html`<p>… and ${said.length - MOST_SAID} more.</p>`
  const items = said
    .slice(0, MOST_SAID)
    .map(
      ({ file, line, found, expected }) =>
        html`<li>${file === path ? `Line ${line}` : `${file}:${line}`}: ${found}. Expected ${expected}.</li>\n`,
    )
  return {
    id: identity && !ids.has(identity.id) ? identity.id : `left-out-${index + 1}`,
    part,
    number: 0,
    label: '',
    file: path,
    headline,
    headlineHtml: html`${headline}`,
    badges: [],
    layout: part === 'title' ? 'title' : 'panels',
    body: { lead: html`<ul>\n${items}</ul>\n${more}`, boxes: [] },
    steps: [],
    layers: [],
    note: { onScreen: [], say: [], quotes: [] },
    lines: [],
    records: [],
    restsOn: new Map(),
    shows: compiled.slide?.shows ?? Object.keys(settings.shows),
    seconds: 20,
  }
}

function repeated(file: string, id = ''): Problem {
  return { file, line: 1, column: 1, found: `the id “${id}” for a second time`, expected: 'an id of its own' }
}
