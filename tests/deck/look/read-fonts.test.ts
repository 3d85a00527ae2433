import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileLook, problemsOf } from '../../helpers/compile-look.ts'

const FILES = 'node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic'
const regular = new Uint8Array(readFileSync(`${FILES}-400-normal.woff2`))
const bold = new Uint8Array(readFileSync(`${FILES}-600-normal.woff2`))
const entry = (file: string, more = '') => `  - { file: ${file}, licence: OFL 1.1${more} }\n`

test('one font serves all uses, and a second takes its own', () => {
  const alone = compileLook({ fonts: { 'a.woff2': regular }, yaml: `fonts:\n${entry('a.woff2')}` })
  expect(alone.problems).toEqual([])
  const files = (deck = alone.deck) => deck?.look?.fonts?.map(({ use, file }) => `${use} ${file}`)
  expect(files()).toEqual(['text a.woff2', 'bold a.woff2', 'headlines a.woff2'])
  const two = compileLook({
    fonts: { 'a.woff2': regular, 'b.woff2': bold },
    yaml: `fonts:\n${entry('a.woff2')}${entry('b.woff2', ', for: bold')}`,
  })
  expect(files(two.deck)).toEqual(['text a.woff2', 'bold b.woff2', 'headlines b.woff2'])
  expect(two.deck?.look?.fonts?.[1]).toMatchObject({ licence: 'OFL 1.1', use: 'bold' })
  expect(Buffer.from(two.deck?.look?.fonts?.[1]?.bytes ?? '', 'base64')).toEqual(Buffer.from(bold))
})

test('a font has its file and its name in deck.yaml, once for each use', () => {
  expect(problemsOf({ yaml: `fonts:\n${entry('a.woff2')}` })).toEqual([
    '10:13 a font that there is not: a.woff2',
  ])
  expect(problemsOf({ fonts: { 'a.woff2': regular } })).toEqual(['1:1 a font that deck.yaml doesn’t name'])
  expect(
    problemsOf({ fonts: { 'a.woff2': regular }, yaml: `fonts:\n${entry('a.woff2')}${entry('a.woff2')}` }),
  ).toEqual(['11:5 a second font for text'])
  expect(problemsOf({ yaml: 'fonts:\n  - { file: ../a.woff2, licence: x }\n' })).toEqual([
    '10:13 fonts[0].file: “../a.woff2”',
  ])
  expect(problemsOf({ yaml: 'fonts:\n  - { file: a.woff2 }\n' })).toEqual([
    '10:5 fonts[0]: “licence” is missing',
  ])
})

test('what is no font of one weight is refused before anything is drawn with it', () => {
  const yaml = `fonts:\n${entry('a.woff2')}`
  expect(problemsOf({ fonts: { 'a.woff2': new TextEncoder().encode('not a font') }, yaml })).toEqual([
    '1:1 a file that is no WOFF 2 font',
  ])
  // The list of tables with one more, `fvar`, before all others.
  const variable = new Uint8Array([...regular.slice(0, 48), 47, 1, ...regular.slice(48)])
  new DataView(variable.buffer).setUint32(8, variable.length)
  expect(problemsOf({ fonts: { 'a.woff2': variable }, yaml })).toEqual(['1:1 a variable font'])
  expect(problemsOf({ fonts: { 'a.woff2': regular.slice(0, 5000) }, yaml })).toEqual([
    `1:1 a font that is not whole: 5000 bytes of ${regular.length}`,
  ])
})
