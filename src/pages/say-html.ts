import { type Html, html } from '../deck/model/html.ts'
import { type Filling, NAME_RE, textOf, type Voice, type WordKey } from '../words/say.ts'

/** An entry of the table as HTML: its own words are escaped, and what is filled in may be HTML. */
export function sayHtml<Key extends WordKey>(
  voice: Voice,
  key: Key,
  ...[values]: Filling<Key, Html | string | number>
): Html {
  const filled = values as Record<string, Html | string | number> | undefined
  // Of a text cut at its names every other piece is a name.
  const pieces = textOf(voice, key).split(NAME_RE)
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : filled?.[piece]))}`
}
