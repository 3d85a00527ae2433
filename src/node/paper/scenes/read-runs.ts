import type { Run } from '../../office/scene.ts'
import type { Collected, Runs } from './tools.ts'

/** The letters of a text, run by run. */
export function addRuns(): void {
  const tools = window.sceneTools
  const pen = document.createElement('canvas').getContext('2d')
  Object.assign(tools, { collect, runOf, gap, folded } satisfies Runs)

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
    if (!(node instanceof Element) || tools.isHidden(node)) return
    const style = getComputedStyle(node)
    const side = (name: 'Left' | 'Right') =>
      [style[`margin${name}`], style[`padding${name}`], style[`border${name}Width`]].reduce(
        (sum, size) => sum + (Number.parseFloat(size) || 0),
        0,
      )
    if (node.localName === 'br') runs.push(runOf('\n', parent))
    else if (node instanceof SVGSVGElement) {
      tools.drawing(node)
      signs.push(node.getBoundingClientRect())
      gap(node.getBoundingClientRect().width + side('Left') + side('Right'), parent, runs)
    } else if (node instanceof HTMLImageElement) {
      tools.picture(node)
      signs.push(node.getBoundingClientRect())
      gap(node.getBoundingClientRect().width + side('Left') + side('Right'), parent, runs)
    } else if (!tools.isInline(node)) apart.push(node)
    else {
      tools.frames(node)
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
      color: tools.inkOf(style.color).color,
      spacing: Number.parseFloat(style.letterSpacing) || 0,
    }
    return link ? { ...run, href: link.getAttribute('href') ?? '' } : run
  }

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
}
