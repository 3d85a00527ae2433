import { createRequire } from 'node:module'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { TextMetric } from './svg-context.ts'

/**
 * Measures text in the font files that the page ships, so that lines wrap in Node where they wrap in the
 * browser. A variable font is not used: its widths would be right, its weights in a PDF would not.
 */
const FAMILY = 'Source Sans 3'
const WEIGHTS = [400, 600]
/** As in fonts.css: the dagger stands in another file than the other letters, here under a name of its own. */
const FILES = { latin: FAMILY, 'latin-ext': `${FAMILY} ext` }

let canvas: SKRSContext2D | undefined

/** Width and em box of a text in a canvas font string, in pixels. */
export function measureText(text: string, font: string): TextMetric {
  canvas ??= prepareCanvas()
  canvas.font = font.replace(`"${FAMILY}"`, `"${FAMILY}", "${FILES['latin-ext']}"`)
  const { width, emHeightAscent, emHeightDescent } = canvas.measureText(text)
  return { width, ascent: emHeightAscent, descent: emHeightDescent }
}

function prepareCanvas(): SKRSContext2D {
  const require = createRequire(import.meta.url)
  // Read once, when the library loads: a machine's own fonts would only differ from the next machine's, and
  // listing them takes longer than drawing all charts.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = 'true'
  const { createCanvas, GlobalFonts } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas')
  for (const [letters, family] of Object.entries(FILES))
    for (const weight of WEIGHTS) {
      const file = `@fontsource/source-sans-3/files/source-sans-3-${letters}-${weight}-normal.woff2`
      if (!GlobalFonts.registerFromPath(require.resolve(file), family))
        throw new Error(`font file not readable: ${file}`)
    }
  return createCanvas(1, 1).getContext('2d')
}
