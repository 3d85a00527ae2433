/** What stands in a line of text: letters in their fonts, marks and pills, in order. */

import type { Run } from './lay-text.ts'
import { type BoxLayout, edgesOf, fontOf, isLaidOut, type Layout, lineBox } from './layout.ts'
import type { Element } from './read-markup.ts'
import { pixels, type Style } from './styles.ts'

/** Runs of the parts of an element, with what its styles put before and after it. White space is folded. */
export function inlineRuns(parts: (Element | string)[], parent: Element, layout: BoxLayout): Run[] {
  return fold(collect(parts, parent, layout))
}

function collect(parts: (Element | string)[], parent: Element, layout: BoxLayout): Run[] {
  return [
    ...pseudoRun(parent, 'before', layout),
    ...partRuns(parts, layout.stylist.styleOf(parent), layout),
    ...pseudoRun(parent, 'after', layout),
  ]
}

function partRuns(parts: (Element | string)[], style: Style, layout: BoxLayout): Run[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? [textRun(part, style, layout)] : elementRuns(part, layout),
  )
}

function elementRuns(element: Element, layout: BoxLayout): Run[] {
  const style = layout.stylist.styleOf(element)
  if (!isLaidOut(style)) return []
  const margin = (side: string) => pixels(style.values.get(`margin-${side}`), style.fontSize, 0) ?? 0
  if (element.tag === 'br') return [{ ...space(0), isBreak: true }]
  if (element.tag === 'svg') return [space(layout.widthOf(element, 'max', layout))]
  const edges = edgesOf(style, 0)
  if (style.display === 'inline-block') {
    const { above, below } = lineBox(style, layout)
    const pill = space(layout.widthOf(element, 'max', layout) + margin('left') + margin('right'))
    return [{ ...pill, text: '\ufffc', above: above + edges.top, below: below + edges.bottom }]
  }
  return [
    ...spaces(edges.left + margin('left')),
    ...collect(element.children, element, layout),
    ...spaces(edges.right + margin('right')),
  ]
}

function pseudoRun(element: Element, name: 'before' | 'after', layout: Layout): Run[] {
  const pseudo = layout.stylist.pseudoOf(element, name)
  if (!pseudo || !isLaidOut(pseudo.style)) return []
  const margin = pixels(pseudo.style.values.get('margin-left'), pseudo.style.fontSize, 0) ?? 0
  return [...spaces(margin), textRun(pseudo.content, pseudo.style, layout)]
}

function textRun(text: string, style: Style, layout: Layout): Run {
  const font = fontOf(style)
  return {
    text,
    width: (part) => layout.measure(part, font).width + part.length * style.letterSpacing,
    ...lineBox(style, layout),
    isUnbroken: style.isUnbroken,
    isBreakable: style.isBreakable,
  }
}

/** Room that belongs to what stands beside it. */
const space = (width: number): Run => ({
  text: '\u2060',
  width: () => width,
  above: 0,
  below: 0,
  isUnbroken: true,
  isBreakable: false,
})

const spaces = (width: number): Run[] => (width === 0 ? [] : [space(width)])

/** White space in a row is one space, none at the beginning: https://www.w3.org/TR/css-text-3/#white-space-phase-1 */
function fold(runs: Run[]): Run[] {
  let afterSpace = true
  return runs.map((run) => {
    if (run.isBreak || run.text === '\u2060' || run.text === '\ufffc') {
      afterSpace = run.isBreak === true
      return run
    }
    let text = run.text.replace(/[ \t\n]+/g, ' ')
    if (afterSpace) text = text.replace(/^ /, '')
    if (text !== '') afterSpace = text.endsWith(' ')
    return { ...run, text }
  })
}
