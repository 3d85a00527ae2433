/** npm run build: compiles the deck and leaves the finished site in `dist/`. `--without-notes`. */

import { runCommand } from '../report.ts'
import { buildSite } from '../site/build-site.ts'
import { ALL, readArguments } from './arguments.ts'

const USAGE = 'npm run build -- [--without-notes] [--all]'

await runCommand(async () => {
  const options = { 'without-notes': { type: 'boolean', default: false }, ...ALL } as const
  const { 'without-notes': withoutNotes } = readArguments(USAGE, options)
  await buildSite({ notes: !withoutNotes, say: console.log })
  return 0
})
