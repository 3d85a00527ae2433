import { type Html, html, link } from '../../deck/model/html.ts'
import { lineId } from '../../deck/model/page-ids.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'
import { say } from '../../words/say.ts'

/** Width of the strip in pixels of the canvas, and heights of a used line and of any other. */
const WIDTH = 1152
const HEIGHT = 8
const RULE = 2
/** Of a line's width, the part that is not the gap to the next. */
const MARK = 0.875
/** Numbers of lines that stand nearer than this would run into each other. */
const APART = 40
/** Narrower than this the lines of a long text run together. */
const LEAST = 3

/**
 * The rule at a slide's foot is the source: a dash for each of its lines, a higher one for each that the slide rests
 * on. A click leads to the first of these; the words beside it say the same, so it is hidden from screen readers.
 */
export function renderLineStrip(
  { lines }: Pick<Slide, 'lines'>,
  { source }: Pick<Deck, 'source'>,
): Html | false {
  const [first] = lines
  const count = source.lines.length
  if (first === undefined || count === 0) return false
  const pitch = WIDTH / count
  const dash = pitch < LEAST ? '' : `${round(pitch * MARK)} ${round(pitch * (1 - MARK))}`
  const used = lines.map((line) => `M${middleOf(line, count)} 0v${HEIGHT}`).join('')
  const width = round(Math.max(2, pitch * MARK))
  const all = html`d="M0 ${HEIGHT - RULE / 2}h${WIDTH}"${dash !== '' && html` stroke-dasharray="${dash}"`}`
  const size = html`viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"`
  const drawing = html`<svg ${size} aria-hidden="true"><path class="all" ${all}/><path class="used" d="${used}" stroke-width="${width}"/></svg>`
  return link(
    { class: 'line-strip', href: `#${lineId(first)}`, tabindex: '-1', 'aria-hidden': 'true' },
    drawing,
  )
}

/** Says what the rule at a slide's foot is, with the numbers of this slide's lines over their marks. */
export function renderStripKey(
  { lines }: Pick<Slide, 'lines'>,
  { source, settings, slides }: Pick<Deck, 'source' | 'settings' | 'slides'>,
): Html | false {
  const count = source.lines.length
  if (lines.length === 0 || count === 0) return false
  const isMarked = slides.some(({ records }) => records.length > 0)
  const record = isMarked && html` ${say(settings, 'strip-record')}`
  const shown: number[] = []
  for (const line of lines) {
    const last = shown.at(-1)
    if (last === undefined || middleOf(line, count) - middleOf(last, count) >= APART) shown.push(line)
  }
  const numbers = shown.map(
    (line) => html`<text x="${middleOf(line, count)}" y="13" text-anchor="middle">${line}</text>`,
  )
  return html`<p class="strip-key"><b>${say(settings, 'strip-about', { last: count })}</b> ${say(settings, 'strip-used')}${record}</p>
<svg class="strip-numbers" width="${WIDTH}" height="20" aria-hidden="true">${numbers}</svg>
`
}

const round = (value: number) => Math.round(value * 100) / 100
/** The middle of a line's mark, in pixels from the strip's left end. */
const middleOf = (line: number, count: number) => round(((line - 1 + MARK / 2) * WIDTH) / count)
