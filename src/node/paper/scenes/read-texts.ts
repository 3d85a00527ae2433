import type { Box, Paragraph, Run, Text as TextBox } from '../../office/scene.ts'
import type { Collected, Measured, OpenSlide, Texts } from './tools.ts'

/** Where a stretch of text stands, and in whose box. */
export function addTexts(): void {
  const tools = window.sceneTools
  Object.assign(tools, { measure, addText } satisfies Texts)

  function measure(nodes: Node[], of: Element, say: (measured: Measured) => void): void {
    // Between blocks stand the ends of lines.
    if (!nodes.some((node) => node instanceof Element || node.nodeValue?.trim())) return
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
      const ground = groundOf(left, right, rects)
      // Not behind the room for a sign, which would be covered.
      for (const run of kept) if (ground !== undefined && run.text !== '\u00a0') run.ground = ground
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
        hasSign: signs.length > 0,
      })
    }
    for (const element of apart) tools.block(element, say)
  }

  /** The colour of the plate that a text stands on, where wider letters would run past the plate's end. */
  function groundOf(left: number, right: number, lines: DOMRect[]): string | undefined {
    const plate = tools.at.plates.findLast(
      ({ box }) =>
        box.left < left &&
        box.right > left &&
        // Programs place a line some pixels higher or lower.
        lines.every(({ top, bottom }) => box.top < top - 4 && box.bottom > bottom + 4),
    )
    return plate && plate.box.right - right < (right - left) * 0.15 ? plate.color : undefined
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
    const { paragraph, of, top, bottom, left, right, lines, widest } = measured
    const { last } = tools.at
    if (last && follows(last, measured)) {
      const room: Run[] = []
      tools.gap(left - last.end.right, of, room)
      for (const one of last.box.paragraphs) one.runs.push(...room, ...paragraph.runs)
      last.box.box.width = right - last.box.box.x
      last.end = measured
      return
    }
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
      box.isWrapped ||= !isLabel(measured) && (lines > 1 || widest > end.widest)
      tools.at.last = { box, end: measured }
      return
    }
    const fills = placeOf(measured)
    const isTaken =
      fills !== undefined && tools.at.over.some((thing) => thing.kind === 'text' && thing.fills === fills)
    // Right and middle keep their places; the room for wider letters is where lines may grow.
    const spare = lines === 1 ? widest * 0.08 : 0
    const free = Math.max(0, spare - (right - left - widest))
    const x = paragraph.align === 'r' ? left - free : paragraph.align === 'ctr' ? left - free / 2 : left
    const width = paragraph.align === 'l' ? roomOf(measured) - left : right - left + free
    const held = heldBy(measured)
    const box: TextBox = {
      kind: 'text',
      ...(fills && !isTaken && { fills }),
      box: { x, y: top, width, height: bottom - top, ...held?.across },
      paragraphs: [{ ...paragraph, ...(held && { align: held.align }) }],
      // A label that may grow over its neighbour breaks instead.
      isWrapped:
        !isLabel(measured) ||
        (fills !== undefined && held !== undefined && held.across.width < widest * 1.12),
      turned: 0,
    }
    tools.at.over.push(box)
    tools.at.last = { box, end: measured }
  }

  /** One line in a box or on a plate that is as wide as its words: in wider letters it grows, and does not break. */
  function isLabel({ left, right, widest, lines, paragraph }: Measured): boolean {
    const isOnPlate = paragraph.runs.some(({ ground }) => ground !== undefined)
    return lines === 1 && (isOnPlate || right - left - widest < 1)
  }

  /** The place of the layout that a text can fill. */
  function placeOf({ of, frame }: Measured): TextBox['fills'] {
    if (frame.matches('h1, h2')) return 'title'
    if (of.matches('.slide-label')) return 'sldNum'
    return of.matches('.source-line') ? 'ftr' : undefined
  }

  /** Whether a label stands close behind another on its line: where that grows in wider letters, it must make way. */
  function follows({ box, end }: NonNullable<OpenSlide['last']>, measured: Measured): boolean {
    const { of, top, left, hasSign } = measured
    const line = of.closest('p')
    if (hasSign || box.fills || placeOf(measured) || !line || line !== end.of.closest('p')) return false
    if ([of, end.of].some((one) => tools.isFramed(getComputedStyle(one)))) return false
    const gap = left - end.right
    return isLabel(measured) && isLabel(end) && Math.abs(top - end.top) < 1 && gap >= 0 && gap <= 24
  }

  /**
   * Labels at the head and the foot of a slide grow to the side where there is room, unless a sign holds them; with it
   * goes the box of what fills a place, since not every program lets such a text be wider than its place.
   */
  function heldBy(
    measured: Measured,
  ): (Pick<Paragraph, 'align'> & { across: Pick<Box, 'x' | 'width'> }) | undefined {
    const { of, left, right, hasSign } = measured
    if (hasSign || !isLabel(measured) || !of.closest('.marks, .slide-foot')) return undefined
    const { before, behind } = besides(of)
    // Its neighbour grows, too.
    const room = Math.max(before, behind - 40, 0)
    const more = placeOf(measured) ? Math.min(room, (right - left) * 0.6) : 0
    const across = { x: behind < before ? left - more : left, width: right - left + more }
    const plate = of.closest('.marks')
    if (plate && tools.isFramed(getComputedStyle(plate))) return { align: 'ctr', across }
    return { align: behind < before ? 'r' : 'l', across }
  }

  /** Where the words of an element stand: its box may be wider. */
  function wordsIn(element: Element): DOMRect[] {
    const range = document.createRange()
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const rects: DOMRect[] = []
    while (walk.nextNode()) {
      range.selectNodeContents(walk.currentNode)
      rects.push(...range.getClientRects())
    }
    return rects
  }

  /** The free room at the left and the right of an element: to its neighbours, or to the margins of its slide. */
  function besides(element: Element): { before: number; behind: number } {
    const { left, right } = element.getBoundingClientRect()
    const content = contentOf(tools.at.element, getComputedStyle(tools.at.element))
    const others = [...(element.parentElement?.children ?? [])].filter(
      (other) => other !== element && getComputedStyle(other).position !== 'absolute',
    )
    const edges = others.flatMap(wordsIn).filter(({ width }) => width > 0)
    const before = edges.map((edge) => edge.right).filter((edge) => edge < left + 1)
    const behind = edges.map((edge) => edge.left).filter((edge) => edge > right - 1)
    return {
      before: left - Math.max(content.left, ...before),
      behind: Math.min(content.right, ...behind) - right,
    }
  }

  /** Where the room of a text ends: wider letters must not make a line more. */
  function roomOf({ left, right, widest, lines, paragraph, frame }: Measured): number {
    // A headline's lines are given: they have all that is right of them.
    const { right: end } = (frame.parentElement ?? frame).getBoundingClientRect()
    if (frame.matches('h1, h2')) return Math.max(right + 2, end - tools.at.origin.left)
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
