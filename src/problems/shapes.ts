import * as v from 'valibot'
import { findDateMistake } from './calendar.ts'

/** Shapes that several files share; each says in plain words what it wants. */

/** A text with something in it. */
export const words = v.pipe(v.string(), v.regex(/\S/, 'words'))

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day that the calendar has. */
export const realDate = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const mistake = dataset.typed ? findDateMistake(dataset.value) : undefined
    if (mistake) addIssue({ message: mistake.expected })
  }),
)
