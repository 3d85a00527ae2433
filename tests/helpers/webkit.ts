/**
 * WebKit as Debian ships it, in W3C WebDriver (https://www.w3.org/TR/webdriver2/): Playwright drives only a
 * build of its own, which has to be downloaded. Packages: webkit2gtk-driver, and xvfb for where it is drawn.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const DRIVER = '/usr/bin/WebKitWebDriver'
const DISPLAY = '/usr/bin/Xvfb'
const LIBRARIES = '/usr/lib'

/** The keys of https://www.w3.org/TR/webdriver2/#keyboard-actions that a walk needs. */
export const KEY = { enter: '\ue007', escape: '\ue00c', right: '\ue014' } as const

export interface WebKit {
  open(address: string): Promise<void>
  /** Runs the body of a function in the page. */
  run(script: string): Promise<unknown>
  press(key: string): Promise<void>
  close(): Promise<void>
}

/** The small browser that comes with the library; nothing where a part of what it takes is missing. */
export function findWebKitGtk(): string | undefined {
  if (!existsSync(DRIVER) || !existsSync(DISPLAY)) return undefined
  const folders = readdirSync(LIBRARIES).flatMap((machine) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(LIBRARIES, machine, name)),
  )
  return folders.map((folder) => join(folder, 'MiniBrowser')).find(existsSync)
}

/** Starts a display, the driver and the browser; `close` ends all three. */
export async function openWebKit(binary: string): Promise<WebKit> {
  const running: ChildProcess[] = []
  const stop = () => {
    for (const program of running.reverse()) program.kill()
  }
  try {
    // It takes a free number and says which.
    const display = spawn(DISPLAY, ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    running.push(display)
    const [number] = (await once(display.stdout, 'data')) as [Buffer]
    const port = await freePort()
    const env = {
      ...process.env,
      DISPLAY: `:${number.toString().trim()}`,
      // A machine for tests has neither a graphics card nor a bus for accessibility.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // As with Chromium: its sandbox refuses root.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    }
    const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' })
    running.push(driver)
    const ask = speakTo(`http://127.0.0.1:${port}`)
    const options = { binary, args: ['--automation'] }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
    const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string }
    const path = `/session/${sessionId}`
    await ask('POST', `${path}/window/rect`, { width: 1300, height: 860 })
    return {
      open: async (url) => void (await ask('POST', `${path}/url`, { url })),
      run: (script) => ask('POST', `${path}/execute/sync`, { script, args: [] }),
      async press(value) {
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]
        await ask('POST', `${path}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] })
      },
      async close() {
        await ask('DELETE', path).finally(stop)
      },
    }
  } catch (error) {
    stop()
    throw error
  }
}

/** One question to the driver; the first waits until it listens. */
function speakTo(address: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const end = performance.now() + 10_000
    for (;;) {
      const init = { method, ...(body ? { body: JSON.stringify(body) } : {}) }
      const reply = await fetch(address + path, init).catch((error: Error) => error)
      if (reply instanceof Error) {
        if (performance.now() > end) throw reply
        await new Promise((again) => setTimeout(again, 50))
        continue
      }
      const { value } = (await reply.json()) as { value: unknown }
      if (!reply.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`)
      return value
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
