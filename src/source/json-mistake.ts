/** Where a text stops being JSON (RFC 8259): an offset into the text, what stands there, what should. */
export interface JsonMistake {
  offset: number
  found: string
  expected: string
}

const SPACE_RE = /[ \t\n\r]*/y
// Any character from the space on, but for the quotation mark and the backslash.
const STRING_RE = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const LITERAL_RE = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * The first mistake of a text that is not JSON; undefined when it is. Engines word their own messages
 * differently from version to version and often leave the place out, so this is told apart here.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  let at = 0
  const take = (re: RegExp): boolean => {
    re.lastIndex = at
    if (!re.test(text)) return false
    at = re.lastIndex
    return true
  }
  const next = (): string => {
    take(SPACE_RE)
    return text.charAt(at)
  }
  const here = (expected: string): JsonMistake => ({ offset: at, found: inWords(text, at), expected })

  const value = (): JsonMistake | undefined => {
    const first = next()
    if (first === '{') return list('}', pair)
    if (first === '[') return list(']', value)
    if (first === '"') return string()
    return take(LITERAL_RE) ? undefined : here('a value')
  }
  const string = (): JsonMistake | undefined => {
    if (take(STRING_RE)) return undefined
    if (text.charAt(at) !== '"') return here('a name in double quotes')
    const found = 'a text that does not end on its line, or holds a lone backslash'
    return { offset: at, found, expected: 'a closing quotation mark, and \\\\ for a backslash' }
  }
  const pair = (): JsonMistake | undefined => {
    next()
    const mistake = string()
    if (mistake) return mistake
    if (next() !== ':') return here('a colon')
    at++
    return value()
  }
  const list = (close: '}' | ']', item: () => JsonMistake | undefined): JsonMistake | undefined => {
    at++
    if (next() === close) {
      at++
      return undefined
    }
    for (;;) {
      const mistake = item()
      if (mistake) return mistake
      const mark = next()
      if (mark !== ',' && mark !== close) return here(`a comma or “${close}”`)
      const comma = at++
      if (mark === close) return undefined
      if (next() === close)
        return { offset: comma, found: `a comma before “${close}”`, expected: 'none after the last item' }
    }
  }
  const mistake = value()
  if (mistake) return mistake
  return next() === '' ? undefined : here('nothing after the value')
}

function inWords(text: string, offset: number): string {
  return offset >= text.length ? 'the end of the file' : `“${text.charAt(offset)}”`
}
