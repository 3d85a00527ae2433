import type { Settings } from '../deck/model/types.ts'

/** What every page and document of an unfinished deck says of itself. */
export const DRAFT = 'Draft'

/** The title of pages and documents, as windows, viewers and search engines show it. */
export function documentTitle({ status, title }: Pick<Settings, 'status' | 'title'>): string {
  return status === 'draft' ? `${DRAFT}: ${title}` : title
}

/** The marking at the foot of every page: who may see it and, of a draft, that it is one. */
export function markingWords({ status, marking }: Pick<Settings, 'status' | 'marking'>): string {
  return status === 'draft' ? `${DRAFT} · ${marking}` : marking
}
