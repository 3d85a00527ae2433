/** What can be found: a slide by its number, its title, its text. */
export interface Findable {
  label: string
  title: string
  text: string
}

/**
 * Slides that fit what was typed: the one of that number first, then those whose title holds all the
 * words, then those whose text does. Nothing typed: all.
 */
export function search<Entry extends Findable>(entries: Entry[], typed: string): Entry[] {
  const words = loosely(typed).split(' ').filter(Boolean)
  if (words.length === 0) return entries
  const has = (text: string) => words.every((word) => loosely(text).includes(word))
  const rank = ({ label, title, text }: Entry) =>
    loosely(label) === words.join(' ') ? 3 : has(title) ? 2 : has(`${title} ${text}`) ? 1 : 0
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((ranked) => ranked.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry)
}

/** Case, accents, kinds of apostrophe and hyphen don't matter to someone in a hurry. */
function loosely(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
