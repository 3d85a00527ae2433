/** The page description language, read operator by operator (ISO 32000-1, 7.8.2): as much as finishing needs. */

/** An operator with its operands, and where both stand in the content: `end` is behind the operator. */
export interface Operator {
  name: string
  /** As written; of a dictionary or an array each token by itself. */
  operands: string[]
  start: number
  end: number
}

/** White space, comment, bracket, string of digits, name, number or operator; a string in brackets is read by hand. */
const TOKEN_RE = /[\s\0]+|%[^\r\n]*|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+|\(/y
/** What operands begin with; or they are one of three words. */
const OPERAND_SIGNS = new Set('-+.0123456789</[]>(')
const OPERAND_WORDS = new Set(['true', 'false', 'null'])

/** Content as Latin-1 text in, its operators out, in their order. Throws at what is no content. */
export function* readOperators(content: string): Generator<Operator> {
  let operands: string[] = []
  let start = -1
  for (let at = 0; at < content.length; ) {
    TOKEN_RE.lastIndex = at
    const [token] = TOKEN_RE.exec(content) ?? []
    if (token === undefined) throw new Error(`no page content at ${at}: ${content.slice(at, at + 20)}`)
    const end = token === '(' ? endOfString(content, at) : at + token.length
    const first = token[0] ?? ''
    const isSpace = first <= ' ' || first === '%'
    if (!isSpace) {
      if (start < 0) start = at
      if (OPERAND_SIGNS.has(first) || OPERAND_WORDS.has(token))
        operands.push(first === '(' ? content.slice(at, end) : token)
      else {
        yield { name: token, operands, start, end }
        operands = []
        start = -1
      }
    }
    at = end
  }
}

/** Behind the bracket that ends the string which begins at `at`: brackets within are in pairs, or escaped. */
function endOfString(content: string, at: number): number {
  let depth = 0
  for (let index = at; index < content.length; index++) {
    const letter = content[index]
    if (letter === '\\') index++
    else if (letter === '(') depth++
    else if (letter === ')' && --depth === 0) return index + 1
  }
  throw new Error(`a string of the page content that never ends, at ${at}`)
}

/** The number by which the tags know what the operator begins; undefined for what it begins for others, or ends. */
export function markOf({ name, operands }: Operator): number | undefined {
  const at = name === 'BDC' ? operands.indexOf('/MCID') : -1
  return at < 0 ? undefined : Number(operands[at + 1])
}

export const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
export const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
export const SHOW = new Set(['Tj', 'TJ', "'", '"'])
