/** A word, as coverage counts it: letters and digits, with apostrophes and hyphens inside. */
export const WORD_RE = /[\p{L}\p{N}]+(?:[’'‑-][\p{L}\p{N}]+)*/gu
