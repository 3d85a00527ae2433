import type { ChromiumPage } from '../browser/chromium.ts'

/** Names of the smaller settings of a leaf in handout.css, tried in this order. */
const SMALLER = ['is-full', 'is-fuller', 'is-beside', 'is-closest']
/** Between two leaves on one page, in CSS pixels: 10 mm, as in handout.css. */
const BETWEEN = 38

/**
 * Sets each leaf of the open handout that its page can't hold a step smaller, and another; what no setting brings to one
 * page stays at its full size. Two leaves that may share a page (`data-shares`, the same for both) and can at a setting
 * above the smallest do (`is-shared`, the other `is-second`). `text` is the paper's room for text in CSS pixels.
 */
export async function fitLeaves(page: ChromiumPage, text: { width: number; height: number }): Promise<void> {
  await page.evaluate(
    ({ width, height, smaller, between }) => {
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

      let alone = leaves.filter((leaf) => !tooLong.includes(leaf) && leaf.dataset.shares !== undefined)
      for (let step = 0; step < smaller.length && alone.length > 0; step++) {
        const stepOf = (leaf: HTMLElement) => Math.max(step, steps.get(leaf) ?? 0)
        measure(alone, stepOf)
        for (const [index, leaf] of alone.entries()) {
          const other = alone[index + 1]
          const isPair = other && leaf.nextElementSibling === other && !leaf.matches('.is-shared')
          if (!isPair || leaf.dataset.shares !== other.dataset.shares) continue
          if ((heights.get(leaf) ?? 0) + between + (heights.get(other) ?? 0) > height) continue
          other.classList.add('is-second')
          for (const one of [leaf, other]) {
            one.classList.add('is-shared')
            steps.set(one, stepOf(one))
          }
        }
        alone = alone.filter((leaf) => !leaf.matches('.is-shared'))
      }
      measure(leaves, (leaf) => steps.get(leaf) ?? 0)
      body.style.removeProperty('width')
    },
    { ...text, smaller: SMALLER, between: BETWEEN },
  )
}
