/** Files in, a folder that holds all of them out: each is written beside its place, then all are moved. */

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeckError } from './report.ts'

export interface OutFile {
  /** Relative to the folder, with `/`. */
  name: string
  bytes: Uint8Array
}

/** A place beside the final one, on the same disk, so that moving is renaming. */
export interface Workbench {
  /** Puts the files, and only then removes what `replaced` names and the files don't. */
  finish(files: OutFile[], replaced?: string[]): Promise<void>
  /** Leaves the folder as it was. */
  abandon(): Promise<void>
}

/** Throws DeckError at once when the folder can't be written to, before any work is done. */
export async function openWorkbench(folder: string): Promise<Workbench> {
  const bench = await makeBench(folder).catch((error: NodeJS.ErrnoException) => {
    throw new DeckError(`Can't write to ${folder} (${error.code ?? error.message}).`)
  })
  const clear = () => rm(bench, { recursive: true, force: true })
  return {
    async finish(files, replaced = []) {
      for (const { name, bytes } of files) {
        const place = join(bench, name)
        await mkdir(dirname(place), { recursive: true })
        await writeFile(place, bytes)
      }
      for (const name of replaced) await rm(join(folder, name), { recursive: true, force: true })
      for (const { name } of files) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await rename(join(bench, name), join(folder, name))
      }
      await clear()
    },
    abandon: clear,
  }
}

async function makeBench(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  return mkdtemp(join(folder, '.export-'))
}
