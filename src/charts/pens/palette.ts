import { contrast, deltaE, VISIONS, type Vision } from './color.ts'

/** Colours by the name of their token without its dashes: `series-1` → `#860c10`. */
export type Palette = ReadonlyMap<string, string>

/** Two colours that can't be told apart, or read one on the other. */
export interface PaletteFault {
  tokens: [color: string, ground: string]
  /** What was measured, and what it ought to be at least. */
  value: number
  bound: number
  measure: 'contrast' | 'difference'
  /** Of a difference: the eyes that see it. */
  vision?: Vision
  /** Of a contrast: the nearest shade of the first colour that would do. */
  nearest?: string
}

/** WCAG 2.2, 1.4.3: text on its ground. */
const TEXT_BOUND = 4.5
/** WCAG 2.2, 1.4.11: marks, lines and controls on theirs. */
const MARK_BOUND = 3
/** CIEDE2000 between two fills that stand for two things; below it they are taken for one in a legend. */
const DIFFERENCE_BOUND = 15

/** `paper` is the sheet that a printer leaves as it is: papers paint no ground. */
const GROUNDS = ['page', 'surface', 'paper'] as const
const TEXTS = ['ink', 'muted', 'link']
const MARKS = ['rule', 'focus', 'rating-1', 'rating-2', 'rating-3', 'slate']

/**
 * Pairs of a palette that fall short: text on its ground 4.5:1, marks 3:1 (WCAG 2.2), the fills of series a
 * CIEDE2000 of 15 apart, also for protan, deutan and tritan eyes. A token that the palette lacks is passed over.
 */
export function paletteFaults(palette: Palette): PaletteFault[] {
  const series = [...palette.keys()].filter((name) => /^series-\d+$/.test(name))
  const onGrounds = (names: string[], bound: number): [string, string, number][] =>
    names.flatMap((name) => GROUNDS.map((ground): [string, string, number] => [name, ground, bound]))
  const inked = [...series, 'slate']
  const contrasts = [
    ...onGrounds(TEXTS, TEXT_BOUND),
    ...onGrounds([...MARKS, ...series, ...series.map((name) => `${name}-text`)], MARK_BOUND),
    ...inked.map((name): [string, string, number] => [`${name}-ink`, name, TEXT_BOUND]),
  ]
  const pairs = series.flatMap((one, index) => series.slice(index + 1).map((other) => [one, other] as const))
  return [
    ...contrasts.flatMap(([color, ground, bound]) => contrastFault(palette, color, ground, bound)),
    ...pairs.flatMap(([one, other]) => differenceFault(palette, one, other)),
  ]
}

function contrastFault(palette: Palette, color: string, ground: string, bound: number): PaletteFault[] {
  const [front, back] = [palette.get(color), palette.get(ground)]
  if (front === undefined || back === undefined) return []
  const value = contrast(front, back)
  if (value >= bound) return []
  const nearest = nearestShade(front, back, bound)
  return [
    {
      tokens: [color, ground],
      value,
      bound,
      measure: 'contrast',
      ...(nearest === undefined ? {} : { nearest }),
    },
  ]
}

/** The vision in which two fills differ least, if that is too little: one fault for each pair. */
function differenceFault(palette: Palette, one: string, other: string): PaletteFault[] {
  const [first, second] = [palette.get(one), palette.get(other)]
  if (first === undefined || second === undefined) return []
  const [least] = VISIONS.map((vision) => ({ vision, value: deltaE(first, second, vision) })).sort(
    (a, b) => a.value - b.value,
  )
  if (!least || least.value >= DIFFERENCE_BOUND) return []
  return [{ tokens: [one, other], ...least, bound: DIFFERENCE_BOUND, measure: 'difference' }]
}

/** A hundred steps from a colour to black and to white: the first that reaches the bound on its ground. */
function nearestShade(color: string, ground: string, bound: number): string | undefined {
  for (let share = 0.01; share <= 1; share += 0.01)
    for (const end of [0, 255]) {
      const shade = mixed(color, end, share)
      if (contrast(shade, ground) >= bound) return shade
    }
  return undefined
}

function mixed(color: string, end: number, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16)
    return Math.round(part + (end - part) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}
