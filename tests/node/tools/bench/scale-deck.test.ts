import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { measureDeck } from '../../../../src/node/checks/measure-deck.ts'
import { compileFolder } from '../../../../src/node/compile/compile.ts'
import { SIZES, scaleTable, writeScaleDeck } from '../../../../src/node/tools/bench/bench-scale.ts'
import { scaleDeck } from '../../../../src/node/tools/bench/scale-deck.ts'

const root = mkdtempSync(join(tmpdir(), 'scale-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a deck that is made up for measuring has no problem and no warning', async () => {
  writeScaleDeck(root, 25)
  const { deck, problems, warnings } = await compileFolder(root)
  expect([problems, warnings]).toEqual([[], []])
  if (!deck) throw new Error('no deck')
  expect(await measureDeck(deck, root)).toEqual([])
  expect(deck.slides).toHaveLength(26)
  expect([deck.register.claims.size, deck.slides.filter(({ figure }) => figure).length]).toEqual([6, 5])
})

test('the same size and seed make the same deck, another seed another', () => {
  expect(scaleDeck(9)).toEqual(scaleDeck(9))
  expect(scaleDeck(9, 2)).not.toEqual(scaleDeck(9))
})

test('the table names each size, the deck itself and how each number grew', () => {
  const decks = SIZES.map((size) => ({ 'check (s)': size / 100 }))
  expect(scaleTable(decks, { 'check (s)': 0.3 }).split('\n')).toEqual([
    'slides      25  100  400  this deck  25 to 100  100 to 400',
    'check (s)  0.3  1.0  4.0        0.3      × 4.0       × 4.0',
  ])
})
