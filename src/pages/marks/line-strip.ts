import { type Html, html, link } from '../../deck/model/html.ts'
import { lineId } from '../../deck/model/page-ids.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'

/** Width of the strip in pixels of the canvas, and heights of a used line and of any other. */
const WIDTH = 1152
const HEIGHT = 8
const RULE = 2
/** Of a line's width, the part that is not the gap to the next. */
const MARK = 0.875
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
  const round = (value: number) => Math.round(value * 100) / 100
  const dash = pitch < LEAST ? '' : `${round(pitch * MARK)} ${round(pitch * (1 - MARK))}`
  const x = (line: number) => round((line - 1 + MARK / 2) * pitch)
  const used = lines.map((line) => `M${x(line)} 0v${HEIGHT}`).join('')
  const width = round(Math.max(2, pitch * MARK))
  const all = html`d="M0 ${HEIGHT - RULE / 2}h${WIDTH}"${dash !== '' && html` stroke-dasharray="${dash}"`}`
  const size = html`viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"`
  const drawing = html`<svg ${size} aria-hidden="true"><path class="all" ${all}/><path class="used" d="${used}" stroke-width="${width}"/></svg>`
  return link(
    { class: 'line-strip', href: `#${lineId(first)}`, tabindex: '-1', 'aria-hidden': 'true' },
    drawing,
  )
}
