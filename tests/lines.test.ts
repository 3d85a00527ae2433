import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** The formatter breaks code at 110, but never a template: there the parts have names and the line stays short. */
const LONGEST = 160

test('no line of the engine is longer than can be read in one go', async () => {
  const paths = (await readdir('src', { recursive: true })).filter((path) => /\.(?:ts|mjs)$/.test(path))
  expect(paths.length).toBeGreaterThan(150)
  const texts = await Promise.all(paths.map((path) => readFile(`src/${path}`, 'utf8')))
  const long = texts.flatMap((text, index) =>
    text.split('\n').flatMap((line, at) => (line.length > LONGEST ? `${paths[index]}:${at + 1}` : [])),
  )
  expect(long).toEqual([])
})

test('the writer of presentations stays small enough to be read whole: its room has fewer than 1000 lines', async () => {
  const names = await readdir('src/node/office')
  const texts = await Promise.all(names.map((name) => readFile(`src/node/office/${name}`, 'utf8')))
  expect(texts.join('').split('\n').length - 1).toBeLessThan(1000)
})
