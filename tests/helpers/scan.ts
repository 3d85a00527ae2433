import library from 'jsqr'
import { PNG } from 'pngjs'

/** Node takes the library's CommonJS as it is, bundlers take its default. */
const jsqr = (library as { default?: typeof library }).default ?? library

/** What a phone reads on a picture: the text of the QR code on it; undefined where it finds none. */
export function scan(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture)
  return jsqr(new Uint8ClampedArray(data), width, height)?.data
}
