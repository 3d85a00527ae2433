import { type Html, html } from '../../deck/model/html.ts'
import type { Box } from '../../deck/model/types.ts'
import { writtenDates } from '../../evidence/written-dates.ts'
import { type Diagram, fromState } from './diagram.ts'
import { CUT, comingBlock, comingFill, fill, rectPath, uprightRule } from './shapes.ts'

/** The band, the line of the break and where words may stand; band.css has the same. */
const BAND = { y: 366, height: 112 }
const LINE = { x: 800, top: 212, bottom: 636 }
/** Where the end stands without a scale, and where at the latest with one. */
const END = 1024
const LATEST = 1180
const MARGIN = { left: 64, right: 1216 }
/** From the foot of the earlier words to the band. */
const PIN = { from: 350, radius: 7 }

/**
 * One band and the break in it. Boxes: the band itself, what came before the break, the break, what stands below at
 * either side, and perhaps when it ends at the earliest. Days in the headings of the second, third and last give the
 * band its scale, so that years are as long as they were; without days there is none. Until the last box’s day the band
 * is solid: it still applies; from there on it is hatched.
 */
export const band: Diagram = {
  adds: (index) => (index === 0 ? 'words' : 'all'),
  art: ({ body: { boxes } }) => {
    const [whole, before, then, , , end] = boxes
    if (!whole || !before || !then) return html``
    const days = [before, then, ...(end ? [end] : [])].map(dateOf)
    const scale = scaleOf(days)
    const from = end ? Math.round(scale?.(days[2] ?? 0) ?? END) : LINE.x
    return html`${drawBand(whole, then, from)}${uprightRule(LINE.x, LINE.top, LINE.bottom, then)}${
      scale && html`${drawAxis(scale, days[0] ?? 0)}${drawPin(before, scale(days[0] ?? 0))}`
    }`
  },
}

/** The band until the break, from there to its end, and what lies beyond. */
function drawBand(whole: Box, then: Box, from: number): Html {
  const block = (x: number, to: number) => ({ x, width: to - x, ...BAND })
  const late = { mark: whole.mark, from: then.from } as Box
  const between = from > LINE.x && comingFill(late, rectPath(block(LINE.x + CUT, from)))
  return html`${fill(whole, rectPath(block(0, LINE.x - CUT)))}${between}${comingBlock(late, block(from + CUT, 1280))}`
}

/**
 * Years as pixels: the first year begins at the margin, the break lies on its line. None where a day is missing, they
 * don't follow each other, or the end would lie where there is no room for it.
 */
function scaleOf(days: (number | undefined)[]): ((year: number) => number) | undefined {
  const [earlier, moment, end] = days
  if (earlier === undefined || moment === undefined || earlier >= moment) return undefined
  const start = Math.floor(earlier)
  const pitch = (LINE.x - MARGIN.left) / (moment - start)
  const scale = (year: number) => MARGIN.left + (year - start) * pitch
  if (days.length > 2 && (end === undefined || end <= moment || scale(end) > LATEST)) return undefined
  return scale
}

function drawAxis(scale: (year: number) => number, earlier: number): Html {
  const foot = BAND.y + BAND.height
  const parts: Html[] = []
  for (let year = Math.floor(earlier); scale(year) < 1280; year++) {
    const [from, middle] = [Math.round(scale(year)), Math.round(scale(year + 0.5))]
    if (scale(year) > MARGIN.left) parts.push(html`<path class="tick" d="M${from} ${foot}v10"/>`)
    if (middle < MARGIN.right - 20 && Math.abs(middle - LINE.x) > 26)
      parts.push(html`<text class="axis" x="${middle}" y="${foot + 28}">${year}</text>\n`)
  }
  return html`${parts}`
}

/** From the words of what came before to its day: a ring, because only the record has the day. */
function drawPin(before: Box, at: number): Html {
  const x = Math.round(at)
  return html`<g class="pin"${fromState(before)}><path d="M${x} ${PIN.from}V${BAND.y - PIN.radius}"/><circle cx="${x}" cy="${BAND.y}" r="${PIN.radius}"/></g>\n`
}

/** The first day, or month, of a heading as a year with its part; undefined where it has none. */
function dateOf({ heading }: Box): number | undefined {
  const [date] = writtenDates(heading.text)
  return date?.year === undefined
    ? undefined
    : date.year + (date.month - 1) / 12 + ((date.day ?? 1) - 1) / 372
}
