import * as v from 'valibot'
import { strictObject } from '../problems/check-shape.ts'
import { realDate, words } from '../problems/shapes.ts'
import { findAddressMistake } from './address-mistake.ts'
import { cleanUrl } from './clean-url.ts'

/** A public source of a claim, an event or a point of a series. */
export interface RecordSource {
  title?: string | undefined
  publisher: string
  date?: string | null | undefined
  url: string
}

/** An address that leads where it says; what is published of it doesn't track a reader. */
const address = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const expected = dataset.typed ? findAddressMistake(dataset.value) : undefined
    if (expected !== undefined) addIssue({ message: expected })
  }),
  // The files are copies and stay as they are.
  v.transform(cleanUrl),
)

/** The shape of a source, the same in all three files of the register. */
export const sourceSchema = strictObject({
  title: v.optional(words),
  publisher: words,
  date: v.optional(v.nullable(realDate)),
  url: address,
})

/** Nothing is called record that names no source. */
export const sourcesSchema = v.pipe(v.array(sourceSchema), v.minLength(1, 'at least one source'))
