import { type Html, html } from '../../deck/model/html.ts'
import type { Box, DrawnDeck, Slide } from '../../deck/model/types.ts'

/** What a layout draws behind the words of its boxes. */
export interface Diagram {
  /** Steps in time or rank are numbered for those who hear them. */
  list?: 'ul' | 'ol'
  /** What stands before the heading of a box, such as a number that the drawing or another box refers to. */
  before?(slide: Slide, index: number): Html | false
  /** Shapes on the canvas of 1280 × 720, behind all words; none where the styles draw all. */
  art?(slide: Slide, deck: DrawnDeck): Html
  /**
   * What a step adds of a box, counted from 0: all of it, or only what it says, where its name stands in a shape that
   * is there from the beginning.
   */
  adds?(index: number): 'all' | 'words'
  /** A further class of a box, counted from 0, for what its place among the others changes. */
  named?(index: number, boxes: readonly Box[]): string | undefined
}

/** The class of an entity’s colours; slate for what is of none. */
export const slotClass = ({ entity }: Pick<NonNullable<Box['mark']>, 'entity'>): string =>
  entity ? `of-${entity.color}` : 'of-other'

/** An attribute for a shape of the art that is shown from the state of its box on. */
export const fromState = ({ from }: Pick<Box, 'from'>): Html =>
  html`${from !== undefined && html` data-from="${from}"`}`
