/*
 * Characters that nobody sees: they come in with a paste and then turn text round, end a line, join or part
 * words, or stand for nothing at all. One table for slides, settings and data.
 */

/** A character that nobody sees: its offset in the text and its name, `zero width space U+200B`. */
export interface Invisible {
  offset: number
  name: string
}

/**
 * Ranges of code points with the name people know; the first that fits counts. Sources: Unicode 16, general
 * categories Cc, Cf, Co, Cs, Zl, Zp and property Default_Ignorable_Code_Point; what has ink or width is left out.
 */
const INVISIBLE: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x00, 0x00, 'NUL'],
  [0x0b, 0x0b, 'vertical tab'],
  [0x0c, 0x0c, 'form feed'],
  [0x0d, 0x0d, 'carriage return'],
  [0x1b, 0x1b, 'escape'],
  [0x01, 0x1f, 'control character'],
  [0x7f, 0x9f, 'control character'],
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'grapheme joiner'],
  [0x61c, 0x61c, 'direction mark'],
  [0x115f, 0x1160, 'filler'],
  [0x17b4, 0x17b5, 'inherent vowel'],
  [0x180b, 0x180f, 'variation selector'],
  [0x200b, 0x200b, 'zero width space'],
  [0x200c, 0x200c, 'zero width non-joiner'],
  [0x200d, 0x200d, 'zero width joiner'],
  [0x200e, 0x200f, 'direction mark'],
  [0x2028, 0x2028, 'line separator'],
  [0x2029, 0x2029, 'paragraph separator'],
  [0x202a, 0x202e, 'direction override'],
  [0x2060, 0x2060, 'word joiner'],
  [0x2061, 0x2065, 'invisible operator'],
  [0x2066, 0x2069, 'direction isolate'],
  [0x206a, 0x206f, 'format character'],
  [0x2800, 0x2800, 'blank braille pattern'],
  [0x3164, 0x3164, 'filler'],
  [0xd800, 0xdfff, 'half of a character (lone surrogate)'],
  [0xe000, 0xf8ff, 'private-use character'],
  [0xfdd0, 0xfdef, 'noncharacter'],
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'filler'],
  [0xfff0, 0xfffb, 'format character'],
  [0xfffc, 0xfffc, 'object replacement character'],
  [0xfffd, 0xfffd, 'replacement character'],
  [0xfffe, 0xffff, 'noncharacter'],
  [0x1bca0, 0x1bca3, 'format character'],
  [0x1d173, 0x1d17a, 'format character'],
  [0xe0000, 0xe007f, 'tag character'],
  [0xe0080, 0xe0fff, 'variation selector'],
  [0xf0000, 0x10ffff, 'private-use character'],
]

/** Anything that might be in the table; all else is passed over without a search, lines' ends and tabs with it. */
const CANDIDATE_RE =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu

/** What a keyboard in English writes: most texts are no more, and a search by categories is slow. */
const PLAIN_RE = /^[\t\n -~]*$/

/** In scripts that join letters, and in emoji, a joiner or selector changes what is seen: it belongs there. */
const JOINED_RE = /(?:[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)$/u
const UNJOINED_SCRIPTS_RE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
const JOINERS = [0x200c, 0x200d, 0xfe0e, 0xfe0f]

/** Every character of a text that nobody sees, in order. A carriage return before a line feed is a line's end. */
export function invisibleIn(text: string): Invisible[] {
  if (PLAIN_RE.test(text)) return []
  return [...text.matchAll(CANDIDATE_RE)].flatMap(({ 0: character, index }) => {
    const code = character.codePointAt(0) ?? 0
    const name = INVISIBLE.find(([first, last]) => first <= code && code <= last)?.[2]
    if (!name || belongsThere(text, index, code)) return []
    return [{ offset: index, name: `${name} ${codeName(code)}` }]
  })
}

function belongsThere(text: string, index: number, code: number): boolean {
  if (code === 0x0d) return text.charAt(index + 1) === '\n'
  if (!JOINERS.includes(code)) return false
  const before = text.slice(Math.max(0, index - 2), index)
  return JOINED_RE.test(before) && !UNJOINED_SCRIPTS_RE.test(before)
}

/** A space that is not the space bar's: no-break, narrow, ideographic … (category Zs). It is seen as a space. */
const OTHER_SPACE_RE = /(?! )\p{Zs}/u
const SPACE_NAMES: Record<string, string> = { '\u00a0': 'no-break space', '\u202f': 'narrow no-break space' }

/** The first space of a text that is no ordinary one, or undefined. */
export function otherSpaceIn(text: string): Invisible | undefined {
  const match = OTHER_SPACE_RE.exec(text)
  if (!match) return undefined
  const [character] = match
  return {
    offset: match.index,
    name: `${SPACE_NAMES[character] ?? 'space'} ${codeName(character.codePointAt(0) ?? 0)}`,
  }
}

/** `U+00A0`. */
function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
