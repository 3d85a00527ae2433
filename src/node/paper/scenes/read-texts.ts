import type { Paragraph, Run, Text as TextBox } from '../../office/scene.ts'
import type { Collected, Measured, Texts } from './tools.ts'

/** Where a stretch of text stands, and in whose box. */
export function addTexts(): void {
  const tools = window.sceneTools
  Object.assign(tools, { measure, addText } satisfies Texts)

  function measure(nodes: Node[], of: Element, say: (measured: Measured) => void): void {
    const style = getComputedStyle(of)
    const [runs, rects, signs, apart]: [Run[], DOMRect[], DOMRect[], Element[]] = [[], [], [], []]
    const into: Collected = { runs, rects, signs, apart }
    for (const node of nodes) tools.collect(node, of, into)
    const kept = tools.folded(runs)
    if (kept.length > 0 && rects.length > 0) {
      const high = Number.parseFloat(style.lineHeight)
      const middles = rects.map(({ top, bottom }) => (top + bottom) / 2)
      const [up, down] = [Math.min(...middles), Math.max(...middles)]
      const all = [...rects, ...signs]
      const left = Math.min(...all.map((rect) => rect.left))
      const right = Math.max(...all.map((rect) => rect.right))
      const inner = tools.isInline(of) ? new DOMRect(left, up, right - left, 0) : contentOf(of, style)
      const align = /center/.test(style.textAlign) ? 'ctr' : /right|end$/.test(style.textAlign) ? 'r' : 'l'
      const bullet = bulletOf(of)
      const frame =
        of.closest('h1, h2, td, th') ?? of.closest('ul, ol')?.parentElement ?? of.parentElement ?? of
      // What stands before an item hangs out to the left of its lines, and so may a quotation mark.
      const hang = bullet !== undefined ? 26 : align === 'l' ? Math.max(0, inner.left - left) : 0
      const paragraph: Paragraph = { runs: kept, align, lineHeight: high, before: 0, left: hang, hang }
      say({
        paragraph: bullet === undefined ? paragraph : { ...paragraph, bullet },
        of,
        frame,
        top: up - high / 2 - tools.at.origin.top,
        bottom: down + high / 2 - tools.at.origin.top,
        left: Math.min(left, inner.left - hang) - tools.at.origin.left,
        right: Math.max(right, inner.right) - tools.at.origin.left,
        widest: right - left,
        lines: Math.max(1, Math.round((down - up) / high) + 1),
      })
    }
    for (const element of apart) tools.block(element, say)
  }

  function contentOf(element: Element, style: CSSStyleDeclaration): DOMRect {
    const { left, top, width, height } = element.getBoundingClientRect()
    const [before, after] = (['Left', 'Right'] as const).map(
      (side) => Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]),
    ) as [number, number]
    return new DOMRect(left + before, top, Math.max(0, width - before - after), height)
  }

  /** Only the first text of an item has what stands before it. */
  function bulletOf(of: Element): Paragraph['bullet'] {
    const item = of.closest('li')
    if (!item || item.dataset.isListed || getComputedStyle(item).display !== 'list-item') return undefined
    item.dataset.isListed = 'yes'
    if (getComputedStyle(item).listStyleType === 'none') return undefined
    const list = item.parentElement
    return list?.localName === 'ol' ? [...list.children].indexOf(item) + 1 : 'bullet'
  }

  function addText(measured: Measured): void {
    const { paragraph, of, frame, top, bottom, left, right, lines, widest } = measured
    const { last } = tools.at
    if (last && belongs(last.end, measured)) {
      const { box, end } = last
      const x = Math.min(box.box.x, left)
      for (const one of box.paragraphs) one.left += box.box.x - x
      const width = Math.max(box.box.x + box.box.width, roomOf(measured)) - x
      box.box = { x, y: box.box.y, width, height: bottom - box.box.y }
      box.paragraphs.push({
        ...paragraph,
        before: Math.max(0, top - end.bottom),
        left: left - x + paragraph.left,
      })
      box.isWrapped ||= !isLabel(measured)
      tools.at.last = { box, end: measured }
      return
    }
    const fills = frame.matches('h1, h2')
      ? 'title'
      : of.matches('.slide-label')
        ? 'sldNum'
        : of.matches('.source-line')
          ? 'ftr'
          : undefined
    const isTaken =
      fills !== undefined && tools.at.over.some((thing) => thing.kind === 'text' && thing.fills === fills)
    // Right and middle keep their places; the room for wider letters is where lines may grow.
    const spare = lines === 1 ? widest * 0.08 : 0
    const free = Math.max(0, spare - (right - left - widest))
    const x = paragraph.align === 'r' ? left - free : paragraph.align === 'ctr' ? left - free / 2 : left
    const width = paragraph.align === 'l' ? roomOf(measured) - left : right - left + free
    const box: TextBox = {
      kind: 'text',
      ...(fills && !isTaken && { fills }),
      box: { x, y: top, width, height: bottom - top },
      paragraphs: [paragraph],
      isWrapped: !isLabel(measured),
      turned: 0,
    }
    tools.at.over.push(box)
    tools.at.last = { box, end: measured }
  }

  /** One line in a box that is as wide as its words: in wider letters it grows, and does not break. */
  function isLabel({ left, right, widest, lines }: Measured): boolean {
    return lines === 1 && right - left - widest < 1
  }

  /** Where the room of a text ends: wider letters must not make a line more. */
  function roomOf({ left, right, widest, lines, paragraph }: Measured): number {
    const isBold = paragraph.runs.some((run) => run.isBold)
    return Math.max(right + 2, left + widest * (lines === 1 ? 1.08 : isBold ? 1.06 : 1.02))
  }

  function belongs(above: Measured, { frame, of, top, left, right, paragraph }: Measured): boolean {
    if (frame !== above.frame || paragraph.align !== above.paragraph.align) return false
    if (frame.matches('h1, h2')) return true
    const isApart = [of, above.of].some((one) => one !== frame && tools.isFramed(getComputedStyle(one)))
    if (isApart || top < above.bottom - 1 || top > above.bottom + 48) return false
    return Math.abs(left - above.left) < 40 && right > above.left && left < above.right
  }
}
