import type { ChromiumPage } from '../browser/chromium.ts'

/** Names of the smaller settings of a leaf in handout.css, tried in this order. */
const SMALLER = ['is-full', 'is-fuller', 'is-beside', 'is-closest']
/** Those with nothing beside the picture, counted from 1, and the most that they save on the front page in CSS pixels. */
const BESIDELESS = [1, 2]
const SAVED = 94
/** Between two leaves on one page, in CSS pixels: 10 mm, as in handout.css. */
const BETWEEN = 38

/** What the handout's contents name, by its id, and the page that it is expected to begin on, from 0. */
export type PageGuess = Record<string, number>

/**
 * Sets each leaf of the open handout that its page can't hold a step smaller, and another; what no setting brings to one
 * page stays at its full size. Two leaves that may share a page (`data-shares`, the same for both) and can at a setting
 * above the smallest do (`is-shared`, the other `is-second`). What stands behind the front page (`.second`) begins on it
 * where all of it fits below the contents; else it shares a page of its own. `text` is the paper's room for text in CSS
 * pixels. Returns where everything should stand, if each part takes the pages that its height says.
 */
export async function fitLeaves(
  page: ChromiumPage,
  text: { width: number; height: number },
): Promise<PageGuess> {
  return page.evaluate(
    ({ width, height, smaller, besideless, saved, between }) => {
      const { body } = document
      // As wide as it is printed: the window is as wide as a slide.
      body.style.width = `${width}px`
      const leaves = [...document.querySelectorAll<HTMLElement>('.leaf')]
      const steps = new Map(leaves.map((leaf) => [leaf, 0]))
      const heights = new Map<HTMLElement, number>()
      // All are set before they are measured: each measuring lays the whole document out.
      const measure = (some: HTMLElement[], stepOf: (leaf: HTMLElement) => number) => {
        for (const leaf of some) {
          leaf.classList.remove(...smaller)
          leaf.classList.add(...smaller.slice(stepOf(leaf) - 1, stepOf(leaf)))
        }
        for (const leaf of some) heights.set(leaf, leaf.getBoundingClientRect().height)
      }
      const isTooLong = (leaf: HTMLElement) => (heights.get(leaf) ?? 0) > height

      let tooLong = leaves
      for (let step = 0; step <= smaller.length && tooLong.length > 0; step++) {
        for (const leaf of tooLong) steps.set(leaf, step)
        measure(tooLong, () => step)
        tooLong = tooLong.filter(isTooLong)
      }
      for (const leaf of tooLong) steps.set(leaf, 0)

      /** The leaf behind another, if both may share a page and can as they are set. */
      const secondOf = (leaf: HTMLElement): HTMLElement | undefined => {
        const other = leaf.nextElementSibling
        if (!(other instanceof HTMLElement) || !alone.includes(other)) return undefined
        if (leaf.dataset.shares === undefined || leaf.dataset.shares !== other.dataset.shares)
          return undefined
        return (heights.get(leaf) ?? 0) + between + (heights.get(other) ?? 0) <= height ? other : undefined
      }
      let alone = leaves.filter((leaf) => !tooLong.includes(leaf))
      // Those that can't at the smallest setting for that can't at any.
      measure(alone, (leaf) => Math.max(smaller.length - 1, steps.get(leaf) ?? 0))
      alone = alone.filter((leaf) => secondOf(leaf) ?? alone.some((before) => secondOf(before) === leaf))
      for (let step = 0; step < smaller.length && alone.length > 0; step++) {
        const stepOf = (leaf: HTMLElement) => Math.max(step, steps.get(leaf) ?? 0)
        measure(alone, stepOf)
        for (const leaf of alone) {
          const other = leaf.matches('.is-shared') ? undefined : secondOf(leaf)
          if (!other) continue
          other.classList.add('is-second')
          for (const one of [leaf, other]) {
            one.classList.add('is-shared')
            steps.set(one, stepOf(one))
          }
        }
        alone = alone.filter((leaf) => !leaf.matches('.is-shared'))
      }
      measure(leaves, (leaf) => steps.get(leaf) ?? 0)

      const heightOf = (part: Element) => part.getBoundingClientRect().height
      const front = leaves.find((leaf) => leaf.matches('.front'))
      const seconds = [...document.querySelectorAll('.second')]
      const [first] = seconds
      // Its picture becomes smaller if that saves a page for what is said of it; the contents stay as they are.
      const lack = () => (front && first ? heightOf(front) + between + heightOf(first) - height : 0)
      const own = (front && steps.get(front)) ?? 0
      const tried = lack() > saved ? [] : [...besideless.filter((step) => step > own), own]
      for (const step of tried) if (front && lack() > 0) measure([front], () => step)
      let free = height - (front ? heightOf(front) : 0)
      const behindFront = seconds.map((part) => {
        free -= between + heightOf(part)
        return free >= 0
      })
      for (const [index, part] of seconds.entries())
        part.classList.toggle('is-second', behindFront[index] || (index > 0 && !behindFront[0]))

      let [pages, end] = [0, 0]
      const begins = new Map<Element, number>()
      for (const part of document.querySelectorAll('.handout > *')) {
        const isSecond = part.matches('.is-second')
        if (isSecond) pages--
        begins.set(part, pages)
        const bottom = (isSecond ? end + between : 0) + heightOf(part)
        const taken = Math.max(1, Math.ceil((bottom - 1) / height))
        pages += taken
        end = bottom - (taken - 1) * height
      }
      const named = [...document.querySelectorAll<HTMLElement>('[data-page-of]')]
      body.style.removeProperty('width')
      return Object.fromEntries(
        named.flatMap(({ dataset: { pageOf = '' } }) => {
          const page = begins.get(document.getElementById(pageOf)?.closest('.handout > *') ?? body)
          return page === undefined ? [] : [[pageOf, page] as const]
        }),
      )
    },
    { ...text, smaller: SMALLER, besideless: BESIDELESS, saved: SAVED, between: BETWEEN },
  )
}
