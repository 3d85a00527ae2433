/** npm run build: compiles the deck and leaves the finished site in its `dist/`. `--deck DIR`, `--without-notes`. */

import { runCommand } from '../report.ts'
import { buildSite } from '../site/build-site.ts'
import { ALL, DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder } from './arguments.ts'

const USAGE = `npm run build -- ${DECK_USAGE} [--without-notes] [--all]`

await runCommand(async () => {
  const options = { ...DECK_OPTION, 'without-notes': { type: 'boolean', default: false }, ...ALL } as const
  const { deck, 'without-notes': withoutNotes } = readArguments(USAGE, options)
  await buildSite({ root: readDeckFolder(deck), notes: !withoutNotes, say: console.log })
  return 0
})
