import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync, inflateRawSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { KB } from '../../src/node/units.ts'

// The budgets come from the first 14 KB that a server may send unasked: ten packets, 14 600 bytes (RFC 6928).

/** Bytes of a file of a site as a server sends it at its best: text gzipped, fonts as they are. */
export function sent(site: string, name: string): number {
  const bytes = readFileSync(join(site, name))
  return /\.(woff2|png|pdf)$/.test(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** How many bytes of a page's gzip stream must have come before `mark` can be read. */
export function bytesUntil(page: Buffer, mark: string): number {
  const end = page.indexOf(mark)
  expect(end, `“${mark}” in the page`).toBeGreaterThan(0)
  const stream = gzipSync(page, { level: 9 }).subarray(10)
  const readable = (size: number) =>
    inflateRawSync(stream.subarray(0, size), { finishFlush: constants.Z_SYNC_FLUSH }).length >=
    end + mark.length
  let [short, enough] = [0, stream.length]
  while (enough - short > 1) {
    const middle = (short + enough) >> 1
    if (readable(middle)) enough = middle
    else short = middle
  }
  return 10 + enough
}

/** Names of all files the page has asked for since it was opened, by kind. */
export function collect(page: Page, site: string) {
  const names = new Set<string>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1)
    names.add(path === '' ? 'index.html' : path)
  })
  const total = (kind: RegExp) =>
    [...names].filter((name) => kind.test(name)).reduce((sum, name) => sum + sent(site, name), 0)
  return { names, total }
}

export function report(what: string, bytes: number, limit: number): void {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} KB of ${limit} KB`)
  expect(bytes, what).toBeLessThanOrEqual(limit * KB)
}
