/** Opens an address in the person's own browser, where there is a person with one. */

import { spawn } from 'node:child_process'
import { type Machine, thisMachine } from '../browser/machine.ts'

/** The command that opens `url` on this machine, or nothing: in CI, and on Linux without a desktop. */
export function openCommand(url: string, machine: Machine = thisMachine): [string, ...string[]] | undefined {
  const { platform, env } = machine
  if (env.CI) return undefined
  if (platform === 'darwin') return ['open', url]
  // `start` takes its first quoted word for a window's title, hence the empty one.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url]
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined
  const onPath = (env.PATH ?? '').split(':').some((folder) => machine.exists(`${folder}/xdg-open`))
  return onPath ? ['xdg-open', url] : undefined
}

/** Opens `url` if that can be done here. Never fails: the address is printed anyway. */
export function openPage(url: string): void {
  const command = openCommand(url)
  if (!command) return
  const [program, ...args] = command
  spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true })
    .on('error', () => {})
    .unref()
}
