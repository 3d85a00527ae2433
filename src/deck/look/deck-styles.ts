/** What a deck adds to the engine's styles: its tokens, and what turns a page round that is read from the right. */

import type { Deck } from '../model/types.ts'
import { tokensSheet } from './read-tokens.ts'

/** The marks of quotation that a deck chose itself, as in `quoted: «{quote}»`; those of a language are in evidence.css. */
function quoteMarks(quoted: string): string {
  const [open, close] = quoted.split('{quote}').map((mark) => JSON.stringify(mark))
  return `:root:root { --open-quote: ${open}; --close-quote: ${close} }\n`
}

/** The words for badges, which are the engine's own, are longer in other languages than in English. */
const LONGER_BADGES =
  'html:not([data-mode="reading"]) .layout-key h3 { font-size: 28px; line-height: 36px }\n'

/**
 * The deck's own style sheet, which follows the engine's; empty for most decks. Its fonts are not in it.
 * `rtl` is the engine's sheet for pages that are read from right to left.
 */
export function deckStyles({ look, settings }: Pick<Deck, 'look' | 'settings'>, rtl: string): string {
  const { lang, dir, words } = settings
  return [
    lang.startsWith('en') ? '' : LONGER_BADGES,
    words?.quoted === undefined ? '' : quoteMarks(words.quoted),
    dir === 'rtl' ? rtl : '',
    look?.tokens ? tokensSheet(look.tokens) : '',
  ].join('')
}
