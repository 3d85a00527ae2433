import { type Place, writePlace } from './place.ts'

/*
 * Where the pages of the deck find each other. In the single file all of them are one document, which
 * says so with `<html data-single-file>`: the presenter is then `?presenter` of the same address.
 */

const isSingleFile = () => document.documentElement.hasAttribute('data-single-file')
/** The single file's own name; on the site the deck is index.html, also where the address ends in “/”. */
const deckFile = () => (isSingleFile() ? (location.pathname.split('/').at(-1) ?? '') : 'index.html')

/** Pages opened from a disk have no origin that browsers would let them share. */
export const isFile = () => location.protocol === 'file:'

export function presenterAddress(): string {
  return isSingleFile() ? `${deckFile()}?presenter` : 'presenter.html'
}

export function deckAddress(place: Place): string {
  return deckFile() + writePlace(place)
}

/** The deck's own page, silent, for a frame. */
export function previewAddress(place: Place): string {
  return `${deckFile()}?preview${writePlace(place)}`
}

/** A part of the reading view: `L90`, `C41`, `cite-3`. */
export function readingAddress(part: string): string {
  return `${deckFile()}?read#${part}`
}
