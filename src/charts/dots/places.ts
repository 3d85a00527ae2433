import type { DotsData } from './data.ts'

/** Where things stand in a drawing of dots, in pixels of the canvas, whose edges are those of the drawing. */

export const SIZE = { width: 1280, height: 436 }

/** Edges of all text, and where the rows begin. */
export const TEXT_EDGES = { left: 64, right: 1216 }
const TOP = 42

/** The lines of the lowest and of the highest level; with more than three levels the texts have less room. */
const FEW_LEVELS = { most: 3, first: 690, last: 1070 }
const MANY_LEVELS = { first: 560, last: 1080 }

/** Largest radius of a dot, and what it leaves free above and below. */
const DOT = { most: 27, free: 6 }

export interface Places {
  top: number
  bottom: number
  /** Room of a row. */
  pitch: number
  /** The lines of the lowest and highest level. */
  first: number
  last: number
  radius: number
  /** Whether a row has room for a large name over its text; else they are smaller. */
  isRoomy: boolean
}

/** The rows share the height. */
export function placesOf({ rows, levels }: DotsData): Places {
  const pitch = (SIZE.height - TOP) / rows.length
  const { first, last } = levels.length <= FEW_LEVELS.most ? FEW_LEVELS : MANY_LEVELS
  const radius = Math.min(DOT.most, Math.floor(pitch / 2 - DOT.free))
  return { top: TOP, bottom: SIZE.height, pitch, first, last, radius, isRoomy: pitch >= 76 }
}

/** The palette has three shades: of more levels, neighbours share one, and place and word tell them apart. */
export function shadeOf(level: string, levels: string[]): 'rating1' | 'rating2' | 'rating3' {
  const shades = ['rating1', 'rating2', 'rating3'] as const
  const index = levels.indexOf(level)
  const last = shades.length - 1
  return shades[levels.length <= shades.length ? index : Math.round((index * last) / (levels.length - 1))]!
}

/** What a row's mark is called. */
export const idOf = ({ name }: DotsData['rows'][number]): string => name.toLowerCase().replaceAll(' ', '-')
