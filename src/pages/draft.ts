import type { Settings } from '../deck/model/types.ts'
import { say } from '../words/say.ts'

/** What every page and document of an unfinished deck says of itself, made into a text; nothing for a finished one. */
export function draftWord(settings: Settings, put: (word: string) => string): string {
  return settings.status === 'draft' ? put(say(settings, 'draft')) : ''
}

/** The title of pages and documents, as windows, viewers and search engines show it. */
export function documentTitle(settings: Settings): string {
  const { status, title } = settings
  return status === 'draft' ? say(settings, 'draft-title', { title }) : title
}

/** The marking at the head and the foot of every page: who may see it and, of a draft, that it is one. */
export function markingWords(settings: Settings): string {
  return draftWord(settings, (word) => `${word} · `) + settings.marking
}
