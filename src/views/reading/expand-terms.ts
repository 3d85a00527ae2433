import { element } from '../page/dom.ts'

/** A short form is told from a word by two capitals: `UN`, `WHO`. */
const SHORT_RE = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u
/** What has a name of its own, is set large, or is no text. */
const LEFT_ALONE = 'a, abbr, button, h1, h2, svg, .cover'

/**
 * Says in each slide and part of the page what a short form means, where it first stands there: an `abbr` with what the
 * deck's own slide of terms says of it. Nothing for a deck without one. Ask for it once.
 */
export function expandTerms(): void {
  const terms = readTerms()
  if (terms.size === 0) return
  const any = new RegExp(`(?<![\\p{L}\\d])(?:${[...terms.keys()].join('|')})(?![\\p{L}\\d])`, 'gu')
  for (const part of document.querySelectorAll('.slides > section:not(.layout-terms), main > .part'))
    expandIn(part, terms, any)
}

/** `WHO / FAO`, with as many meanings: each short form with its own. */
function readTerms(): Map<string, string> {
  const terms = new Map<string, string>()
  for (const item of document.querySelectorAll('.slides > .layout-terms .box:first-of-type li')) {
    const name = item.querySelector('strong')?.textContent ?? ''
    const names = name.split('/').map((one) => one.trim())
    const whole = (item.textContent ?? '').trim().slice(name.length).trim()
    const parts = whole.split('/').map((one) => one.trim())
    for (const [index, short] of names.entries())
      if (SHORT_RE.test(short))
        terms.set(short, parts.length === names.length ? (parts[index] ?? whole) : whole)
  }
  return terms
}

function expandIn(part: Element, terms: Map<string, string>, any: RegExp): void {
  const said = new Set<string>()
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const found = [...text.data.matchAll(any)].filter(([short]) => !said.has(short))
    const { parentElement } = text
    if (found.length === 0 || !parentElement || parentElement.closest(LEFT_ALONE)) continue
    // What isn't shown says nothing.
    if (!parentElement.checkVisibility()) continue
    const first = found.filter(([short]) => !said.has(short) && said.add(short))
    // From the last to the first, so that the places before stay what they are.
    for (const { 0: short, index } of first.toReversed()) {
      const rest = text.splitText(index)
      rest.data = rest.data.slice(short.length)
      rest.before(element('abbr', { title: terms.get(short) ?? '' }, short))
    }
  }
}
