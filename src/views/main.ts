/** Browser entry: decides whether the page is read as an article or shown as a deck. */

/** Below this width a 1280 px canvas would be too small to read (WCAG 1.4.10: the page reflows instead). */
const ROOM_FOR_A_DECK = 900

const parameters = new URLSearchParams(location.search)
const wantsToRead = parameters.has('read')
// A plain fragment (`#source`, `#L90`, `#oversight-layers`) belongs to the reading view, `#/…` to the deck.
const readsAnchor = location.hash !== '' && !location.hash.startsWith('#/')

if (parameters.has('embed')) document.documentElement.dataset.embed = ''

if (!wantsToRead && !readsAnchor && window.innerWidth >= ROOM_FOR_A_DECK) {
  const { startDeck } = await import('./start-deck.ts')
  await startDeck(document, parameters)
} else {
  const { addReadingTools } = await import('./reading-tools.ts')
  addReadingTools(document)
}

// A module: it has imports only when a deck starts.
export {}
