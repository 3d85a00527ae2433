/** The machine that a command runs on, as an argument: tests hand in another one. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadLibrary } from '../engine.ts'
import { CACHE } from '../root.mjs'

export type Engine = 'chromium' | 'firefox' | 'webkit'

/** How a program ended; `output` is all it printed, on both channels. */
export interface Ran {
  ok: boolean
  output: string
}

export interface RunOptions {
  /** The program is stopped after this long, and `ok` is false. */
  seconds: number
  /** Leaves `output` empty, and doesn't wait for a child of the program that keeps its channels open. */
  silent?: boolean
  env?: Record<string, string>
  folder?: string
}

export interface Machine {
  platform: NodeJS.Platform
  arch: string
  isRoot: boolean
  env: Record<string, string | undefined>
  /** A folder of ours that may vanish at any time. */
  cache: string
  exists(path: string): boolean
  /** Runs a program to its end. A program that can't be started counts as one that failed. */
  run(command: string, args: string[], options: RunOptions): Ran
  /** Where Playwright would have its own build of an engine; nothing where it has none for this system. */
  playwrightPath(engine: Engine): string | undefined
  makeEmptyFolder(path: string): void
  writeProgram(path: string, text: string): void
}

export const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  cache: CACHE,
  exists: existsSync,
  run(command, args, { seconds, silent = false, env, folder }) {
    const ran = spawnSync(command, args, {
      encoding: 'utf8',
      stdio: silent ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
      // A program that hangs may not hear the polite signal either.
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...env },
      ...(folder === undefined ? {} : { cwd: folder }),
    })
    const output = `${ran.stdout ?? ''}${ran.stderr ?? ''}`
    return ran.error ? { ok: false, output: ran.error.message } : { ok: ran.status === 0, output }
  },
  playwrightPath(engine) {
    try {
      // Loaded when asked for: whoever has a browser needs no Playwright to export, and may not have it.
      const playwright = loadLibrary('@playwright/test') as typeof import('@playwright/test')
      return playwright[engine].executablePath()
    } catch {
      return undefined
    }
  },
  makeEmptyFolder(path) {
    rmSync(path, { recursive: true, force: true })
    mkdirSync(path, { recursive: true })
  },
  writeProgram(path, text) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { mode: 0o755 })
  },
}
