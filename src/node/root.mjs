/** Where the engine and its libraries stand. Read by run.mjs as it is, so no TypeScript; in its bundle this address stays as it is here. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, `src` and the libraries. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The folder of a library: where npm put it, which in a project that installed the engine may be beside it. Where
 * it would be expected, when it is nowhere.
 */
export function libraryFolder(name) {
  for (let folder = ROOT; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(place)) return place
    if (folder === dirname(folder)) return join(ROOT, 'node_modules', name)
  }
}

/** What is made once and kept; it may vanish at any time. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'briefing-deck')
