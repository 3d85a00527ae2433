/** npm run schemas: writes what editors complete and check with while one types: `schemas/`, and snippets. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from '../commands/arguments.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { schemaFiles } from './json-schemas.ts'
import { snippetsFile } from './snippets.ts'

await runCommand(async () => {
  readArguments('npm run schemas', {})
  const folder = join(ROOT, 'schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text)
  writeFileSync(join(ROOT, '.vscode/briefing.code-snippets'), snippetsFile())
  return 0
})
