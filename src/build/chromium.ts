/**
 * A Chromium that prints for us: the path of its program in, pages to write into out. It is spoken to over
 * a pipe in the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/), of which
 * printing needs a handful of commands. A library for all of them takes longer to load than thirty slides
 * take to print; and here the commands are on their way while the deck is still being compiled.
 */

import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { DeckError } from './report.ts'

export interface Chromium {
  newPage(size: PageSize): Promise<ChromiumPage>
  /** Ends the browser and removes all it has written. */
  close(): Promise<void>
}

/** In CSS pixels; `scale` is how many of a picture's pixels one of them has. */
export interface PageSize {
  width: number
  height: number
  scale?: number
}

export interface ChromiumPage {
  /** Replaces the page by this HTML; done when it is laid out, in its own fonts. */
  setContent(html: string): Promise<void>
  /** Runs a function in the page. It sees nothing of this file but its argument, and its result is JSON. */
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>
  /** Prints it as its style sheets say: https://chromedevtools.github.io/devtools-protocol/tot/Page/#method-printToPDF */
  pdf(options: { tagged: boolean }): Promise<Buffer>
  /** What the page shows, as PNG. */
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

/** The same letters and colours on every machine; nothing on the screen, nothing from outside. */
const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
]

/**
 * Starts the program and returns at once: what is asked meanwhile waits in the pipe. A browser that does
 * not start, or ends early, rejects whatever is asked of it with a DeckError. `pages` are opened ahead.
 */
export function startChromium(path: string, options: { args: string[]; pages?: number }): Chromium {
  const profile = mkdtempSync(join(tmpdir(), 'briefing-'))
  const program = spawn(path, [...SWITCHES, `--user-data-dir=${profile}`, ...options.args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const [, , errors, commands, answers] = program.stdio as [null, null, Readable, Writable, Readable]
  const line = openLine(commands, answers)

  let complaint = ''
  errors.on('data', (part: Buffer) => {
    complaint = (complaint + part.toString()).slice(-2000)
  })
  const ended = new Promise<void>((done) => {
    const end = (why: string) => {
      line.hangUp(new DeckError(`The browser ${path} ${why}.${complaint ? `\n${complaint.trim()}` : ''}`))
      done()
    }
    program.on('error', (error) => end(`did not start (${error.message})`))
    program.on('close', (code, signal) => end(`ended (${signal ?? `exit code ${code}`})`))
  })

  const open = () => openPage(line)
  const spare = Array.from({ length: options.pages ?? 0 }, open)
  // Whoever takes a page learns what went wrong with it; one that nobody takes must not end the process.
  for (const page of spare) page.catch(() => {})
  return {
    async newPage(size) {
      const page = await (spare.pop() ?? open())
      await page.resize(size)
      return page
    },
    async close() {
      const asked = line.send('Browser.close').catch(() => {})
      // Whatever is still being waited for fails by our wish, and not by what a closing browser says of it.
      line.hangUp(new DeckError('Stopped before it was done; the folder is as it was.'))
      await asked
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>

/** Commands and answers, each a JSON text that ends with a zero byte. */
function openLine(commands: Writable, answers: Readable): { send: Send; hangUp(error: Error): void } {
  const waiting = new Map<number, { done(result: unknown): void; failed(error: Error): void; stack: Error }>()
  let broken: Error | undefined
  let last = 0
  const hangUp = (error: Error) => {
    broken ??= error
    for (const { failed } of waiting.values()) failed(broken)
    waiting.clear()
  }
  // The program's end is told by the program; a pipe that breaks before is only its first sign.
  for (const stream of [commands, answers]) stream.on('error', () => {})

  let parts: Buffer[] = []
  answers.on('data', (data: Buffer) => {
    let start = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const text = Buffer.concat([...parts, data.subarray(start, end)]).toString('utf8')
      parts = []
      start = end + 1
      const { id, result, error } = JSON.parse(text) as Answer
      const asked = waiting.get(id ?? 0)
      waiting.delete(id ?? 0)
      if (error && asked) asked.failed(Object.assign(asked.stack, { message: error.message }))
      else asked?.done(result)
    }
    if (start < data.length) parts.push(data.subarray(start))
  })
  return {
    send(method, params = {}, sessionId) {
      const id = ++last
      // Made here: the answer comes when nobody knows any more who asked.
      const stack = new Error(method)
      return new Promise((done, failed) => {
        if (broken) return failed(broken)
        waiting.set(id, { done, failed, stack })
        commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      })
    },
    hangUp,
  }
}

/** An event has no id; a result or an error has that of its command. */
interface Answer {
  id?: number
  result?: unknown
  error?: { message: string }
}

async function openPage({ send }: { send: Send }) {
  const { targetId } = (await send('Target.createTarget', { url: 'about:blank' })) as { targetId: string }
  const attached = await send('Target.attachToTarget', { targetId, flatten: true })
  const { sessionId } = attached as { sessionId: string }
  const ask = <Result>(method: string, params: object) => send(method, params, sessionId) as Promise<Result>
  const data = async (method: string, params: object) =>
    Buffer.from((await ask<{ data: string }>(method, params)).data, 'base64')

  const page: ChromiumPage & { resize(size: PageSize): Promise<void> } = {
    async resize({ width, height, scale = 1 }) {
      const metrics = { width, height, deviceScaleFactor: scale, mobile: false }
      await ask('Emulation.setDeviceMetricsOverride', metrics)
    },
    async setContent(html) {
      // The frame of a page has the page's own id.
      await ask('Page.setDocumentContent', { frameId: targetId, html })
      await page.evaluate(async () => {
        // Asking for a size lays the page out, and only that makes it fetch its fonts.
        document.documentElement.getBoundingClientRect()
        await Promise.all(
          [...document.fonts].flatMap((face) => (face.status === 'loading' ? face.loaded : [])),
        )
      })
    },
    async evaluate(work, argument) {
      const expression = `(${work})(${JSON.stringify(argument)})`
      const evaluated = await ask<Evaluated>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      const { result, exceptionDetails: thrown } = evaluated
      if (thrown) throw new Error(`in the page: ${thrown.exception?.description ?? thrown.text}`)
      return result.value as never
    },
    pdf({ tagged }) {
      return data('Page.printToPDF', {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: tagged,
      })
    },
    screenshot() {
      return data('Page.captureScreenshot', { format: 'png' })
    },
    async close() {
      await send('Target.closeTarget', { targetId })
    },
  }
  return page
}

interface Evaluated {
  result: { value?: unknown }
  exceptionDetails?: { text: string; exception?: { description?: string } }
}
