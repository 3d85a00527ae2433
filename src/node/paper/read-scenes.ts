/**
 * Slides as a browser laid them out, read back as texts, shapes and tables. A browser does it and not an engine of ours:
 * an export has one open anyway, and no estimate of ours knows the places of every layout to the pixel.
 */

import type {
  Box,
  Cell,
  Edge,
  Group,
  Paragraph,
  Run,
  Scene,
  Shape,
  Table,
  Text as TextBox,
} from '../office/scene.ts'

/** Runs in the page and sees nothing of this file: `selector` finds the slides. */
export function readScenes(selector: string): Scene[] {
  /** A stretch of text between two blocks, in pixels of the canvas. */
  interface Measured {
    paragraph: Paragraph
    /** What it is the text of, and whose texts share a box with it. */
    of: Element
    frame: Element
    top: number
    bottom: number
    left: number
    right: number
    widest: number
    lines: number
  }
  type Say = (measured: Measured) => void

  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('a browser without a canvas')
  const colors = new Map<string, { color: string; alpha: number }>()
  const slides = [...document.querySelectorAll<HTMLElement>(selector)]
  writeOut(slides.flatMap((slide) => [...slide.querySelectorAll(':not(svg, svg *)')]))
  return slides.map(readSlide)

  /** What styles write before and after an element becomes an element: only those have a place. */
  function writeOut(elements: Element[]): void {
    const written = elements.flatMap((element) =>
      (['before', 'after'] as const).flatMap((side) => {
        const style = getComputedStyle(element, `::${side}`)
        if (/^(none|normal)$/.test(style.content) || style.display === 'none') return []
        const span = document.createElement('span')
        for (const name of style) span.style.setProperty(name, style.getPropertyValue(name))
        const pieces = [...style.content.matchAll(/attr\(([\w-]+)\)|"((?:[^"\\]|\\.)*)"/g)]
        span.textContent = pieces
          .map(([, name, text]) => (name === undefined ? text : element.getAttribute(name)))
          .join('')
        return [{ element, side, span }]
      }),
    )
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent = '.is-written::before, .is-written::after { content: none !important }'
    for (const { element, side, span } of written) {
      element.classList.add('is-written')
      if (side === 'before') element.prepend(span)
      else element.append(span)
    }
  }

  function inkOf(css: string): { color: string; alpha: number } {
    const known = colors.get(css)
    if (known) return known
    pen!.clearRect(0, 0, 1, 1)
    pen!.fillStyle = css
    pen!.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen!.getImageData(0, 0, 1, 1).data
    const color = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
    const ink = { color, alpha: alpha / 255 }
    colors.set(css, ink)
    return ink
  }

  function readSlide(slide: HTMLElement): Scene {
    const origin = slide.getBoundingClientRect()
    const [behind, under, over]: [Scene['things'], Scene['things'], Scene['things']] = [[], [], []]
    let last: { box: TextBox; end: Measured } | undefined
    visit(slide, addText)
    const ground = inkOf(getComputedStyle(slide).backgroundColor)
    const things = [...behind, ...under, ...over]
    return { id: slide.id, things, ...(ground.alpha > 0 && { ground: ground.color }) }

    function boxOf({ left, top, width, height }: DOMRect): Box {
      return { x: left - origin.left, y: top - origin.top, width, height }
    }

    function isHidden(element: Element): boolean {
      const { display, visibility, clipPath } = getComputedStyle(element)
      return display === 'none' || visibility === 'hidden' || clipPath.startsWith('inset(50')
    }

    /** Parts of the last line stand for themselves: the number of the slide is one of them. */
    function isInline(element: Element): boolean {
      const { display, position } = getComputedStyle(element)
      return /^inline/.test(display) && !/absolute|fixed/.test(position) && !element.matches('.page-line > *')
    }

    /** Everything within an element, in its order; each stretch of text goes to `say`. */
    function visit(element: Element, say: Say): void {
      let inline: Node[] = []
      const end = () => {
        measure(inline, element, say)
        inline = []
      }
      for (const node of [...element.childNodes]) {
        if (!(node instanceof Element) || (isInline(node) && !isHidden(node))) inline.push(node)
        else if (!isHidden(node)) {
          end()
          block(node, say)
        }
      }
      end()
    }

    function block(element: Element, say: Say): void {
      if (element instanceof SVGSVGElement) drawing(element)
      else if (element instanceof HTMLImageElement) picture(element)
      else if (element instanceof HTMLTableElement) table(element)
      else {
        frames(element)
        visit(element, say)
      }
    }

    function measure(nodes: Node[], of: Element, say: Say): void {
      const style = getComputedStyle(of)
      const [runs, rects, signs, apart]: [Run[], DOMRect[], DOMRect[], Element[]] = [[], [], [], []]
      const into: Collected = { runs, rects, signs, apart }
      for (const node of nodes) collect(node, of, into)
      const kept = folded(runs)
      if (kept.length > 0 && rects.length > 0) {
        const high = Number.parseFloat(style.lineHeight)
        const middles = rects.map(({ top, bottom }) => (top + bottom) / 2)
        const [up, down] = [Math.min(...middles), Math.max(...middles)]
        const all = [...rects, ...signs]
        const left = Math.min(...all.map((rect) => rect.left))
        const right = Math.max(...all.map((rect) => rect.right))
        const inner = isInline(of) ? new DOMRect(left, up, right - left, 0) : contentOf(of, style)
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
          top: up - high / 2 - origin.top,
          bottom: down + high / 2 - origin.top,
          left: Math.min(left, inner.left - hang) - origin.left,
          right: Math.max(right, inner.right) - origin.left,
          widest: right - left,
          lines: Math.max(1, Math.round((down - up) / high) + 1),
        })
      }
      for (const element of apart) block(element, say)
    }

    interface Collected {
      runs: Run[]
      rects: DOMRect[]
      /** Of drawn signs, and of what is raised over its line. */
      signs: DOMRect[]
      /** What is placed for itself, in the middle of the text. */
      apart: Element[]
      /** Where the last large word stands. */
      line?: DOMRect
    }

    function collect(node: Node, parent: Element, into: Collected): void {
      const { runs, rects, signs, apart } = into
      if (node instanceof Text) {
        const range = document.createRange()
        range.selectNodeContents(node)
        const shown = [...range.getClientRects()].filter(({ width }) => width > 0.1)
        if (isCut(shown, parent)) return
        const isRaised = getComputedStyle(parent).position === 'relative' && parent.localName === 'sup'
        for (const rect of shown) (isRaised ? signs : rects).push(rect)
        const style = getComputedStyle(parent)
        const isHeld =
          Number.parseFloat(style.fontSize) >= 32 || /balance/.test(style.getPropertyValue('text-wrap'))
        const pieces = isHeld ? linesIn(node, into) : [node.data]
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) runs.push(runOf('\n', parent))
          runs.push(runOf(piece.replace(/[ \t\n\u200b]+/g, ' '), parent))
        }
        return
      }
      if (!(node instanceof Element) || isHidden(node)) return
      const style = getComputedStyle(node)
      const side = (name: 'Left' | 'Right') =>
        [style[`margin${name}`], style[`padding${name}`], style[`border${name}Width`]].reduce(
          (sum, size) => sum + (Number.parseFloat(size) || 0),
          0,
        )
      if (node.localName === 'br') runs.push(runOf('\n', parent))
      else if (node instanceof SVGSVGElement) {
        drawing(node)
        signs.push(node.getBoundingClientRect())
        gap(node.getBoundingClientRect().width + side('Left') + side('Right'), parent, runs)
      } else if (node instanceof HTMLImageElement) {
        picture(node)
        signs.push(node.getBoundingClientRect())
        gap(node.getBoundingClientRect().width + side('Left') + side('Right'), parent, runs)
      } else if (!isInline(node)) apart.push(node)
      else {
        frames(node)
        gap(side('Left'), parent, runs)
        for (const child of node.childNodes) collect(child, node, into)
        gap(side('Right'), parent, runs)
      }
    }

    /** Headlines, large quotes and balanced lines are broken with care: they stay as they are, in whatever font. */
    function linesIn(node: Text, into: Collected): string[] {
      const lines = ['']
      for (const { index, 0: word } of node.data.matchAll(/\s*\S+\s*/g)) {
        const range = document.createRange()
        const at = index + word.search(/\S/)
        range.setStart(node, at)
        range.setEnd(node, at + word.trim().length)
        const rects = range.getClientRects()
        const [first, last] = [rects[0], rects[rects.length - 1]]
        if (first && into.line && first.top > into.line.top + into.line.height / 2) lines.push('')
        if (last) into.line = last
        lines[lines.length - 1] += word
      }
      return lines
    }

    /** A part may show only the end of its text: what it cuts off is not there. */
    function isCut(rects: DOMRect[], parent: Element): boolean {
      const cutter = [parent, parent.parentElement].find(
        (one) => one && getComputedStyle(one).overflowX === 'clip',
      )
      const edge = cutter?.getBoundingClientRect().left ?? Number.NEGATIVE_INFINITY
      return rects.length > 0 && rects.every(({ left, width }) => left + width / 2 < edge)
    }

    /** Room in a line for a drawn sign, or beside a part: a space that is as wide. */
    function gap(width: number, parent: Element, runs: Run[]): void {
      if (Math.abs(width) < 0.5 || (width < 0 && runs.length === 0)) return
      const { href: _, ...run } = runOf('\u00a0', parent)
      pen!.font = getComputedStyle(parent).font
      const space = pen!.measureText(run.text).width + run.spacing
      const look = { ...run, isUnderlined: false, rise: 0 }
      // Less than a space is a smaller one: programs don't draw letters together as browsers do.
      if (width < space) runs.push({ ...look, size: Math.max(1, (run.size * width) / space), spacing: 0 })
      else runs.push({ ...look, spacing: width - space + run.spacing })
    }

    function runOf(text: string, element: Element): Run {
      const style = getComputedStyle(element)
      const link = element.closest('a[href]')
      const cased = style.textTransform === 'uppercase' ? text.toUpperCase() : text
      // What its author keeps on one line stays there.
      const isKept = style.whiteSpace.startsWith('nowrap') && /^inline/.test(style.display)
      const rise = element.localName === 'sup' ? -Number.parseFloat(style.top) || 0 : 0
      const run: Run = {
        text: isKept ? cased.replaceAll(' ', '\u00a0') : cased,
        rise,
        size: Number.parseFloat(style.fontSize),
        font: /Source Serif/.test(style.fontFamily) ? 'serif' : 'sans',
        isBold: Number(style.fontWeight) >= 600,
        isItalic: style.fontStyle === 'italic',
        isUnderlined: /underline/.test(getComputedStyle(link ?? element).textDecorationLine),
        color: inkOf(style.color).color,
        spacing: Number.parseFloat(style.letterSpacing) || 0,
      }
      return link ? { ...run, href: link.getAttribute('href') ?? '' } : run
    }

    /** One space where there are several, none at the ends; texts of one look are one. */
    function folded(runs: Run[]): Run[] {
      const kept: Run[] = []
      for (const run of runs) {
        const before = kept.at(-1)
        const text = !before || /[ \n]$/.test(before.text) ? run.text.replace(/^ +/, '') : run.text
        if (text === '') continue
        if (text === '\n' && before) before.text = before.text.trimEnd()
        const isSame =
          before && JSON.stringify({ ...run, text: '' }) === JSON.stringify({ ...before, text: '' })
        if (isSame && text !== '\n' && before.text !== '\n') before.text += text
        else kept.push({ ...run, text })
      }
      const end = kept.at(-1)
      if (end) end.text = end.text.replace(/[ \n]+$/, '')
      return kept.filter(({ text }) => text !== '')
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

    /** A text below another of the same frame is its next paragraph; else a box of its own. */
    function addText(measured: Measured): void {
      const { paragraph, of, frame, top, bottom, left, right, lines, widest } = measured
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
        last = { box, end: measured }
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
        fills !== undefined && over.some((thing) => thing.kind === 'text' && thing.fills === fills)
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
        isWrapped: true,
        turned: 0,
      }
      over.push(box)
      last = { box, end: measured }
    }

    /** Where the room of a text ends: wider letters must not make a line more. */
    function roomOf({ left, right, widest, lines, paragraph }: Measured): number {
      const isBold = paragraph.runs.some((run) => run.isBold)
      return Math.max(right + 2, left + widest * (lines === 1 ? 1.08 : isBold ? 1.06 : 1.02))
    }

    function belongs(above: Measured, { frame, of, top, left, right, paragraph }: Measured): boolean {
      if (frame !== above.frame || paragraph.align !== above.paragraph.align) return false
      if (frame.matches('h1, h2')) return true
      const isApart = [of, above.of].some((one) => one !== frame && isFramed(getComputedStyle(one)))
      if (isApart || top < above.bottom - 1 || top > above.bottom + 48) return false
      return Math.abs(left - above.left) < 40 && right > above.left && left < above.right
    }

    function isFramed(style: CSSStyleDeclaration): boolean {
      const widths = [
        style.borderTopWidth,
        style.borderRightWidth,
        style.borderBottomWidth,
        style.borderLeftWidth,
      ]
      return inkOf(style.backgroundColor).alpha > 0 || widths.some((width) => Number.parseFloat(width) > 0)
    }

    /** Ground and borders of an element, where it has them. */
    function frames(element: Element): void {
      const style = getComputedStyle(element)
      if (element === slide) return
      const box = element.getBoundingClientRect()
      const [x, y] = [box.left - origin.left, box.top - origin.top]
      const [x2, y2] = [x + box.width, y + box.height]
      const matrix = [1, 0, 0, 1, 0, 0]
      const fill = inkOf(style.backgroundColor)
      const alpha = opacityOf(element)
      if (fill.alpha > 0)
        under.push({
          kind: 'shape',
          path: `M${x} ${y}H${x2}V${y2}H${x}Z`,
          matrix,
          fill: { color: fill.color, alpha: fill.alpha * alpha },
        })
      const line = (path: string, color: string, width: number, dash: number[] = []) => {
        const ink = inkOf(color)
        const stroke = { color: ink.color, alpha: ink.alpha * alpha, width, dash, isRound: false }
        if (width > 0 && ink.alpha > 0) under.push({ kind: 'shape', path, matrix, stroke })
      }
      const sides = [
        ['Top', (half: number) => `M${x} ${y + half}H${x2}`],
        ['Bottom', (half: number) => `M${x} ${y2 - half}H${x2}`],
        ['Left', (half: number) => `M${x + half} ${y}V${y2}`],
        ['Right', (half: number) => `M${x2 - half} ${y}V${y2}`],
      ] as const
      for (const [side, path] of sides) {
        const width = Number.parseFloat(style[`border${side}Width`])
        if (style[`border${side}Style`] === 'none') continue
        const dash = style[`border${side}Style`] === 'dashed' ? [width * 3, width * 2] : []
        line(path(width / 2), style[`border${side}Color`], width, dash)
      }
      // A bar down the left side, whole or in pieces, is the one picture that our boxes have behind them.
      const bar = /^(?:repeating-)?linear-gradient\((?:[\d.]+deg, )?(rgba?\([^)]*\))(.*)\)$/.exec(
        style.backgroundImage,
      )
      const width = Number.parseFloat(style.backgroundSize)
      if (bar && width > 0 && width < 20) {
        const [, on = 0, , off = 0] = [...(bar[2] ?? '').matchAll(/([\d.]+)px/g)].map(([, size]) =>
          Number(size),
        )
        const dash = style.backgroundImage.startsWith('repeating') && off > on ? [on, off - on] : []
        line(`M${x + width / 2} ${y}V${y2}`, bar[1] ?? '', width, dash)
      }
    }

    function opacityOf(element: Element): number {
      let alpha = 1
      for (let one: Element | null = element; one && one !== slide; one = one.parentElement)
        alpha *= Number(getComputedStyle(one).opacity)
      return alpha
    }

    function drawing(svg: SVGSVGElement): void {
      const parts = [...svg.querySelectorAll('*')].flatMap((part) =>
        part.closest('defs, symbol, clipPath') || isHidden(part) ? [] : partsOf(part, svg),
      )
      if (parts.length === 0) return
      const alt = svg.getAttribute('role') === 'img' ? svg.getAttribute('aria-label') : null
      const group: Group = { kind: 'group', box: boxOf(svg.getBoundingClientRect()), parts }
      last = undefined
      if (alt) over.push({ ...group, alt })
      else if (svg.matches('.art')) behind.push(group)
      else under.push(group)
    }

    function partsOf(part: Element, svg: SVGSVGElement): Group['parts'] {
      if (part instanceof SVGTextElement) return letters(part)
      const screen = (part as SVGGraphicsElement).getScreenCTM?.()
      const path = pathOf(part)
      if (path === undefined || !screen) return []
      const zoom = part.localName === 'use' ? svg.getBoundingClientRect().width / 16 : 1
      const at = screen.scale(zoom)
      const style = getComputedStyle(part)
      const alpha = opacityOf(part)
      const scale = Math.sqrt(Math.abs(at.a * at.d - at.b * at.c))
      const shape: Shape = {
        kind: 'shape',
        path,
        matrix: [at.a, at.b, at.c, at.d, at.e - origin.left, at.f - origin.top],
      }
      const fill = style.fill === 'none' ? undefined : inkOf(style.fill)
      if (fill && fill.alpha > 0)
        shape.fill = { color: fill.color, alpha: fill.alpha * alpha * Number(style.fillOpacity) }
      const stroke = style.stroke === 'none' ? undefined : inkOf(style.stroke)
      const width = Number.parseFloat(style.strokeWidth) * scale
      if (stroke && stroke.alpha > 0 && width > 0) {
        const dash = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[, ]+/)
        shape.stroke = {
          color: stroke.color,
          alpha: stroke.alpha * alpha * Number(style.strokeOpacity),
          width,
          dash: dash.map((size) => Number.parseFloat(size) * scale),
          isRound: style.strokeLinecap === 'round',
        }
      }
      return shape.fill || shape.stroke ? [shape] : []
    }

    function pathOf(part: Element): string | undefined {
      const size = (name: string) =>
        (part as unknown as Record<string, SVGAnimatedLength | undefined>)[name]?.baseVal.value ?? 0
      const [x, y, width, height] = [size('x'), size('y'), size('width'), size('height')]
      const [cx, cy, r] = [size('cx'), size('cy'), size('r')]
      if (part.localName === 'path') return part.getAttribute('d') ?? undefined
      if (part.localName === 'rect') return `M${x} ${y}h${width}v${height}h${-width}z`
      if (part.localName === 'line') return `M${size('x1')} ${size('y1')}L${size('x2')} ${size('y2')}`
      if (part.localName === 'circle')
        return `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
      if (part.localName !== 'use') return undefined
      const symbol = document.getElementById((part.getAttribute('href') ?? '').slice(1))
      return symbol?.querySelector('path')?.getAttribute('d') ?? undefined
    }

    function letters(part: SVGTextElement): TextBox[] {
      const at = part.getScreenCTM()
      const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim()
      if (!at || text === '') return []
      const { x, y, width, height } = part.getBBox()
      const scale = Math.hypot(at.a, at.b)
      const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(at)
      const style = getComputedStyle(part)
      const align = style.textAnchor === 'end' ? 'r' : style.textAnchor === 'middle' ? 'ctr' : 'l'
      const run = runOf(text, part)
      const [wide, high] = [width * scale, height * scale]
      return [
        {
          kind: 'text',
          box: {
            x: middle.x - wide / 2 - origin.left,
            y: middle.y - high / 2 - origin.top,
            width: wide,
            height: high,
          },
          paragraphs: [
            {
              runs: [
                {
                  ...run,
                  size: run.size * scale,
                  color: inkOf(style.fill).color,
                  spacing: run.spacing * scale,
                },
              ],
              align,
              before: 0,
              left: 0,
              hang: 0,
            },
          ],
          isWrapped: false,
          turned: (Math.atan2(at.b, at.a) * 180) / Math.PI,
        },
      ]
    }

    function table(element: HTMLTableElement): void {
      const rows = [...element.rows].filter((row) => !isHidden(row))
      const cellsOf = (row: HTMLTableRowElement) => [...row.cells].filter((cell) => !isHidden(cell))
      const full = rows.find((row) => cellsOf(row).every(({ colSpan }) => colSpan === 1)) ?? rows[0]
      if (!full) return
      const made: Table = {
        kind: 'table',
        box: boxOf(element.getBoundingClientRect()),
        alt: element.caption?.textContent?.trim() ?? '',
        hasHead: element.tHead !== null,
        hasRowHeads: rows.some((row) => row.cells[0]?.getAttribute('scope') === 'row'),
        columns: cellsOf(full).map((cell) => cell.getBoundingClientRect().width),
        rows: rows.map((row) => ({
          height: row.getBoundingClientRect().height,
          cells: cellsOf(row).map((cell) => readCell(cell, row)),
        })),
      }
      last = undefined
      over.push(made)
    }

    function readCell(cell: HTMLTableCellElement, row: HTMLTableRowElement): Cell {
      const style = getComputedStyle(cell)
      const paragraphs: Paragraph[] = []
      let bottom: number | undefined
      visit(cell, ({ paragraph, top, bottom: end }) => {
        paragraphs.push({ ...paragraph, before: bottom === undefined ? 0 : Math.max(0, top - bottom) })
        bottom = end
      })
      const looks = [style, getComputedStyle(row), getComputedStyle(row.parentElement ?? row)]
      const edge = (side: 'Top' | 'Bottom'): Edge | undefined => {
        const look = looks.find(
          (one) => Number.parseFloat(one[`border${side}Width`]) > 0 && one[`border${side}Style`] !== 'none',
        )
        return (
          look && {
            color: inkOf(look[`border${side}Color`]).color,
            width: Number.parseFloat(look[`border${side}Width`]),
          }
        )
      }
      const [top, bottomEdge] = [edge('Top'), edge('Bottom')]
      const fill = looks.map((look) => inkOf(look.backgroundColor)).find(({ alpha }) => alpha > 0)
      return {
        paragraphs,
        columns: cell.colSpan,
        padding: {
          left: Number.parseFloat(style.paddingLeft),
          right: Number.parseFloat(style.paddingRight),
          top: Number.parseFloat(style.paddingTop),
          bottom: Number.parseFloat(style.paddingBottom),
        },
        isMiddle: style.verticalAlign === 'middle',
        ...(fill && { fill: fill.color }),
        edges: { ...(top && { top }), ...(bottomEdge && { bottom: bottomEdge }) },
      }
    }

    /** A logo, at three times its size: a screen may show more pixels than ours. */
    function picture(image: HTMLImageElement): void {
      const box = boxOf(image.getBoundingClientRect())
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(box.width * 3)
      canvas.height = Math.ceil(box.height * 3)
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      const png = canvas.toDataURL('image/png').replace(/^[^,]*,/, '')
      over.push({ kind: 'logo', box, alt: image.alt, png })
    }
  }
}
