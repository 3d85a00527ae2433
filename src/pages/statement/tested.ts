/*
 * What was tested for the statement on accessibility, on which day and with what: written down here and nowhere else.
 * Whoever tests anew changes the day; a test holds versions, widths and the names of the tests to what is there.
 */

import type { WordKey } from '../../words/say.ts'

/** What was tested, by its key in the table of words, and the tests that hold it. */
interface Tested {
  says: Extract<WordKey, `tested-${string}`>
  by: readonly string[]
}

interface Testing {
  /** The day on which all of them last passed. */
  day: string
  /** The version of axe-core. */
  axe: string
  /** The windows in which axe looked, in CSS pixels. */
  widths: readonly number[]
  tested: readonly Tested[]
  /** What nobody has tried, by its key. */
  untested: readonly Extract<WordKey, `untested-${string}`>[]
}

export const TESTING: Testing = {
  day: '2026-11-26',
  axe: '4.14.1',
  widths: [390, 1280, 1920],
  tested: [
    { says: 'tested-axe', by: ['tests/e2e/stage/axe.spec.ts', 'tests/e2e/reading/reading.spec.ts'] },
    { says: 'tested-looks', by: ['tests/e2e/stage/axe.spec.ts'] },
    { says: 'tested-keyboard', by: ['tests/e2e/stage/keyboard.spec.ts'] },
    { says: 'tested-zoom', by: ['tests/e2e/reading/room.spec.ts'] },
    { says: 'tested-steps', by: ['tests/e2e/stage/everyone.spec.ts'] },
    { says: 'tested-contrast', by: ['tests/charts/palette.test.ts'] },
    { says: 'tested-pdf', by: ['tests/e2e/site/pdf-ua.spec.ts'] },
  ],
  untested: ['untested-voice', 'untested-devices', 'untested-presentation', 'untested-people'],
}
