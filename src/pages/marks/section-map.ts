import { type Html, html } from '../../deck/model/html.ts'
import { slideName } from '../../deck/model/slide-name.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'
import { formatLines } from '../../source/line-list.ts'
import { say } from '../../words/say.ts'

/**
 * The sections of the analysis by the slides, as a picture for the canvas and for paper, where tables of links
 * would be long and lead nowhere. All marks are one path, all lines another, so that it weighs little.
 */

type Section = Deck['source']['sections'][number]

/** The picture in pixels of the canvas; room above for the heads. */
const [WIDTH, HEIGHT, HEAD] = [1152, 444, 30]
/** Letters of 18 px need rows and columns of so many pixels; more of them stay in the tables. */
const [LEAST_ROW, LEAST_COLUMN, MOST_ROW] = [19, 22, 26]
/** Width of a letter of a section's name, and of its lines at the right of it. */
const [LETTER, LINES] = [8.8, 96]
const BASELINE = 6

/** Whether the notes of a slide quote a section. */
export const quotes = ({ note }: Slide, { first, last }: Section): boolean =>
  note.quotes.some(({ line }) => first <= line && line <= last)

/** The matrix; nothing where sections or slides are too many for letters that can be read. */
export function renderSectionMap(deck: Deck): Html | false {
  const { settings, source } = deck
  const { sections } = source
  // Dividers quote nothing.
  const slides = deck.slides.filter(({ part }) => part !== 'divider')
  const names = Math.max(...sections.map(({ title }) => title.length)) * LETTER
  const left = names + LINES
  const [row, column] = [
    Math.min(MOST_ROW, (HEIGHT - HEAD) / sections.length),
    (WIDTH - left) / slides.length,
  ]
  if (row < LEAST_ROW || column < LEAST_COLUMN) return false
  const x = (index: number) => round(left + index * column)
  const y = (index: number) => round(HEAD + index * row)
  const marked = sections.flatMap((section, at) =>
    slides.flatMap((slide, index) => (quotes(slide, section) ? [{ at, index }] : [])),
  )
  const [width, height] = [round(column - 8), round(row - 9)]
  const marks = marked.map(
    ({ at, index }) => `M${round(x(index) + 4)} ${round(y(at) + 4.5)}h${width}v${height}h-${width}z`,
  )
  const zones = slides.flatMap((_, index) =>
    index % 2 === 1 ? [`M${x(index)} 0h${round(column)}V${y(sections.length)}h-${round(column)}z`] : [],
  )
  const lines = sections.map((_, at) => `M0 ${y(at + 1)}H${WIDTH}`)
  const alt = say(settings, 'map-picture', {
    sections: sections.length,
    slides: slides.length,
    marks: marked.length,
  })
  const heads = slides.map(
    (slide, index) =>
      html`<text x="${round(x(index) + column / 2)}" y="20" text-anchor="middle">${headOf(slide, deck)}</text>`,
  )
  const rows = sections.map((section, at) => {
    const base = round(y(at) + row / 2 + BASELINE)
    const range = html`<text class="quiet" x="${round(left - 14)}" y="${base}" text-anchor="end">${linesOf(section)}</text>`
    return html`<text y="${base}">${section.title}</text>${range}\n`
  })
  const size = html`viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`
  return html`<svg class="section-map" role="img" aria-label="${alt}" ${size}><g aria-hidden="true">
<path class="zone" d="${zones.join('')}"/><path class="line" d="${lines.join('')}"/>
<path class="head" d="M0 ${HEAD}H${WIDTH}"/><path class="mark" d="${marks.join('')}"/>
<g class="quiet"><text y="20">${say(settings, 'map-section')}</text>
<text x="${round(left - 14)}" y="20" text-anchor="end">${say(settings, 'map-lines')}</text>${heads}</g>
${rows}</g></svg>\n`
}

/** What stands over a column: `6`, `A2`, and the first letter of what the title is called. */
function headOf(slide: Slide, { settings }: Deck): string {
  const name = slideName(slide, settings)
  return slide.part === 'title' ? name.slice(0, 1) : name
}

/** `1–9`, without the letter that says that they are lines: the head of the column does. */
function linesOf({ first, last }: Section): string {
  const range = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return formatLines(range).replace(/^L/, '')
}

/** To the tenth of a pixel. */
const round = (value: number): number => Math.round(value * 10) / 10
