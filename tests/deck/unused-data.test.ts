import { expect, test } from 'vitest'
import { type CompiledDeck, compileDeck } from '../../src/deck/compile-deck.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { goodFiles } from '../helpers/good-deck.ts'

const sha256 = () => '3379a88cb009add41ef8b64aaeb14309f4e413d32e3fbaefa21f82869b9f1ec7'
const files = await goodFiles()
const told = ({ problems, warnings }: CompiledDeck) =>
  [...problems, ...warnings].map(({ file, found, level = 'error' }) => `${level} ${file} ${found}`)
const problemsWith = (path: string, text: string) =>
  told(
    compileDeck(
      { ...files, data: [...files.data, { path, bytes: new TextEncoder().encode(text) }] },
      { sha256, figures },
    ),
  )

test('F7: a broken data file is a problem although no slide shows it', () => {
  expect(problemsWith('assets/data/old.json', '{')).toContainEqual(
    expect.stringMatching(/^error assets\/data\/old\.json malformed JSON/),
  )
  expect(problemsWith('assets/data/timeline.json', '{}')).toContainEqual(
    expect.stringMatching(/^error assets\/data\/timeline\.json “subtitle” is missing/),
  )
})

test('F7: of a sound one it is said only that no slide shows it', () => {
  const costs = new TextDecoder().decode(files.data[0]?.bytes)
  expect(problemsWith('assets/data/old.json', costs)).toEqual([
    'warning assets/data/old.json a chart or data table that no slide shows',
  ])
})
