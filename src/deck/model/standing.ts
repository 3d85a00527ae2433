import type { Entity } from '../../charts/base/entities.ts'

/**
 * How far that reaches which a mark stands for: it holds, it is being left or has ended (both are drawn as hatching),
 * or it is only mentioned (a dashed outline).
 */
export const STANDINGS = ['applies', 'leaving', 'ended', 'mentioned'] as const
export type Standing = (typeof STANDINGS)[number]

/** What a box or a layer of a slide stands for; of no entity, it is slate. */
export interface Mark {
  entity?: Entity
  standing: Standing
}
