/** A deck's own palette in, the pairs of it that can't be told apart or read out. */

import { type Palette, type PaletteFault, paletteFaults } from '../../charts/pens/palette.ts'
import type { Deck, Look } from '../../deck/model/types.ts'
import type { Problem } from '../../problems/problem.ts'
import { paletteOf } from '../drawing/tokens.ts'

/**
 * Faults of a palette that the deck's tokens.css made, each at the value that it sets: of two, the one that is read
 * or drawn. What the engine ships is held to the same bounds by a test.
 */
export function paletteProblems({ look }: Pick<Deck, 'look'>): Problem[] {
  const own = look?.tokens
  if (!own) return []
  return (['light', 'dark'] as const).flatMap((theme) =>
    paletteFaults(groundsOf(look, theme)).flatMap((fault) => {
      const token = fault.tokens.map((name) => own[theme][name]).find((token) => token !== undefined)
      return token ? [{ ...token.place, ...wordsFor(fault, theme, own) }] : []
    }),
  )
}

/** A theme's colours; documents are printed in the light ones, on paper that stays white. */
function groundsOf(look: Look | undefined, theme: 'light' | 'dark'): Palette {
  const palette = paletteOf(look, theme)
  return theme === 'light' ? palette.set('paper', '#ffffff') : palette
}

function wordsFor(
  { tokens: [color, ground], value, bound, measure, vision, nearest }: PaletteFault,
  theme: 'light' | 'dark',
  own: NonNullable<Look['tokens']>,
): Pick<Problem, 'found' | 'expected' | 'hint'> {
  if (measure === 'difference') {
    const eyes = vision === 'normal' ? 'for everybody' : `for ${vision} eyes`
    return {
      found: `--${color} and --${ground} only ΔE00 ${floor(value)} apart ${eyes} in the ${theme} theme`,
      expected: `ΔE00 ${bound} or more between the colours of two series, in every kind of colour vision`,
    }
  }
  const isOwn = own[theme][color] !== undefined
  return {
    found: `--${color} on ${ground === 'paper' ? 'white paper' : `--${ground}`} with a contrast of ${floor(value)}:1 in the ${theme} theme`,
    expected: `${bound}:1 or more (WCAG 2.2, ${bound === 3 ? '1.4.11' : '1.4.3'})`,
    ...(nearest === undefined || !isOwn ? {} : { hint: `the nearest shade that passes: ${nearest}` }),
  }
}

/** Never rounded up to the bound that it misses. */
const floor = (value: number) => (Math.floor(value * 100) / 100).toFixed(2)
