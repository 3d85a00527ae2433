/** npm run build: compiles the deck and leaves the finished site in `dist/`. */

import { build } from 'vite'
import { runCommand } from './report.ts'

await runCommand(async () => {
  await build()
  return 0
})
