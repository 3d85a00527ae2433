/** The library that measures text as a browser's canvas does, and decodes pictures. */

import { loadLibrary } from '../engine.ts'

type Library = typeof import('@napi-rs/canvas')

let library: Library | undefined

/** Loaded when it is asked for first: not every command needs it. */
export function openLibrary(): Library {
  // Read once, when the library loads: a machine's own fonts would only differ from the next machine's, and
  // listing them takes longer than drawing all charts.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = 'true'
  library ??= loadLibrary('@napi-rs/canvas') as Library
  return library
}

/** Whether bytes are a picture, or a drawing in well-formed XML. */
export async function isPicture(bytes: Buffer): Promise<boolean> {
  return openLibrary()
    .loadImage(bytes)
    .then(
      () => true,
      () => false,
    )
}
