/** npm run build: compiles the deck and leaves the finished site in `dist/`. `--without-notes`. */

import { parseArgs } from 'node:util'
import { buildSite } from './build-site.ts'
import { DeckError, runCommand } from './report.ts'

await runCommand(async () => {
  await buildSite({ notes: !readOptions(process.argv.slice(2))['without-notes'] })
  return 0
})

/** Arguments in, what they ask for out. Throws DeckError for one that isn't known. */
function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { 'without-notes': { type: 'boolean', default: false } } }).values
  } catch (error) {
    throw new DeckError(`${(error as Error).message}\nUsage: npm run build -- [--without-notes]`)
  }
}
