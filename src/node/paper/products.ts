/** What can be taken away, and on which paper. */

/** Paper sizes, in mm. */
export const PAPERS = {
  a4: { css: 'A4', width: 210, height: 297 },
  letter: { css: 'letter', width: 215.9, height: 279.4 },
} as const
export type Paper = keyof typeof PAPERS

/** What `npm run export` can make, in the order of the summary. */
export const PRODUCTS = ['slides', 'handout', 'onepage', 'pptx', 'images'] as const
export type Product = (typeof PRODUCTS)[number]

/** How many pages of a browser products are made on: so many are opened ahead, and so many are all. */
export function pagesFor(products: readonly Product[]): { pages: number; allPages: number } {
  const pages = products.length
  // That of the cover is opened when all slides are taken.
  return { pages, allPages: pages + (products.includes('images') ? 1 : 0) }
}

export interface ExportOptions {
  /** The deck's folder: its site is in `dist`. */
  root: string
  /** Absent = every slide. */
  show: string | undefined
  products: readonly Product[]
  theme: 'light' | 'dark' | undefined
  /** Where to, from where the person stands. */
  out: string
  paper: Paper
  /** False leaves every word of On screen and Say out. */
  notes: boolean
}
