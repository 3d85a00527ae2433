import { createHash } from 'node:crypto'

/** The name under which the sums are published; `sha256sum -c SHA256SUMS` verifies them. */
export const SUMS_FILE = 'SHA256SUMS'

/** SHA-256 of bytes or of a text as UTF-8, in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Sums by name in, the text of SHA256SUMS out, ordered by code unit so that all machines agree. */
export function writeSums(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('')
}
