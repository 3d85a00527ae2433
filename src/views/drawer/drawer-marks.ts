/** What the drawer adds to the analysis while it is open. Each function returns the way to take it away. */

import { element } from '../page/dom.ts'

/** Puts the record checks of each line beneath it: they stand in the slides' notes, which are hidden. */
export function addRecordChecks(body: HTMLElement): () => void {
  const added: Element[] = []
  for (const line of body.querySelectorAll('.line'))
    for (const link of line.querySelectorAll<HTMLAnchorElement>('.line-uses a[href^="#C"]')) {
      const check = document.querySelector(`.record-check${link.hash}`)?.cloneNode(true)
      if (!(check instanceof HTMLElement)) continue
      check.removeAttribute('id')
      // How a slide answers for the claim is said on that slide.
      check.querySelector('.answer')?.remove()
      line.append(check)
      added.push(check)
    }
  return () => {
    for (const check of added) check.remove()
  }
}

/** Marks the lines that a slide uses, and in them the very words that its notes quote. */
export function markPassages(body: HTMLElement, slide: HTMLElement): () => void {
  const lines = (slide.dataset.lines ?? '').split(',').map((line) => body.querySelector(`#L${line}`))
  const quotes = [...slide.querySelectorAll<HTMLElement>('.notes blockquote')]
  const unmark = lines.map((line) => {
    if (!line) return () => {}
    line.classList.add('is-used')
    const restore = markWords(
      line,
      quotes.filter(({ dataset }) => `L${dataset.lines}` === line.id).map(rangeOf),
    )
    return () => {
      line.classList.remove('is-used')
      restore()
    }
  })
  return () => {
    for (const restore of unmark) restore()
  }
}

/** From a character of a line up to another, which isn't in it. */
export type Range = [start: number, end: number]

/** A quote's place in its line, as the compiler found it: its words are the line's own characters. */
function rangeOf(quote: HTMLElement): Range {
  const start = Number(quote.dataset.start)
  return [start, start + (quote.textContent ?? '').length]
}

/**
 * Wraps ranges of a line in `mark`: unlike the Highlight API it is in the accessibility tree and keeps its
 * colours where the system forces others.
 */
function markWords(line: Element, ranges: Range[]): () => void {
  const text = line.querySelector('p')?.firstChild
  if (!(text instanceof Text) || ranges.length === 0) return () => {}
  const words = text.data
  const pieces: (string | HTMLElement)[] = []
  let from = 0
  for (const [start, end] of merge(ranges)) {
    pieces.push(words.slice(from, start), element('mark', {}, words.slice(start, end)))
    from = end
  }
  const nodes = [...pieces, words.slice(from)].map((piece) =>
    typeof piece === 'string' ? document.createTextNode(piece) : piece,
  )
  text.replaceWith(...nodes)
  return () => {
    nodes[0]?.before(text)
    for (const node of nodes) node.remove()
  }
}

/** Ranges in any order in; out in order, those that overlap or touch as one. */
export function merge(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
