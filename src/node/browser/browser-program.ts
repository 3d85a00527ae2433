/** A browser as a program: started with two pipes to speak over, watched, and ended with all it has started. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export interface BrowserProgram {
  /** Its file descriptor 3. */
  commands: Writable
  /** Its file descriptor 4. */
  answers: Readable
  /** The last it wrote to the terminal. */
  complaint(): string
  /** Resolves to how it ended, once it has: `ended (exit code 1)`. Never rejects. */
  ended: Promise<string>
  /** Ends it and its children at once; resolves when nothing of it holds this process any more. */
  kill(): Promise<void>
}

/** What is written just before the end may come a little after it. */
const LAST_WORDS_MS = 500

export function startProgram(path: string, args: string[]): BrowserProgram {
  const program = spawn(path, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C is for us, who end it in order; and it can be ended with its children.
    detached: process.platform !== 'win32',
  })
  const [, , errors, commands, answers] = program.stdio as [null, null, Readable, Writable, Readable]
  let complaint = ''
  errors.on('data', (part: Buffer) => {
    complaint = (complaint + part.toString()).slice(-2000)
  })
  const ended = endOf(program)
  return {
    commands,
    answers,
    complaint: () => complaint.trim(),
    ended,
    async kill() {
      killAll(program)
      await ended
      // Something that outlived it may still hold the other ends.
      for (const stream of [errors, commands, answers]) stream.destroy()
      program.unref()
    },
  }
}

function endOf(program: ChildProcess): Promise<string> {
  return new Promise((done) => {
    program.on('error', (error) => done(`did not start (${error.message})`))
    const end = (code: number | null, signal: string | null) =>
      done(`ended (${signal ?? `exit code ${code}`})`)
    program.on('close', end)
    // A child that has its pipes keeps them open.
    program.on('exit', (code, signal) => setTimeout(() => end(code, signal), LAST_WORDS_MS).unref())
  })
}

function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
