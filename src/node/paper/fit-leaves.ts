import type { ChromiumPage } from '../browser/chromium.ts'

/** Names of the smaller settings of a leaf in handout.css, tried in this order. */
const SMALLER = ['is-full', 'is-fuller', 'is-fullest', 'is-closest']

/**
 * Sets each leaf of the open handout that its page can't hold a step smaller, and another; what no setting brings to one
 * page stays at its full size. Two leaves that may share a page (`of-appendix`) and only just don't are set smaller
 * too. `text` is the paper's room for text in CSS pixels.
 */
export async function fitLeaves(page: ChromiumPage, text: { width: number; height: number }): Promise<void> {
  await page.evaluate(
    ({ width, height, smaller }) => {
      const { body } = document
      // As wide as it is printed: the window is as wide as a slide.
      body.style.width = `${width}px`
      const heightOf = (leaf: Element | undefined) => leaf?.getBoundingClientRect().height ?? height
      const set = (leaf: Element, name?: string) => {
        leaf.classList.remove(...smaller)
        if (name !== undefined) leaf.classList.add(name)
      }
      const leaves = [...document.querySelectorAll('.leaf')]
      // All of one step before they are measured: each measuring lays the whole document out.
      let tooLong = leaves
      for (const name of [undefined, ...smaller]) {
        for (const leaf of tooLong) set(leaf, name)
        tooLong = tooLong.filter((leaf) => heightOf(leaf) > height)
      }
      for (const leaf of tooLong) set(leaf)
      const mayShare = leaves.filter((leaf) => leaf.matches('.of-appendix') && heightOf(leaf) <= height)
      for (const [index, leaf] of mayShare.entries()) {
        const other = mayShare[index + 1]
        if (!other || leaf.nextElementSibling !== other) continue
        const before = [leaf, other].map(({ className }) => className)
        const apart = () => other.getBoundingClientRect().bottom - leaf.getBoundingClientRect().top
        for (const name of smaller) {
          if (apart() <= height) break
          set(leaf, name)
          set(other, name)
        }
        if (apart() > height) {
          leaf.className = before[0] ?? ''
          other.className = before[1] ?? ''
        } else mayShare.splice(index + 1, 1)
      }
      body.style.removeProperty('width')
    },
    { ...text, smaller: SMALLER },
  )
}
