import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { thisMachine } from '../../../src/node/browser/machine.ts'
import { startBrowser } from '../../../src/node/browser/start-browser.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-test-'))
  for (const name of ['first', 'second', 'temporary']) mkdirSync(join(folder, name))
  vi.stubEnv('TMPDIR', join(folder, 'temporary'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function program(place: string, text: string): string {
  const path = join(folder, place, 'chromium')
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}

/** Answers every command with the same, and ends when its pipe does. */
const BROWSER = `#!${process.execPath}
if (process.argv.includes('--version')) process.exit()
const { createReadStream, writeSync } = require('node:fs')
createReadStream(null, { fd: 3 }).on('data', (data) => {
  for (const { id } of String(data).split('\\0').slice(0, -1).map(JSON.parse))
    writeSync(4, JSON.stringify({ id, result: { targetId: 't', sessionId: 's' } }) + '\\0')
})
`
const STUB = '#!/bin/sh\necho "install the snap"; exit 10\n'

const start = (said: string[]) => {
  const env = { PATH: [join(folder, 'first'), join(folder, 'second')].join(':') }
  const machine = { ...thisMachine, env }
  return startBrowser(
    { say: (text) => said.push(text), machine },
    { args: [], pages: 1, deadlines: { close: 200 } },
  )
}

describe.skipIf(process.platform === 'win32')('a browser that is started unasked', () => {
  it('is the first of the system', async () => {
    const path = program('first', BROWSER)
    const said: string[] = []
    const browser = start(said)
    await browser.newPage({ width: 100, height: 100 })
    await browser.close()
    expect(said).toEqual([`Browser: ${path} (from the system).`])
  })

  it('gives way to the next when it does not start, and leaves nothing behind', async () => {
    const stub = program('first', STUB)
    const path = program('second', BROWSER)
    const said: string[] = []
    const browser = start(said)
    const pages = [1, 2].map(() => browser.newPage({ width: 100, height: 100 }))
    expect(await Promise.all(pages)).toHaveLength(2)
    await browser.close()
    expect(said).toEqual([stub, path].map((one) => `Browser: ${one} (from the system).`))
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })

  it('that starts and fails later is what failed', async () => {
    program('first', `${BROWSER}process.exit(3)`)
    program('second', BROWSER)
    const said: string[] = []
    const browser = start(said)
    await expect(browser.newPage({ width: 100, height: 100 })).rejects.toThrow('exit code 3')
    await browser.close()
    expect(said).toHaveLength(1)
  })
})
