/** Style sheets in, one text out that needs nothing from outside: for pages that only the printer sees. */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fontPath } from '../engine.ts'

const IMPORT_RE = /^@import "(\.[^"]+)";$/gm
/** Where a style sheet names the file of a font. */
export const FONT_RE = /url\("([^"]+\.woff2)"\)/g

/** A style sheet with the sheets it imports and its fonts in it, as `data:`. */
export function inlineStyles(file: string): string {
  const here = dirname(file)
  return readFileSync(file, 'utf8')
    .replace(IMPORT_RE, (_, path: string) => inlineStyles(join(here, path)))
    .replace(FONT_RE, (_, path: string) => {
      const font = readFileSync(fontPath(file, path)).toString('base64')
      return `url("data:font/woff2;base64,${font}")`
    })
}
