/**
 * The one place where text becomes a string of a style sheet: text in, the string with its quotes out, as CSSOM
 * serializes one (https://drafts.csswg.org/cssom/#serialize-a-string). Line breaks of every kind would end it.
 * `<` is escaped as well, because it could end the style element.
 */
export function cssString(text: string): string {
  const escaped = text.replaceAll('\0', '\ufffd').replace(SPECIAL_RE, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    return `\\${character.charCodeAt(0).toString(16)} `
  })
  return `"${escaped}"`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay.
const SPECIAL_RE = /["\\<\u0001-\u001f\u007f]/g
