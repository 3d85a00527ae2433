import { type Document, isCollection, isScalar, type Node, visit, type YAMLParseError } from 'yaml'
import type { Problem } from './problem.ts'

/** What a person wrote, as it probably came about, and the offset at which it stands. */
export type Cause = Pick<Problem, 'found' | 'expected' | 'hint'> & { offset: number }

/** A malformed text, and what the library says of it. */
export interface Malformed {
  text: string
  parsed: Document
  /** The number of a line of the file, from an offset of the text. */
  lineAt(offset: number): number
}

/**
 * The usual cause of a mistake that the library found. It tells where it could not go on, often far below and
 * in words of its grammar; here is where a person went wrong: a mark that is not closed, a colon or comma in a
 * value, a tab, a key twice, a line that is indented like nothing above it.
 */
export function causeOf(error: YAMLParseError, malformed: Malformed): Cause {
  const { text } = malformed
  const [at] = error.pos
  const line = lineOf(text, at)
  return (
    duplicateKey(error, malformed) ??
    tab(error) ??
    secondDocument(error, line) ??
    unclosed(error, malformed) ??
    behindTheEnd(error, malformed) ??
    startOfValue(error, text) ??
    backslash(error) ??
    secondColon(error, text) ??
    deeper(error, text) ??
    withoutSpace(line) ??
    indentation(error, line) ??
    withoutColon(error, line) ?? {
      offset: at,
      found: `malformed YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
      expected: 'YAML that can be read',
      hint: 'a value with a colon, a comma or one of # [ ] { } " \' in it wants quotes',
    }
  )
}

/** A line with its offset in the text. */
interface Line {
  text: string
  offset: number
}

function lineOf(text: string, at: number): Line {
  const offset = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { text: text.slice(offset, end < 0 ? undefined : end), offset }
}

function duplicateKey({ code, pos: [at] }: YAMLParseError, { parsed, lineAt }: Malformed): Cause | undefined {
  if (code !== 'DUPLICATE_KEY') return undefined
  const twice = repeatedKeys(parsed).get(at)
  if (!twice) return undefined
  return {
    offset: at,
    found: `the key “${twice.key}” for a second time (first: line ${lineAt(twice.first)})`,
    expected: 'each key once',
    hint: 'remove one of the two',
  }
}

interface Repeated {
  key: string
  /** Offset of the first of its name. */
  first: number
}

/** Looked for once in each document: there may be as many mistakes as keys. */
const repeated = new WeakMap<Document, ReadonlyMap<number, Repeated>>()

/** Every key of a document that stands in its mapping already, by its offset. */
function repeatedKeys(parsed: Document): ReadonlyMap<number, Repeated> {
  const known = repeated.get(parsed)
  if (known) return known
  const found = new Map<number, Repeated>()
  visit(parsed, {
    Map: (_, { items }) => {
      const firsts = new Map<unknown, number>()
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue
        const first = firsts.get(key.value)
        if (first === undefined) firsts.set(key.value, key.range[0])
        else found.set(key.range[0], { key: String(key.value), first })
      }
    },
  })
  repeated.set(parsed, found)
  return found
}

function tab({ code, pos: [offset] }: YAMLParseError): Cause | undefined {
  if (code !== 'TAB_AS_INDENT') return undefined
  return {
    offset,
    found: 'a tab at the start of the line',
    expected: 'spaces',
    hint: 'put two spaces in its place',
  }
}

function secondDocument({ code }: YAMLParseError, { text, offset }: Line): Cause | undefined {
  if (code !== 'MULTIPLE_DOCS') return undefined
  const found = `a line “${text.trim()}”, which begins another document`
  return { offset, found, expected: 'one document', hint: 'remove the line' }
}

const CLOSING: Record<string, string> = { '[': ']', '{': '}', '"': '"', "'": "'" }

/** A quotation mark or bracket that is closed nowhere, or only by the one that opens the next value. */
function unclosed({ message, pos: [at] }: YAMLParseError, { text, parsed }: Malformed): Cause | undefined {
  const isBracket = /^Flow (?:sequence|map) in block collection/.test(message)
  const isQuote = /^Missing closing ['"]/.test(message)
  if (!isBracket && !isQuote) return undefined
  const offset = nodesOf(parsed)
    .filter((node) => (isBracket ? isFlow(node) : isQuoted(node)) && (node.range?.[0] ?? at) < at)
    .at(-1)?.range?.[0]
  return offset === undefined ? undefined : notClosed(text, offset)
}

function notClosed(text: string, offset: number): Cause {
  const mark = text.charAt(offset)
  return {
    offset,
    found: `a ${mark} that is not closed`,
    expected: `a ${CLOSING[mark]} at the end of the value`,
    hint: `a value that only begins with ${mark} wants quotes: ${inQuotes(`${mark} …`)}`,
  }
}

/** Words behind the mark that ended a value: the mark was meant as one of its letters. */
function behindTheEnd(
  { message, pos: [at] }: YAMLParseError,
  { text, parsed }: Malformed,
): Cause | undefined {
  if (message !== 'Unexpected scalar at node end') return undefined
  const ended = nodesOf(parsed)
    .filter((node) => (isFlow(node) || isQuoted(node)) && (node.range?.[1] ?? at + 1) <= at)
    .sort((a, b) => (a.range?.[1] ?? 0) - (b.range?.[1] ?? 0))
    .at(-1)
  const [start = 0, end = 0] = ended?.range ?? []
  if (!ended) return undefined
  if (text.slice(start, end).includes('\n')) return notClosed(text, start)
  const mark = text.charAt(start)
  const line = lineOf(text, start)
  const value = text.slice(start, line.offset + line.text.length).trim()
  const hint =
    mark === "'"
      ? 'inside \'…\' an apostrophe is written twice; or put "…" round the value'
      : mark === '"'
        ? "put '…' round the whole value, or \\\" for a quotation mark inside it"
        : `a value that begins with ${mark} wants quotes: ${inQuotes(value)}`
  return {
    offset: start,
    found: `words behind the ${CLOSING[mark]} that ends the value: ${value}`,
    expected: 'nothing behind it, or quotes round the whole value',
    hint,
  }
}

/** Marks with which a value may not begin, since they mean something there. */
const SPECIAL_START_RE = /^[@`%,\]}?>|-]/

function startOfValue({ code, message, pos: [at] }: YAMLParseError, text: string): Cause | undefined {
  const value = lineOf(text, at)
  const [, lead = '', words = ''] = /^(\s*(?:- +)?[^\s:][^:]*:\s+)(.*)$/.exec(value.text) ?? []
  const isSpecial = code === 'BAD_SCALAR_START' || SPECIAL_START_RE.test(words)
  const isThere = at >= value.offset + lead.length
  if (!isSpecial || words === '' || !isThere || /implicit map keys/i.test(message)) return undefined
  const mark = (SPECIAL_START_RE.test(words) ? words : text.slice(at)).charAt(0)
  const offset = SPECIAL_START_RE.test(words) ? value.offset + lead.length : at
  const list = mark === '-' ? '; a list begins on the next line' : ''
  return {
    offset,
    found: `a value that begins with ${mark}`,
    expected: 'a plain value',
    hint: `a value that begins with ${mark} wants quotes: ${inQuotes(words)}${list}`,
  }
}

function backslash({ code, pos: [offset] }: YAMLParseError): Cause | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined
  const hint = 'write \\\\ for a backslash, or put the value in single quotes'
  return {
    offset,
    found: 'a backslash in double quotes',
    expected: '\\n, \\t or another that YAML knows',
    hint,
  }
}

const IN_ONE_VALUE = ['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW']

/** `title: One: two`. */
function secondColon({ code, pos: [at] }: YAMLParseError, text: string): Cause | undefined {
  if (!IN_ONE_VALUE.includes(code)) return undefined
  const line = lineOf(text, at)
  const value = line.text.slice(at - line.offset)
  const colon = value.search(/:(?:\s|$)/)
  if (
    colon < 0 ||
    (code === 'BLOCK_AS_IMPLICIT_KEY' && value.trim().endsWith(':') && colon === value.trim().length)
  )
    return undefined
  const words = code === 'BLOCK_IN_FLOW' ? value.split(/[,}\]]/)[0]?.trim() : value.trim()
  return {
    offset: at,
    found: `a colon inside a value: ${words}`,
    expected: 'one colon, behind the key',
    hint: `a value with a colon wants quotes: ${inQuotes(words ?? '')}`,
  }
}

/** The value stands on the line of its key, and the next line is indented as if it went on. */
function deeper({ code, pos: [at] }: YAMLParseError, text: string): Cause | undefined {
  if (!IN_ONE_VALUE.includes(code) && code !== 'MULTILINE_IMPLICIT_KEY') return undefined
  const line = lineOf(text, at)
  const next = lineOf(text, line.offset + line.text.length + 1)
  const indent = (words: string) => words.search(/\S/)
  if (next.offset <= line.offset || indent(next.text) <= indent(line.text)) return undefined
  return wrongIndent(next)
}

function wrongIndent({ text, offset }: Line): Cause {
  return {
    offset: offset + Math.max(0, text.search(/\S/)),
    found: `indentation that fits nothing above it: ${text.trim()}`,
    expected: 'as many spaces at the start as the lines that it belongs to',
    hint: 'keys of one group begin in the same column, what belongs to a key two spaces further',
  }
}

/** `-b`, `title:A`. */
function withoutSpace({ text, offset }: Line): Cause | undefined {
  const [, lead = '', mark] = /^(\s*)(-)[^\s-]/.exec(text) ?? /^(\s*[\w-]+)(:)[^\s:/]/.exec(text) ?? []
  if (mark === undefined) return undefined
  const name = mark === '-' ? 'dash' : 'colon'
  return {
    offset: offset + lead.length,
    found: `a ${name} without a space behind it: ${text.trim()}`,
    expected: `a space behind the ${name}`,
  }
}

function indentation({ code }: YAMLParseError, line: Line): Cause | undefined {
  const isItem = code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*-\s/.test(line.text)
  return code === 'BAD_INDENT' || isItem ? wrongIndent(line) : undefined
}

const WITHOUT_COLON = ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']

function withoutColon({ code }: YAMLParseError, line: Line): Cause | undefined {
  if (!WITHOUT_COLON.includes(code) || line.text.includes(': ')) return undefined
  return {
    offset: line.offset + Math.max(0, line.text.search(/\S/)),
    found: `a line that is no “key: value”: ${line.text.trim()}`,
    expected: 'a key, a colon, a space and the value',
    hint: 'a value that goes on over several lines begins with “>-” behind its key, its lines two spaces further in',
  }
}

function nodesOf(parsed: Document): Node[] {
  const nodes: Node[] = []
  visit(parsed, { Node: (_, node) => void nodes.push(node) })
  return nodes
}

const isFlow = (node: Node) => isCollection(node) && node.flow === true
const isQuoted = (node: Node) =>
  isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')

/** A value as it may stand: in the marks that are not in it. */
function inQuotes(words: string): string {
  return words.includes('"') ? `'${words.replaceAll("'", "''")}'` : `"${words}"`
}
