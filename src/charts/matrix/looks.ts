/**
 * How a cell of a state can look. solid: applies, or main · tick: the same with a tick before its words · open: being
 * left, its end not dated · hatched: over · back: over for what comes, an arrow back before its words · outlined: only
 * mentioned · quoted: words alone · silent: not stated.
 */
export type CellStyle = 'solid' | 'open' | 'hatched' | 'outlined' | 'quoted' | 'silent'

interface Look {
  style: CellStyle
  sign?: 'tick' | 'back'
}

/** Looks by the name that data files call them. */
const LOOKS = {
  solid: { style: 'solid' },
  'solid-tick': { style: 'solid', sign: 'tick' },
  open: { style: 'open' },
  hatched: { style: 'hatched' },
  'hatched-back': { style: 'hatched', sign: 'back' },
  outlined: { style: 'outlined' },
  quoted: { style: 'quoted' },
  silent: { style: 'silent' },
} as const satisfies Record<string, Look>

export type LookName = keyof typeof LOOKS

export const LOOK_NAMES = Object.keys(LOOKS) as [LookName, ...LookName[]]

export const lookOfMark = (mark: LookName): Look => LOOKS[mark]
