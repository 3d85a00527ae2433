import { html } from '../../deck/model/html.ts'
import type { Slide } from '../../deck/model/types.ts'
import type { Diagram } from './diagram.ts'
import { countOf } from './shapes.ts'

/** How many stretches of the passage are underlined, each with its number. */
function underlined({ body: { boxes } }: Slide): number {
  const [quote] = boxes
  return quote ? countOf('sup', quote) : 0
}

/**
 * A passage of the source, large, and notes beside it: the first as many as stretches of it are underlined have their
 * numbers, the others stand below a line and refer to none.
 */
export const passage: Diagram = {
  before: (slide, index) =>
    index > 0 && index <= underlined(slide) && html`<span class="number">${index}</span> `,
  art: () => html`<path class="hair" d="M860 212V636"/>\n`,
}
