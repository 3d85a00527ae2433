/** What a page's live charts are drawn from, as a module of its own: the compiled deck's data and no other. */

import type { Deck } from '../../deck/model/types.ts'

/** The name by which src/views/figures imports it. */
export const FIGURES = 'virtual:deck/figures'

/** Vite's mark for modules that lie in no file. */
export const FIGURES_ID = `\0${FIGURES}`

/** The text of the module: of each chart that a slide shows its kind, its checked data and its alternative text. */
export function figuresModule(deck: Deck | undefined): string {
  const charts = (deck?.slides ?? []).flatMap(({ figure }) =>
    figure?.chart ? [[figure.id, { ...figure.chart, alt: figure.alt }] as const] : [],
  )
  const json = JSON.stringify(Object.fromEntries(charts))
  // Read when it runs, as one text: as code a chart named `__proto__` would be something else than a key.
  return `export default JSON.parse(${JSON.stringify(json)})\n`
}
