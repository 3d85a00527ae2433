/**
 * Ends what the page's first lines of script began (src/views/early.js): from here on the deck, or the article, says what
 * is laid out. Nothing where that is done, or where they chose the article.
 */
export function endEarly(becomes?: 'article'): void {
  document.documentElement.dispatchEvent(new CustomEvent('early-end', { detail: becomes }))
}
