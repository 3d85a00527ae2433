import type { Place, Problem } from '../../problems/problem.ts'
import type { DeckFile } from '../model/files.ts'
import type { FontUse, OwnFont, Settings } from '../model/types.ts'
import { base64 } from './read-logo.ts'

type Mistake = Pick<Problem, 'found' | 'expected' | 'hint'>

/** Uses of a font, and those whose file stands in where a deck brings none for it. */
const STAND_INS: Readonly<Record<FontUse, readonly FontUse[]>> = {
  text: ['text', 'bold', 'headlines'],
  bold: ['bold', 'text', 'headlines'],
  headlines: ['headlines', 'bold', 'text'],
}

/**
 * The font files in `assets/look` and what deck.yaml says of them → a font for each use, so that one file is enough,
 * or problems: a file that isn't there, one that nobody named, one that browsers or papers can't use.
 */
export function readFonts(
  files: readonly DeckFile[],
  named: Settings['fonts'] = [],
  placeOf: (path: (string | number)[]) => Place,
): { fonts: OwnFont[]; problems: Problem[] } {
  const problems: Problem[] = []
  const found = named.flatMap(({ file, licence, for: use }, index) => {
    const place = placeOf(['fonts', index, 'file'])
    if (named.findIndex((other) => other.for === use) < index)
      return told({ ...placeOf(['fonts', index]), ...SECOND(use) })
    const own = files.find(({ path }) => path === `assets/look/${file}`)
    if (!own) return told({ ...place, found: `a font that there is not: ${file}`, expected: IN_LOOK })
    const mistake = findMistake(own.bytes)
    if (mistake) return told({ file: own.path, line: 1, column: 1, ...mistake })
    return [{ use, file, licence, bytes: own.bytes }]
  })
  function told(problem: Problem): [] {
    problems.push(problem)
    return []
  }
  for (const { path } of files)
    if (!named.some(({ file }) => path === `assets/look/${file}`)) told({ file: path, ...START, ...UNNAMED })
  const fonts = (Object.keys(STAND_INS) as FontUse[]).flatMap((use): OwnFont[] => {
    const font = STAND_INS[use].flatMap((other) => found.filter((one) => one.use === other))[0]
    return font ? [{ use, file: font.file, licence: font.licence, bytes: base64(font.bytes) }] : []
  })
  return { fonts, problems }
}

const START = { line: 1, column: 1 }
const IN_LOOK = 'the name of a .woff2 file that lies in assets/look'
const UNNAMED = {
  found: 'a font that deck.yaml doesn’t name',
  expected: 'an entry in “fonts:” with its file and licence, or no such file',
}
const SECOND = (use: FontUse) => ({
  found: `a second font for ${use}`,
  expected: 'one file for each of text, bold and headlines',
})

/** Number of the table `fvar` in https://www.w3.org/TR/WOFF2/#table_dir_format, and of one that is spelt out. */
const [FVAR, SPELT_OUT] = [47, 63]
/** Where the length and the number of tables stand in the head of a WOFF 2 file, and where their list begins. */
const [LENGTH_AT, COUNT_AT, TABLES_AT] = [8, 12, 48]

/** Why a file can't be one of the deck's fonts: undefined when it can. */
function findMistake(bytes: Uint8Array): Mistake | undefined {
  const signature = String.fromCharCode(...bytes.slice(0, 4))
  if (signature !== 'wOF2' || bytes.length <= TABLES_AT)
    return {
      found: 'a file that is no WOFF 2 font',
      expected: 'a font as .woff2, such as fontsource.org has',
    }
  // https://www.w3.org/TR/WOFF2/#FileHeader: it says how long the file is.
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(LENGTH_AT)
  if (length !== bytes.length)
    return {
      found: `a font that is not whole: ${bytes.length} bytes of ${length}`,
      expected: 'the file as it was published: copy it again',
    }
  if (hasTable(bytes, FVAR))
    return {
      found: 'a variable font',
      expected: 'a font of one weight: papers would hold the letters of a variable one as drawings',
    }
  return undefined
}

/** Whether the list of tables, each with its number and one or two lengths of as many bytes as they need, has one. */
function hasTable(bytes: Uint8Array, wanted: number): boolean {
  let at = TABLES_AT
  const passNumber = () => {
    while (((bytes[at] ?? 0) & 0x80) !== 0) at++
    at++
  }
  for (let left = ((bytes[COUNT_AT] ?? 0) << 8) + (bytes[COUNT_AT + 1] ?? 0); left > 0; left--) {
    const flags = bytes[at++] ?? 0
    const tag = flags & 0x3f
    if (tag === wanted) return true
    if (tag === SPELT_OUT) at += 4
    passNumber()
    // glyf and loca have a second length unless their version is 3; others have one when it is not 0.
    const isOutline = tag === 10 || tag === 11
    if (isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0) passNumber()
  }
  return false
}
