import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Deck, Slide } from '../../src/deck/model/types.ts'

/** What the canvas promises, in its own pixels (1280 × 720). */
export const CANVAS_RULES = { text: 18, left: 64, right: 1216, top: 24, bottom: 700, evidence: 600 } as const

/** Of the pixels behind a text, the part that may be of another colour than most: a thin line, no hatching. */
const PLAIN = 0.2

/** One line of a text, in pixels of the canvas. */
export interface TextLine {
  words: string
  /** Lines of one block, and its inline parts, are set by the browser beside each other. */
  block: number
  size: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface MeasuredCanvas {
  lines: TextLine[]
  /** How far down something is seen of the evidence. */
  lowest: number
  /** Record ids that a † or the footer leads to. */
  records: string[]
}

/** Charts as on paper, and diagrams in their last state: what a live canvas draws has no text to be measured. */
export const STILL = `
  figure.chart .chart-drawing { display: block !important }
  figure.chart :is(.chart-live, .table-toggle) { display: none !important }`

/** The same slide without its words, to see what lies behind them. */
const WORDLESS = `
  .slides > section.present :is(*, ::before, ::after, ::marker) { color: transparent !important;
    text-decoration-color: transparent !important; caret-color: transparent !important }
  .slides > section.present text { visibility: hidden !important }
  .slides > section.present .glyph { visibility: hidden !important }
  .stage-arrow, .stage-menu, .stage-progress { visibility: hidden !important }`

/** Runs in the page: every line of text of the present slide, and where its evidence ends. */
export function measureCanvas(): MeasuredCanvas {
  const slide = document.querySelector<HTMLElement>('.slides > section.present')
  if (!slide) throw new Error('no slide is shown')
  for (const figure of slide.querySelectorAll('figure[data-step]')) figure.removeAttribute('data-step')
  const canvas = slide.getBoundingClientRect()
  const scale = canvas.width / 1280
  const blocks: Element[] = []
  const lines: TextLine[] = []
  let lowest = 0
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const words = node.textContent?.trim().replace(/\s+/g, ' ')
    if (!parent || !words || isHidden(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * svgScale(parent)
    const block = blockOf(parent)
    if (!blocks.includes(block)) blocks.push(block)
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue
      const line = {
        words: words.slice(0, 40),
        block: blocks.indexOf(block),
        size,
        left: (box.left - canvas.left) / scale,
        right: (box.right - canvas.left) / scale,
        top: (box.top - canvas.top) / scale,
        bottom: (box.bottom - canvas.top) / scale,
      }
      lines.push(line)
      if (parent.closest('.evidence')) lowest = Math.max(lowest, line.bottom)
    }
  }
  const shapes = slide.querySelectorAll('.evidence :is(svg :is(path, rect, circle, line, polygon), tr, .box)')
  for (const shape of shapes)
    if (!isHidden(shape) && isSeen(shape))
      lowest = Math.max(lowest, (shape.getBoundingClientRect().bottom - canvas.top) / scale)
  const links = [...slide.querySelectorAll('a.dagger, .slide-foot a')]
  const records = links
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((target) => !/^L\d+$/.test(target))
  return { lines, lowest, records }

  function isHidden(element: Element): boolean {
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement)
      if (getComputedStyle(at).clipPath !== 'none') return true
    return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  }

  /** An element of a page is seen below its words by its edge or ground; a shape always. */
  function isSeen(element: Element): boolean {
    if (element.closest('svg')) return true
    const cell = element.matches('tr') ? (element.firstElementChild ?? element) : element
    const { borderBottomWidth, backgroundColor } = getComputedStyle(cell)
    return Number.parseFloat(borderBottomWidth) > 0 || !/, 0\)$|transparent/.test(backgroundColor)
  }

  function blockOf(element: Element): Element {
    const isInline = getComputedStyle(element).display === 'inline' && !element.closest('svg')
    return isInline && element.parentElement ? blockOf(element.parentElement) : element
  }

  function svgScale(element: Element): number {
    const svg = element.closest('svg')
    return svg ? (svg.getScreenCTM()?.a ?? scale) / scale : 1
  }
}

/** Texts that are too small, leave the margins or run into each other, and evidence that ends too high where it is `deep`. */
export function canvasFaults({ lines, lowest }: MeasuredCanvas, deep: boolean): string[] {
  const { text, left, right, top, bottom, evidence } = CANVAS_RULES
  const faults = lines.flatMap((line) => [
    ...(line.size < text - 0.1 ? [`“${line.words}” is ${line.size.toFixed(1)} px small`] : []),
    // An opening quotation mark hangs in the margin.
    ...(line.left < (/^[“„«]$/.test(line.words) ? left - 20 : left) - 1 || line.right > right + 1
      ? [`“${line.words}” reaches from ${line.left.toFixed(0)} to ${line.right.toFixed(0)}`]
      : []),
    ...(inkOf(line).top < top - 1 || inkOf(line).bottom > bottom + 1
      ? [`“${line.words}” stands at ${line.top.toFixed(0)} to ${line.bottom.toFixed(0)}`]
      : []),
  ])
  if (deep && lowest < evidence) faults.push(`its evidence ends at y ${lowest.toFixed(0)}`)
  return [...faults, ...overlaps(lines)]
}

/** Where letters stand within the room that their font takes: between a capital’s height and a descender. */
const inkOf = ({ top, bottom, size }: TextLine) => ({ top: top + size * 0.28, bottom: bottom - size * 0.12 })

function overlaps(lines: readonly TextLine[]): string[] {
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter(
        (other) =>
          other.block !== line.block &&
          Math.min(line.right, other.right) - Math.max(line.left, other.left) > 1 &&
          Math.min(inkOf(line).bottom, inkOf(other).bottom) - Math.max(inkOf(line).top, inkOf(other).top) > 1,
      )
      .map((other) => `“${line.words}” runs into “${other.words}”`),
  )
}

/** Texts behind which lies more than one colour: hatching, or the edge of a shape. */
export async function groundFaults(page: Page, { lines }: MeasuredCanvas): Promise<string[]> {
  const style = await page.addStyleTag({ content: WORDLESS })
  const box = await page.locator('.slides > section.present').boundingBox()
  const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled' }))
  await style.evaluate((element) => (element as Element).remove())
  if (!box) throw new Error('no slide is shown')
  const scale = box.width / 1280
  // A zone lies a shade off the page, so that words may cross its edge: in the light theme too little to be seen here.
  const zone = await page.evaluate(() => {
    const probe = document.createElement('canvas').getContext('2d')
    if (!probe) throw new Error('no canvas')
    return ['--page', '--surface'].map((token): number => {
      probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token)
      probe.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data
      return (red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4)
    })
  })
  return lines.flatMap((line) => {
    const { top, bottom } = inkOf(line)
    const part = unlike(picture, zone, {
      left: Math.max(0, Math.round(box.x + line.left * scale)),
      right: Math.min(picture.width, Math.round(box.x + line.right * scale)),
      top: Math.max(0, Math.round(box.y + top * scale)),
      bottom: Math.min(picture.height, Math.round(box.y + bottom * scale)),
    })
    return part > PLAIN ? [`“${line.words}” stands on hatching or an edge (${Math.round(part * 100)} %)`] : []
  })
}

/** Which part of the pixels of a box is of another colour than most of them; the second of `zone` counts as the first. */
function unlike(
  picture: PNG,
  [ground = 0, surface = ground]: number[],
  box: { left: number; right: number; top: number; bottom: number },
): number {
  const counts = new Map<number, number>()
  let all = 0
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      // Sixteen steps of each colour: the rim of a shape is blended, a ground is not.
      const at = (y * picture.width + x) * 4
      const colour =
        ((picture.data[at] ?? 0) >> 4) * 256 +
        ((picture.data[at + 1] ?? 0) >> 4) * 16 +
        ((picture.data[at + 2] ?? 0) >> 4)
      const seen = colour === surface ? ground : colour
      counts.set(seen, (counts.get(seen) ?? 0) + 1)
      all++
    }
  return all === 0 ? 0 : 1 - Math.max(...counts.values()) / all
}

/** Neighbours of the talk that look alike: of one layout, charts of one kind. */
export function alikeNeighbours({ slides }: Pick<Deck, 'slides'>): string[] {
  const talk = slides.filter(({ part }) => part === 'talk')
  const look = ({ layout, figure }: Slide) =>
    layout === 'chart' ? `chart of ${figure?.chart?.kind}` : layout
  return talk.slice(1).flatMap((slide, index) => {
    const before = talk[index]
    return before && look(before) === look(slide) ? [`${before.id} and ${slide.id}: ${look(slide)}`] : []
  })
}

/** Record ids of a slide that the register doesn’t hold. */
export function unknownRecords({ records }: MeasuredCanvas, { register }: Pick<Deck, 'register'>): string[] {
  const known = new Set([...register.claims.keys(), ...register.events.keys(), ...register.series.keys()])
  return records.filter((id) => !known.has(id)).map((id) => `† ${id} is not in the register`)
}
