import type { Layout } from '../../deck/model/types.ts'
import { address } from './address.ts'
import { band } from './band.ts'
import { cross } from './cross.ts'
import type { Diagram } from './diagram.ts'
import { fan } from './fan.ts'
import { passage } from './passage.ts'
import { places } from './places.ts'
import { sight } from './sight.ts'
import { split } from './split.ts'
import { strata } from './strata.ts'
import { verbs } from './verbs.ts'

/** The layouts that are diagrams. */
export const DIAGRAMS: Partial<Record<Layout, Diagram>> = {
  band,
  cross,
  split,
  address,
  verbs,
  fan,
  sight,
  passage,
  places,
  strata,
}
