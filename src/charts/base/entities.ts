/** The entities of a deck: whom or what its charts compare, each with one colour, marker and spoken name. */

/** Places in the palette, told apart by every eye and in grey: `--series-1` … in src/styles/tokens.css. */
export type Slot = 1 | 2 | 3 | 4

/** Shapes that stand before an entity's name, on slides and in charts. */
export type Marker = 'square' | 'triangle' | 'circle' | 'diamond'

/** An entity as deck.yaml declares it under its `id`. */
export interface Entity {
  /** What data files and `{…}` in slides call it. */
  id: string
  name: string
  /** Colour and marker as a speaker says them: “red square”. */
  spoken: string
  color: Slot
  marker: Marker
}
