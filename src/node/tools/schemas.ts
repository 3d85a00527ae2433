/** npm run schemas: writes the JSON schemas to `schemas/`, for editors that complete and check while one types. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from '../commands/arguments.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { schemaFiles } from './json-schemas.ts'

await runCommand(async () => {
  readArguments('npm run schemas', {})
  const folder = join(ROOT, 'schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text)
  return 0
})
