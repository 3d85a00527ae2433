import type { Sign } from '../pens/signs.ts'
import type { CellStyle } from './grid.ts'

interface Look {
  style: CellStyle
  sign?: Sign
  /** Its outline has the colour of rules instead of the row's. */
  isNeutral?: boolean
}

/** How a cell of a state can look, by the name that data files call it. */
export const LOOKS = {
  solid: { style: 'solid' },
  'solid-tick': { style: 'solid', sign: 'tick' },
  'open-tick': { style: 'open', sign: 'tick' },
  hatched: { style: 'striped' },
  'hatched-back': { style: 'striped', sign: 'back' },
  outlined: { style: 'outlined' },
  quoted: { style: 'outlined', isNeutral: true },
  silent: { style: 'silent' },
} as const satisfies Record<string, Look>

export type LookName = keyof typeof LOOKS

export const LOOK_NAMES = Object.keys(LOOKS) as [LookName, ...LookName[]]

export const lookOfMark = (mark: LookName): Look => LOOKS[mark]
