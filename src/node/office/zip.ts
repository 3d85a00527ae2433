/** Files in, a ZIP archive out: the same bytes for the same files, whenever and wherever it is made. */

import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, midnight: the first day that the format knows (APPNOTE.TXT 4.4.6). */
const FIRST_DAY = (1 << 5) | 1
/** Deflate, as version 2.0 has it; names are UTF-8. */
const [VERSION, UTF8, DEFLATE] = [20, 0x0800, 8]

/** A file as it lies in an archive: what is said of it there, and its deflated bytes. */
export interface Packed {
  path: Buffer
  facts: Buffer[]
  packed: Buffer
}

/** A file for an archive. */
export function pack(name: string, bytes: Uint8Array): Packed {
  const packed = deflateRawSync(bytes, { level: 9 })
  const path = Buffer.from(name)
  const sizes = [crc32(bytes), packed.length, bytes.length].map(long)
  const facts = [...[VERSION, UTF8, DEFLATE, 0, FIRST_DAY].map(short), ...sizes, short(path.length), short(0)]
  return { path, facts, packed }
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, without what only large archives need. */
export function zip(files: readonly Packed[]): Buffer {
  let at = 0
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  for (const { path, facts, packed } of files) {
    const body = Buffer.concat([long(0x04034b50), ...facts, path, packed])
    // No comment, on no other disk, with no attributes.
    const place = [Buffer.alloc(10), long(at)]
    bodies.push(body)
    entries.push(Buffer.concat([long(0x02014b50), short(VERSION), ...facts, ...place, path]))
    at += body.length
  }
  const list = Buffer.concat(entries)
  const counts = [0, 0, files.length, files.length].map(short)
  return Buffer.concat([...bodies, list, long(0x06054b50), ...counts, long(list.length), long(at), short(0)])
}

const short = (value: number) => Buffer.of(value & 255, value >> 8)
const long = (value: number) => Buffer.concat([short(value & 0xffff), short(value >>> 16)])
