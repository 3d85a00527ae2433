import { type Html, html } from '../../deck/model/html.ts'
import type { Box, DrawnDeck, Slide } from '../../deck/model/types.ts'

/** What a layout draws behind the words of its boxes. */
export interface Diagram {
  /** Steps in time or rank are numbered for those who hear them. */
  list?: 'ul' | 'ol'
  /** Shapes on the canvas of 1280 × 720, behind all words; none where the styles draw all. */
  art?(slide: Slide, deck: DrawnDeck): Html
}

/** The class of an entity’s colours; slate for what is of none. */
export const slotClass = ({ entity }: Pick<NonNullable<Box['mark']>, 'entity'>): string =>
  entity ? `of-${entity.color}` : 'of-other'

/** An attribute for a shape of the art that is shown from the state of its box on. */
export const fromState = ({ from }: Box): Html => html`${from !== undefined && html` data-from="${from}"`}`
