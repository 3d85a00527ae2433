import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { measureText } from '../../../src/node/drawing/measure-text.ts'
import { lettersInFont, readFontFaces } from '../../../src/node/fonts/font-faces.ts'
import { hyphenFont } from '../../../src/node/fonts/hyphen-font.ts'

const faces = readFontFaces()
const first = faces.filter(({ file }) => basename(file).includes('-latin-') && !file.includes('-ext-'))

test('each family and weight has its own non-breaking hyphen, made from its hyphen', async () => {
  expect(first).toHaveLength(3)
  for (const { file, family, weight } of first) {
    const ours = faces.filter(
      (face) => face.family === family && face.weight === weight && !face.file.includes('node_modules'),
    )
    expect(ours).toHaveLength(1)
    const kept = ours[0]?.file ?? ''
    expect([...lettersInFont(kept)]).toEqual([0x2011])
    expect((await hyphenFont(readFileSync(file))).equals(readFileSync(kept)), kept).toBe(true)
    const font = `${weight} 100px "${family}", serif`
    expect(measureText('\u2011', font).width).toBe(measureText('-', font).width)
  }
})
