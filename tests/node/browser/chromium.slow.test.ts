import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startChromium } from '../../../src/node/browser/chromium.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

/*
 * Programs that are no Chromium, or one that goes wrong: each is a script that gets the browser's channels.
 * Signals and groups of processes as here are not Windows'.
 */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-test-'))
  mkdirSync(join(folder, 'temporary'))
  vi.stubEnv('TMPDIR', join(folder, 'temporary'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function program(text: string, interpreter = '#!/bin/sh'): string {
  const path = join(folder, 'browser')
  writeFileSync(path, `${interpreter}\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

/** A browser in a few lines: answers what opening a page asks, then does as told. */
const speaking = (then: string) =>
  program(
    `const { createReadStream, writeSync } = require('node:fs')
const answer = (message) => writeSync(4, JSON.stringify(message) + '\\0')
const RESULTS = { 'Target.createTarget': { targetId: 't' }, 'Target.attachToTarget': { sessionId: 's' }, 'Emulation.setDeviceMetricsOverride': {} }
let text = ''
createReadStream(null, { fd: 3 }).on('data', (data) => {
  text += data
  const messages = text.split('\\0')
  text = messages.pop()
  for (const { id, method } of messages.map(JSON.parse)) {
    if (method in RESULTS) answer({ id, result: RESULTS[method] })
    else { ${then} }
  }
})`,
    `#!${process.execPath}`,
  )

const SIZE = { width: 100, height: 100 }
// A shell on a busy machine has written its number by then.
const DEADLINES = { start: 1500, answer: 400, close: 300 }
const start = (path: string, deadlines = DEADLINES) => startChromium(path, { args: [], pages: 1, deadlines })

/** What printing a page fails with; after it nothing is left. */
async function failureOf(path: string, deadlines = DEADLINES): Promise<string> {
  const browser = start(path, deadlines)
  const failure = await browser
    .newPage(SIZE)
    .then((page) => page.pdf({ tagged: true }))
    .catch((error: unknown) => error)
  await browser.close()
  expect(failure).toBeInstanceOf(DeckError)
  expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  return (failure as DeckError).message
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
/** A program that writes down its number. */
const pidFile = () => join(folder, 'pid')
const pid = () => Number(readFileSync(pidFile(), 'utf8'))

describe.skipIf(process.platform === 'win32')('F18: a browser that', () => {
  it('case export-waits-for-ever: swallows the pipe is asked whether it is one, and ended', async () => {
    const path = program(`echo $$ > ${pidFile()}; echo "no display" >&2; exec sleep 600`)
    expect(await failureOf(path)).toBe(
      `The browser at ${path} does not answer; is it a Chromium? CHROME_PATH names another.\nno display`,
    )
    expect(isRunning(pid())).toBe(false)
  })

  it('is a wrapper whose child holds on to everything is ended with its child', async () => {
    const path = program(`sleep 600 & echo $! > ${pidFile()}; wait`)
    expect(await failureOf(path)).toContain('does not answer')
    expect(isRunning(pid())).toBe(false)
  })

  it('ignores every polite signal is ended', async () => {
    const path = program(`trap '' TERM INT HUP; echo $$ > ${pidFile()}; while :; do sleep 1; done`)
    expect(await failureOf(path)).toContain('does not answer')
    expect(isRunning(pid())).toBe(false)
  })

  it('says something else is asked whether it is one', async () => {
    expect(await failureOf(program(`printf 'hello\\0' >&4; exec sleep 600`))).toContain('is it a Chromium?')
  })

  it('answers, then stops to', async () => {
    const path = speaking('')
    // The start of Node takes its time.
    expect(await failureOf(path, { ...DEADLINES, start: 20_000 })).toBe(
      `The browser at ${path} does not answer any more (Page.printToPDF); export again.`,
    )
  })

  it('ends in the middle is named, with what it said', async () => {
    const path = speaking(`process.stderr.write('out of memory'); process.exit(7)`)
    expect(await failureOf(path, { ...DEADLINES, start: 20_000, answer: 20_000 })).toBe(
      `The browser ${path} ended (exit code 7).\nout of memory`,
    )
  })

  it('loses a page is named', async () => {
    const path = speaking(`answer({ method: 'Inspector.targetCrashed', sessionId: 's' })`)
    expect(await failureOf(path, { ...DEADLINES, start: 20_000, answer: 20_000 })).toBe(
      `A page of the browser at ${path} crashed; export again.`,
    )
  })

  it('ends with its last page, and a page whose own end is still on its way counts as closed', async () => {
    const path = speaking(`if (method === 'Browser.close') process.exit()`)
    const deadlines = { ...DEADLINES, start: 20_000, answer: 20_000 }
    const browser = startChromium(path, { args: [], allPages: 2, deadlines })
    const pages = [await browser.newPage(SIZE), await browser.newPage(SIZE)]
    await Promise.all(pages.map((page) => page.close()))
    await browser.close()
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })

  it('finds nobody at an address says so, and one that ends on the way there is named', async () => {
    const goTo = async (path: string) => {
      const browser = start(path, { ...DEADLINES, start: 20_000, answer: 20_000 })
      const page = await browser.newPage(SIZE)
      const failure: unknown = await page.goto('http://127.0.0.1:9/').catch((error: unknown) => error)
      await browser.close()
      expect(failure).toBeInstanceOf(DeckError)
      return (failure as DeckError).message
    }
    const refused = `answer({ id, result: method === 'Page.navigate' ? { errorText: 'net::ERR_CONNECTION_REFUSED' } : {} })`
    expect(await goTo(speaking(refused))).toBe(
      'The browser can’t open http://127.0.0.1:9/: net::ERR_CONNECTION_REFUSED.',
    )
    const ending = `if (method === 'Page.navigate') answer({ id, result: {} }); else process.exit(7)`
    expect(await goTo(speaking(ending))).toMatch(/^The browser .* ended \(exit code 7\)/)
  })

  it('is no program is named', async () => {
    expect(await failureOf(join(folder, 'nothing'))).toContain('did not start (spawn')
    expect(await failureOf(folder)).toContain('did not start (spawn')
  })

  it('does not end when asked is ended after a time; closing twice is closing once', async () => {
    const path = speaking('')
    const browser = start(path, { start: 20_000, answer: 20_000, close: 300 })
    const page = await browser.newPage(SIZE)
    const printing = page.pdf({ tagged: true }).catch((error: unknown) => String(error))
    await Promise.all([browser.close(), browser.close()])
    expect(await printing).toContain('Stopped before it was done')
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })

  it('has closed all the pages that are asked of it ends by itself', async () => {
    const path = speaking(
      `writeFileSync('${pidFile()}', String(process.pid)); if (method === 'Browser.close') process.exit()`,
    )
    writeFileSync(path, readFileSync(path, 'utf8').replace('writeSync }', 'writeFileSync, writeSync }'))
    const browser = startChromium(path, { args: [], allPages: 2, deadlines: DEADLINES })
    const [first, second] = await Promise.all([browser.newPage(SIZE), browser.newPage(SIZE)])
    first.close().catch(() => {})
    expect(readdirSync(join(folder, 'temporary'))).not.toEqual([])
    await second.close()
    await vi.waitFor(() => expect(readdirSync(join(folder, 'temporary'))).toEqual([]))
    expect(isRunning(pid())).toBe(false)
    await browser.close()
  })

  it('is stopped by Ctrl+C while it starts fails at once what waits', async () => {
    const browser = start(program('exec sleep 600'), { start: 600_000, answer: 600_000, close: 300 })
    const page = browser.newPage(SIZE).catch((error: unknown) => String(error))
    await browser.close()
    expect(await page).toContain('Stopped before it was done')
  })
})

it.skipIf(process.platform === 'win32')(
  'case paths-and-install: no folder for temporary files is a sentence',
  () => {
    vi.stubEnv('TMPDIR', '/no/such')
    expect(() => start(program('exit 0'))).toThrow(
      new DeckError(
        "Can't write to /no/such, the folder for temporary files: a folder is missing (ENOENT). TMPDIR names another.",
      ),
    )
  },
)

it.skipIf(process.platform === 'win32')('F17: folders of killed runs go, those of others stay', async () => {
  const temporary = join(folder, 'temporary')
  const make = (name: string, marker: string) => {
    mkdirSync(join(temporary, name))
    writeFileSync(join(temporary, name, marker), hostname())
  }
  vi.spyOn(process, 'kill').mockImplementation((number) => {
    if (number === process.ppid) return true
    throw Object.assign(new Error('no such process'), { code: 'ESRCH' })
  })
  make('briefing-4194304-abcdef', '.made-by-briefing-deck')
  make('briefing-4194304-ghijkl', 'my-notes.txt')
  make(`briefing-${process.ppid}-abcdef`, '.made-by-briefing-deck')
  make('briefing-of-monday', '.made-by-briefing-deck')
  const browser = start(program('exit 0'))
  vi.restoreAllMocks()
  await browser.close()
  expect(existsSync(join(temporary, 'briefing-4194304-abcdef'))).toBe(false)
  expect(readdirSync(temporary).sort()).toEqual(
    ['briefing-4194304-ghijkl', `briefing-${process.ppid}-abcdef`, 'briefing-of-monday'].sort(),
  )
})
