/** npm run build: compiles the deck and leaves the finished site in `dist/`. `--without-notes`. */

import { readArguments } from './arguments.ts'
import { buildSite } from './build-site.ts'
import { runCommand } from './report.ts'

const USAGE = 'npm run build -- [--without-notes]'

await runCommand(async () => {
  const options = { 'without-notes': { type: 'boolean', default: false } } as const
  const { 'without-notes': withoutNotes } = readArguments(USAGE, options)
  await buildSite({ notes: !withoutNotes, say: console.log })
  return 0
})
