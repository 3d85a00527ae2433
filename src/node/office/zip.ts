/** Files in, a ZIP archive out: the same bytes for the same files, whenever and wherever it is made. */

import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, midnight: the first day that the format knows (APPNOTE.TXT 4.4.6). */
const FIRST_DAY = (1 << 5) | 1
/** Deflate, as version 2.0 has it; names are UTF-8. */
const [VERSION, UTF8, DEFLATE] = [20, 0x0800, 8]

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, without what only large archives need. */
export function zip(files: readonly { name: string; bytes: Uint8Array }[]): Buffer {
  let at = 0
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    const shorts = [VERSION, UTF8, DEFLATE, 0, FIRST_DAY]
    for (const [index, value] of shorts.entries()) facts.writeUInt16LE(value, index * 2)
    const words = [crc32(bytes), packed.length, bytes.length]
    for (const [index, value] of words.entries()) facts.writeUInt32LE(value, 10 + index * 4)
    facts.writeUInt16LE(path.length, 22)
    const body = Buffer.concat([signature(0x04034b50), facts, path, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    bodies.push(body)
    entries.push(Buffer.concat([signature(0x02014b50), short(VERSION), facts, place, path]))
    at += body.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, list, signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

function short(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}
