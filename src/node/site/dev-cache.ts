/** Where `npm run dev` keeps the libraries as browsers take them. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { ROOT } from '../root.mjs'

/**
 * The folder that Vite keeps itself; where nothing can be kept in it, say because somebody else installed the
 * libraries, one that goes with this process, and `say` is told.
 */
export function openDevCache(say: (text: string) => void): string {
  const kept = join(ROOT, 'node_modules', '.vite')
  const code = whyNotKept(kept)
  if (code === undefined) return kept
  say(`Nothing can be kept in ${kept} (${code}), so it is made for this run only.`)
  const folder = makeTemporaryFolder('briefing-dev-')
  // Not when the server ends: Vite may still be at work on the libraries.
  process.once('exit', () => removeWorkFolder(folder))
  return join(folder, 'libraries')
}

/** What the disk says when a file is made in a folder; nothing when it can be. */
function whyNotKept(folder: string): string | undefined {
  const probe = join(folder, `probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return code
  }
}
