import { BADGES, type Layout } from './types.ts'

/** How many boxes (“###”) a layout has room for; those that aren't here show none. */
const BOXES: Partial<Record<Layout, readonly [least: number, most: number]>> = {
  facts: [1, 4],
  panels: [1, 6],
  steps: [1, 5],
  flow: [2, 2],
  ladder: [1, 8],
  key: [1, BADGES.length],
  quotes: [1, 4],
  question: [1, 4],
  band: [5, 6],
  cross: [2, 4],
  verbs: [4, 6],
  address: [3, 4],
  strata: [3, 4],
  split: [2, 4],
  fan: [4, 7],
  sight: [1, 3],
  passage: [2, 6],
  places: [2, 6],
  part: [0, 4],
  'record-check': [1, 10],
  terms: [1, 8],
}

/** The least and the most boxes that a layout takes. */
export const boxesFor = (layout: Layout): readonly [least: number, most: number] => BOXES[layout] ?? [0, 0]
