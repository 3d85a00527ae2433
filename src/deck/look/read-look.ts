import type { Place, Problem } from '../../problems/problem.ts'
import { type DeckFiles, decode } from '../model/files.ts'
import type { Look, Settings } from '../model/types.ts'
import { readFonts } from './read-fonts.ts'
import { readLogo } from './read-logo.ts'
import { type KnownTokens, readTokens } from './read-tokens.ts'

/**
 * `assets/look/` of a deck, and what deck.yaml says of its logo → how the deck looks, or problems: a logo without
 * words for those who can't see it is one, and so are words without a logo, or a font that is named and not there.
 */
export function readLook(
  files: Pick<DeckFiles, 'tokens' | 'logos' | 'fonts' | 'settings'>,
  settings: Settings | undefined,
  placeOf: (path: (string | number)[]) => Place,
  known: KnownTokens,
): { look: Look; problems: Problem[] } {
  const { tokens: sheet, logos = [] } = files
  const look: Look = {}
  const problems: Problem[] = []
  if (sheet) {
    const { text, problems: encoding } = decode(sheet)
    const read = encoding.length > 0 ? undefined : readTokens(sheet.path, text, known)
    problems.push(...encoding, ...(read?.problems ?? []))
    if (read) look.tokens = read.tokens
  }
  if (!settings) return { look, problems }
  const { fonts, problems: ofFonts } = readFonts(files.fonts ?? [], settings.fonts, placeOf)
  problems.push(...ofFonts)
  if (fonts.length > 0) look.fonts = fonts
  const [file, second] = logos
  const { logo } = settings
  if (second) problems.push({ file: second.path, line: 1, column: 1, ...TWO_LOGOS })
  else if (file && !logo) {
    const start = { file: files.settings.path, line: 1, column: 1 }
    problems.push({ ...start, found: `no “logo: { alt: … }”, though there is ${file.path}`, expected: WORDS })
  } else if (!file && logo) {
    const expected = 'assets/look/logo.svg or assets/look/logo.png beside it, or no “logo:”'
    problems.push({ ...placeOf(['logo']), found: 'words for a logo that there is not', expected })
  } else if (file && logo) {
    const read = readLogo(file, logo.alt)
    problems.push(...read.problems)
    if (read.logo) look.logo = read.logo
  }
  return { look, problems }
}

const WORDS = 'what the logo says, for those who can’t see it: the name of who it stands for'
const TWO_LOGOS = {
  found: 'a second logo',
  expected: 'one of logo.svg and logo.png: the drawing is sharp at every size',
}
