/** What pages fetch of the deck's charts, as modules of their own: the compiled deck's data and no other. */

import type { Deck, DrawnDeck } from '../../deck/model/types.ts'

/** The name by which src/views/figures imports it. */
export const FIGURES = 'virtual:deck/figures'

/** The name by which src/views/reading imports the drawings for narrow windows. */
export const NARROW = 'virtual:deck/narrow'

/** Vite's mark for modules that lie in no file. */
export const FIGURES_ID = `\0${FIGURES}`
export const NARROW_ID = `\0${NARROW}`

/** The text of the module: of each chart that a slide shows its kind, its checked data and its alternative text. */
export function figuresModule(deck: Deck | undefined): string {
  const charts = (deck?.slides ?? []).flatMap(({ figure }) =>
    figure?.chart ? [[figure.id, { ...figure.chart, alt: figure.alt }] as const] : [],
  )
  return moduleOf(charts)
}

/** The text of the module: of each chart that has one, its drawing for narrow windows as SVG. */
export function narrowModule(deck: DrawnDeck | undefined): string {
  const drawings = [...(deck?.drawings ?? [])]
  return moduleOf(drawings.flatMap(([id, { narrow }]) => (narrow ? [[id, narrow.svg] as const] : [])))
}

/** Read when it runs, as one text: as code a chart named `__proto__` would be something else than a key. */
function moduleOf(entries: (readonly [id: string, value: unknown])[]): string {
  const json = JSON.stringify(Object.fromEntries(entries))
  return `export default JSON.parse(${JSON.stringify(json)})\n`
}
