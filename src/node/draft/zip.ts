import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
/** A document’s text is a few megabytes; a file that swells to more is no document. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Names and contents of the files in a zip archive (APPNOTE.TXT of PKWARE, sections 4.3.12 and 4.3.16), as far as
 * `wanted` asks for them; undefined for what is no such archive.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, string> | undefined {
  try {
    return entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wanted)
  } catch {
    return undefined
  }
}

function entriesOf(zip: Buffer, wanted: (name: string) => boolean): Map<string, string> | undefined {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--
  if (end < 0) return undefined
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    files.set(path, wanted(path) ? contentOf(zip, at) : '')
    at += 46 + name + extra + comment
  }
  return files
}

function contentOf(zip: Buffer, entry: number): string {
  const method = zip.readUInt16LE(entry + 10)
  const size = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + size)
  return (method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST_BYTES })).toString('utf8')
}
