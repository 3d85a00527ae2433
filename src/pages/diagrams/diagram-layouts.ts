import type { Layout } from '../../deck/model/types.ts'
import type { Diagram } from './diagram.ts'

/** The layouts that are diagrams. */
export const DIAGRAMS: Partial<Record<Layout, Diagram>> = {
  band: {},
  cross: {},
  split: {},
  address: {},
  verbs: {},
  fan: {},
  sight: {},
  passage: {},
  places: {},
  strata: {},
}
