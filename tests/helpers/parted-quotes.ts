import type { Deck } from '../../src/deck/model/types.ts'
import type { ReadPdf } from './read-pdf.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * Record checks of a handout that do not stand on the page of their quote, by slide and id; and how many were looked at.
 * A check that only names the slide which has it in full has no record to look for.
 */
export function partedQuotes(
  { slides, register }: Deck,
  { tags }: ReadPdf,
): { looked: number; parted: string[] } {
  const parted: string[] = []
  let looked = 0
  let at = 0
  for (const { label, note } of slides)
    for (const { text, cells, claims } of note.quotes) {
      const isQuote = (tag: (typeof tags)[number]) => tag.role === 'BlockQuote'
      const start = tags.findIndex((tag, index) => {
        return index >= at && isQuote(tag) && (cells !== undefined || oneLine(tag.text) === oneLine(text))
      })
      if (start < 0) continue
      at = start + 1
      const next = tags.findIndex((tag, index) => index >= at && isQuote(tag))
      const below = tags.slice(at, next < 0 ? undefined : next)
      for (const id of claims) {
        const record = oneLine(register.claims.get(id)?.record ?? '')
        const check = below.find((tag) => tag.role === 'P' && oneLine(tag.text).includes(record))
        if (!check) continue
        looked++
        const pages = new Set([...(tags[start]?.pages ?? []), ...check.pages])
        if (pages.size !== 1) parted.push(`${label} ${id}: pages ${[...pages].join(' and ')}`)
      }
    }
  return { looked, parted }
}
