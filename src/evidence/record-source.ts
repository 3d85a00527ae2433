import * as v from 'valibot'
import { strictObject } from '../source/check-shape.ts'
import { cleanUrl } from './clean-url.ts'

/** A public source of a claim, an event or a point of a series. */
export interface RecordSource {
  title?: string | undefined
  publisher: string
  date?: string | null | undefined
  url: string
}

/** No user name either: `https://user@host` shows one place and leads to another. */
const URL_RE = /^https?:\/\/[^\s/@]+(?:[/?#]\S*)?$/

/** The shape of a source, the same in all three files of the register. */
export const sourceSchema = strictObject({
  title: v.optional(v.string()),
  publisher: v.string(),
  date: v.optional(v.nullable(v.string())),
  // The files are copies and stay as they are; what is published from them doesn't track a reader.
  url: v.pipe(
    v.string(),
    v.regex(URL_RE, 'an address that begins with https:// or http://'),
    v.transform(cleanUrl),
  ),
})
