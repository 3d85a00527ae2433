/** Where the engine stands. Read by run.mjs as it is, so no TypeScript; in its bundle this address stays as it is here. */

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, `src` and the libraries. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What is made once and kept; it may vanish at any time. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'briefing-deck')
