import { findLeftovers } from '../../deck/text/leftovers.ts'
import { invisibleIn } from '../../problems/invisible.ts'

/** The words of a text as a reader reads them: without Markdown, tags, and characters that nobody sees. */
export function readableWords(text: string): string {
  const unseen = new Set(invisibleIn(text).map(({ offset }) => offset))
  return [...text.matchAll(/[\s\S]/gu)]
    .filter(({ index }) => !unseen.has(index))
    .map(([letter]) => letter)
    .join('')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/<\/?[a-z][^<>\n]*>/giu, ' ')
    .replace(/(\*\*|__)(?=\S)([^*_\n]+)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`\n]+)`/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Words in, Markdown of a slide out that shows these words and nothing else. */
export function slideWords(text: string): string {
  return readableWords(text)
    .replace(/^(?:[•·▪‣◦]\s*)+/u, '')
    .replace(/[\\`*_{}[\]<>|~#]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/==/gu, '\\=\\=')
    .replace(/:(?=\/\/|[a-z]+(?:_[a-z]+)*:)/gu, '\\:')
    .replace(/www\./giu, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/^[-+=:]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}

/** Words in, the same out for a place where no markup is read: what would pass for some is left out. */
export function plainWords(text: string): string {
  let words = readableWords(text)
  for (let [found] = findLeftovers(words, 'plain'); found; [found] = findLeftovers(words, 'plain')) {
    const { offset } = found
    words = `${words.slice(0, offset)} ${words.slice(offset + 1)}`.replace(/\s+/gu, ' ').trim()
  }
  return words
}

/** Words as a YAML value on one line. */
export const yamlWords = (text: string): string => JSON.stringify(text)
