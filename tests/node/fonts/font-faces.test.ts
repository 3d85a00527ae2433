import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { lettersInFont, readFontFaces } from '../../../src/node/fonts/font-faces.ts'

const faces = readFontFaces()
const css = readFileSync('src/styles/fonts.css', 'utf8').replace(/\s+/g, '')

test('every file that the packages have for our weights is a face, with the package’s own range', () => {
  expect(faces.length).toBeGreaterThan(15)
  for (const [name, weights] of [
    ['source-sans-3', [400, 600]],
    ['source-serif-4', [600]],
  ] as const) {
    const first = faces.find(({ file }) => basename(file).startsWith(name))
    const folder = dirname(first?.file ?? '')
    const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, '../unicode.json'), 'utf8'))
    for (const [part, range] of Object.entries(ranges))
      for (const weight of weights) {
        const file = `${name}-${part}-${weight}-normal.woff2`
        expect(faces.filter((face) => face.weight === weight && basename(face.file) === file)).toHaveLength(1)
        const [rule = ''] = css.split(`${file}")`)[1]?.split('}') ?? []
        const [, stated] = /unicode-range:([^;]+);/.exec(rule) ?? []
        expect(stated, file).toBe(part === 'latin' ? undefined : range)
      }
  }
})

test('the letters of a file are read from the file itself', () => {
  const letters = (part: string) =>
    lettersInFont(faces.find(({ file }) => file.includes(`sans-3-${part}-400`))?.file ?? '')
  const holds = (part: string, text: string) =>
    [...text].map((letter) => letters(part).has(letter.codePointAt(0) ?? 0))
  expect(holds('latin', 'aÉ–ğ†Ж')).toEqual([true, true, true, false, false, false])
  expect(holds('latin-ext', 'ğščłęźő†')).toEqual(Array(8).fill(true))
  expect(holds('cyrillic', 'Київ')).toEqual(Array(4).fill(true))
  expect(holds('latin', '\u2011→字')).toEqual([false, false, false])
})
