import { type Filling, PLAIN, say, type WordKey } from '../../words/say.ts'

/**
 * An entry of the table of words, by its key, as text. A build puts the text itself, in the deck's words, where this
 * is called (src/node/site/set-words.ts): no page loads the table. So it is called by this name, with the key and
 * the names spelled out.
 */
export function wording<Key extends WordKey>(key: Key, ...values: Filling<Key, string | number>): string {
  return say(PLAIN, key, ...values)
}
