import { type Html, html } from '../deck/model/html.ts'
import { formOf } from '../words/fill.ts'
import { type Filling, piecesOf, rulesFor, textOf, type Voice, type WordKey } from '../words/say.ts'

/** An entry of the table as HTML: its own words are escaped, and what is filled in may be HTML. */
export function sayHtml<Key extends WordKey>(
  voice: Voice,
  key: Key,
  ...[values]: Filling<Key, Html | string | number>
): Html {
  const filled = values as Record<string, Html | string | number> | undefined
  const pieces = piecesOf(textOf(voice, key)).map((piece) => {
    if ('words' in piece) return piece.words
    const value = filled?.[piece.name]
    return piece.forms ? formOf(piece.forms, rulesFor(voice, key), Number(value)) : value
  })
  return html`${pieces}`
}
