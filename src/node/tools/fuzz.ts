/**
 * npm run fuzz -- [--deck DIR] [--seed N] [--runs N] [--only K]: spoils the files of this deck and of the small one of the
 * tests, and looks whether each comes out as a deck or as problems with places. The same seed, the same inputs.
 */

import { join } from 'node:path'
import { DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder, readNumber } from '../commands/arguments.ts'
import { readDeckFiles } from '../compile/read-deck-files.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { tryOne } from './fuzz-deck.ts'

const SMALL_DECK = 'tests/fixtures/decks/good'
const USAGE = `npm run fuzz -- ${DECK_USAGE} [--seed N] [--runs N] [--only K]`
const MOST = 999_999_999

await runCommand(async () => {
  const { root, seed, runs, only } = readOptions()
  const decks = [await readDeckFiles(join(ROOT, SMALL_DECK)), await readDeckFiles(root)]
  const numbers = only === undefined ? Array.from({ length: runs }, (_, index) => index) : [only]
  const counts = { deck: 0, problems: 0 }
  let [faults, slowest] = [0, 0]
  for (const number of numbers) {
    const good = decks[number % decks.length]
    if (!good) throw new Error('there is no deck to spoil')
    const { fault, kind, milliseconds, done } = tryOne(good, seed, number)
    counts[kind]++
    slowest = Math.max(slowest, milliseconds)
    if (fault === undefined) continue
    faults++
    console.error(
      `Input ${number}: ${fault}\n  ${done.join('\n  ')}\n  again: -- --seed ${seed} --only ${number}\n`,
    )
  }
  console.log(
    `Seed ${seed}: ${numbers.length} inputs, ${counts.deck} decks, ${counts.problems} with problems, slowest ${slowest} ms, ${faults} faults.`,
  )
  return faults === 0 ? 0 : 1
})

/** What was typed, as numbers. Throws DeckError for an option that isn't known or is no number. */
function readOptions(): { root: string; seed: number; runs: number; only: number | undefined } {
  const { deck, seed, runs, only } = readArguments(USAGE, {
    ...DECK_OPTION,
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1000' },
    only: { type: 'string' },
  })
  return {
    root: readDeckFolder(deck),
    seed: readNumber('--seed', seed, [0, MOST]),
    runs: readNumber('--runs', runs, [0, MOST]),
    only: only === undefined ? undefined : readNumber('--only', only, [0, MOST]),
  }
}
