/** Who answers for a deck, with what mark, and what it was checked against. */

import { contactLink } from '../deck/model/addresses.ts'
import { type Html, html } from '../deck/model/html.ts'
import type { Deck, Settings, Slide } from '../deck/model/types.ts'
import { formatDate } from '../evidence/dates.ts'
import { say } from '../words/say.ts'
import { outsideLink } from './outside-link.ts'
import { sayHtml } from './say-html.ts'
import { renderQrCode } from './scan/qr-code.ts'

/** Who answers for the briefing, and where to write to; nothing when deck.yaml names neither. */
export function renderImprint(settings: Settings): Html | undefined {
  const { author, contact } = settings
  const parts = [
    author !== undefined && say(settings, 'author', { author }),
    contact !== undefined && sayHtml(settings, 'contact', { contact: renderContact(contact) }),
  ].filter((part) => part !== false)
  return parts.length === 0
    ? undefined
    : html`${parts.map((part, index) => html`${index > 0 && ' '}${part}`)}`
}

/** The contact of deck.yaml as a link. A mail program opens no page, so its link keeps this one. */
export function renderContact(words: string): Html {
  const address = contactLink(words)
  if (address === undefined) return html`${words}`
  return address.startsWith('mailto:')
    ? html`<a class="contact" href="${address}">${words}</a>`
    : outsideLink(address, words)
}

/**
 * What a cover says of the public record: that the deck was checked against it, and what † means. The first only
 * where deck.yaml has the day of a check, the second only where a slide shows a †; undefined without either.
 */
export function recordLine(
  settings: Settings,
  slides: Slide[],
  medium: 'screen' | 'paper',
): string | undefined {
  const { record } = settings.asOf
  const isMarked = slides.some(({ records }) => records.length > 0)
  if (record === undefined) return isMarked ? say(settings, 'marked') : undefined
  const date = { date: formatDate(record, settings) }
  if (medium === 'screen') return say(settings, isMarked ? 'checked-and-marked' : 'checked', date)
  return say(settings, isMarked ? 'paper-checked-and-marked' : 'paper-checked', date)
}

/** The deck's logo as a picture with its words; nothing where there is none. */
export function renderLogo({ look }: Pick<Deck, 'look'>): Html | undefined {
  if (!look?.logo) return undefined
  const { src, alt, width, height } = look.logo
  return html`<img class="logo" src="${src}" alt="${alt}" width="${width}" height="${height}">`
}

/** What every page and document of an unfinished deck says of itself, made into a text; nothing for a finished one. */
export function draftWord(settings: Settings, put: (word: string) => string): string {
  return settings.status === 'draft' ? put(say(settings, 'draft')) : ''
}

/**
 * The deck's address to be scanned, and in words beside it for whoever can't: on the last slide of the talk, the
 * handout's front page and the one page. Undefined where deck.yaml names no `base`: then nobody knows the address.
 * Where it stands says styles/deck/scan-link.css.
 */
export function renderScanLink({ settings }: Pick<Deck, 'settings'>): Html | undefined {
  const { base } = settings
  if (base === undefined) return undefined
  const address = html`<a href="${base}" target="_blank" rel="noopener noreferrer">${base}</a>`
  return html`<div class="scan-link"><p>${sayHtml(settings, 'scan-link', { address })}</p>${renderQrCode(base)}</div>\n`
}

/** The title of pages and documents, as windows, viewers and search engines show it. */
export function documentTitle(settings: Settings): string {
  const { status, title } = settings
  return status === 'draft' ? say(settings, 'draft-title', { title }) : title
}

/** The words at the foot of every page: who may see it, if deck.yaml says so, and of a draft that it is one. */
export function markingWords(settings: Settings): string {
  const draft = draftWord(settings, (word) => word)
  return [draft, settings.marking].filter(Boolean).join(' · ')
}
