/** A word, as coverage counts it: letters with their marks and digits, with apostrophes and hyphens inside. */
export const WORD_RE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
