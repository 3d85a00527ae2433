/**
 * npm run fuzz -- [--seed N] [--runs N] [--only K]: spoils the files of this deck and of the small one of the
 * tests, and looks whether each comes out as a deck or as problems with places. The same seed, the same inputs.
 */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tryOne } from './fuzz-deck.ts'
import { readDeckFiles } from './read-deck-files.ts'
import { DeckError, runCommand } from './report.ts'

const SMALL_DECK = 'tests/fixtures/decks/good'
const USAGE = 'Usage: npm run fuzz -- [--seed N] [--runs N] [--only K], N and K whole numbers from 0'

await runCommand(async () => {
  const { seed, runs, only } = readOptions(process.argv.slice(2))
  const decks = [await readDeckFiles(join(process.cwd(), SMALL_DECK)), await readDeckFiles(process.cwd())]
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

/** Arguments in, numbers out. Throws DeckError for one that isn't known or is no number. */
function readOptions(args: string[]): { seed: number; runs: number; only?: number } {
  const option = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { seed: option, runs: option, only: option } })
    const [seed, runs, only] = [values.seed ?? '1', values.runs ?? '1000', values.only].map((text) => {
      if (text !== undefined && !/^\d{1,9}$/.test(text)) throw new TypeError(`“${text}” is no whole number`)
      return text === undefined ? undefined : Number(text)
    })
    return { seed: seed ?? 1, runs: runs ?? 1000, ...(only === undefined ? {} : { only }) }
  } catch (error) {
    throw new DeckError(`${(error as Error).message}\n${USAGE}`)
  }
}
