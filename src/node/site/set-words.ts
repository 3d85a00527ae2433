/** Code of the views in, the same with the deck's words in it out: what the scripts say is settled in the build. */

import { formsByCategory } from '../../words/fill.ts'
import { ENGLISH, piecesOf, rulesFor, textOf, type Voice, type WordKey } from '../../words/say.ts'

/** As much of a syntax tree (ESTree) as is looked at here. */
interface Node {
  type: string
  start: number
  end: number
}
interface Call extends Node {
  callee: Node & { name?: string }
  arguments: (Node & { value?: unknown; properties?: Property[] })[]
}
interface Property extends Node {
  key: Node & { name?: string }
  value: Node
}

const IMPORT_RE = /^import \{ wording \} from ['"][^'"]*\/wording\.ts['"];?$/m

/**
 * Replaces each `wording('key', { name: value })` by the text of the table in the words of the voice, a template
 * where values are filled in. `parse` gives the syntax tree of JavaScript; undefined for code that says nothing.
 * Throws for a call that can't be read: a key that is no text, or names that the table's text doesn't have.
 */
export function setWords(code: string, parse: (code: string) => unknown, voice: Voice): string | undefined {
  if (!IMPORT_RE.test(code)) return undefined
  const calls = callsIn(parse(code)).sort((a, b) => b.start - a.start)
  let written = code
  for (const call of calls)
    written = written.slice(0, call.start) + textOfCall(call, code, voice) + written.slice(call.end)
  return written.replace(IMPORT_RE, '')
}

function textOfCall(call: Call, code: string, voice: Voice): string {
  const [first, second] = call.arguments
  const key = String(first?.value)
  if (!Object.hasOwn(ENGLISH, key)) throw new Error(`wording: “${key}” is no key of the table of words`)
  const text = textOf(voice, key as WordKey)
  const values = new Map(
    (second?.properties ?? []).map(({ key, value }) => [key.name ?? '', code.slice(value.start, value.end)]),
  )
  const pieces = piecesOf(text)
  if (pieces.every((piece) => 'words' in piece)) return JSON.stringify(text)
  const written = pieces.map((piece) => {
    if ('words' in piece) return escaped(piece.words)
    const value = values.get(piece.name)
    if (value === undefined) throw new Error(`wording: “${key}” is given no {${piece.name}}`)
    return `\${${piece.forms ? choice(piece.forms, rulesFor(voice, key as WordKey), value) : value}}`
  })
  return `\`${written.join('')}\``
}

/** As it stands in a template. */
const escaped = (words: string) => words.replace(/[\\`$]/g, '\\$&')

/** Code that chooses between forms by a number: what browsers do themselves, so that no table goes with the page. */
function choice(forms: string[], lang: string, value: string): string {
  const byCategory = JSON.stringify(formsByCategory(forms, lang))
  return `(${byCategory})[new Intl.PluralRules(${JSON.stringify(lang)}).select(${value})]`
}

function callsIn(tree: unknown): Call[] {
  if (Array.isArray(tree)) return tree.flatMap(callsIn)
  if (typeof tree !== 'object' || tree === null) return []
  const { type, callee } = tree as Call
  if (type === 'CallExpression' && callee.name === 'wording') return [tree as Call]
  return Object.values(tree).flatMap(callsIn)
}
