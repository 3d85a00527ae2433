/**
 * A Chromium that prints for us: the path of its program in, pages to write into out. It is spoken to over
 * a pipe in the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/), of which
 * printing needs a handful of commands. A library for all of them takes longer to load than thirty slides
 * take to print; and here the commands are on their way while the deck is still being compiled.
 */

import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DeckError } from '../../problems/deck-error.ts'
import { REASONS } from '../files/swap-files.ts'
import { makeWorkFolder, removeLeftOvers, removeWorkFolder } from '../files/work-folder.ts'
import { startProgram } from './browser-program.ts'
import { openPipe, type Pipe } from './devtools-pipe.ts'

export interface Chromium {
  newPage(size: PageSize): Promise<ChromiumPage>
  /** Ends the browser, by force if need be, and removes all it has written. */
  close(): Promise<void>
}

/** In CSS pixels; `scale` is how many of a picture's pixels one of them has. */
export interface PageSize {
  width: number
  height: number
  scale?: number
}

export interface ChromiumPage {
  /** Opens an address; done when all that it loads is there, in its own fonts. Throws DeckError when nobody answers there. */
  goto(url: string): Promise<void>
  /** Replaces the page by this HTML; done when it is laid out, in its own fonts. Throws DeckError when one of them can’t be read. */
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

/** How long to wait, in milliseconds. */
export interface Deadlines {
  /** For the first answer: the program has to start. */
  start: number
  /** For the answer to one command; a handout of hundreds of pages is one. */
  answer: number
  /** For its end, before it is ended. */
  close: number
}

/** Many times what a busy machine needs: they tell a browser that hangs from one that is slow. */
const DEADLINES: Deadlines = { start: 30_000, answer: 180_000, close: 5_000 }

export interface ChromiumOptions {
  args: string[]
  /** So many are opened ahead. */
  pages?: number
  /** So many are all that will be asked for: the browser ends with the last of them, while its reader goes on. */
  allPages?: number
  deadlines?: Partial<Deadlines>
}

/** What the names of browsers' folders begin with, among the files of all programs. */
export const PROFILE = 'briefing-'

/**
 * Starts the program and returns at once: what is asked meanwhile waits in the pipe. A browser that does
 * not start, does not answer, or ends early, rejects whatever is asked of it with a DeckError. Throws DeckError when
 * there is no room for its files.
 */
export function startChromium(path: string, options: ChromiumOptions): Chromium {
  const deadlines = { ...DEADLINES, ...options.deadlines }
  const profile = makeProfile()
  const program = startProgram(path, [...SWITCHES, `--user-data-dir=${profile}`, ...options.args])
  const line = openPipe(program.commands, program.answers, {
    start: deadlines.start,
    answer: deadlines.answer,
    silent: (method, started) =>
      new DeckError(started ? stalled(path, method) : isItOne(path, program.complaint())),
    garbled: () => new DeckError(isItOne(path, program.complaint())),
    crashed: () => new DeckError(`A page of the browser at ${path} crashed; export again.`),
  })
  const ended = program.ended.then((why) => {
    line.hangUp(new DeckError(`The browser ${path} ${why}.${told(program.complaint())}`))
  })

  const open = () => openPage(line)
  const spare = Array.from({ length: options.pages ?? 0 }, open)
  // Whoever takes a page learns what went wrong with it; one that nobody takes must not end the process.
  for (const page of spare) page.catch(() => {})

  const end = async () => {
    if (line.isAlive()) {
      line.send('Browser.close').catch(() => {})
      // Whatever is still being waited for fails by our wish, and not by what a closing browser says of it.
      line.hangUp(new DeckError('Stopped before it was done; the folder is as it was.'))
      await Promise.race([ended, delay(deadlines.close, undefined, { ref: false })])
    }
    await program.kill()
    removeWorkFolder(profile)
    // Here and not at the start: the browser of a run that was killed a moment ago is gone by now.
    removeLeftOvers(dirname(profile), PROFILE)
  }
  let ending: Promise<void> | undefined
  const close = () => {
    ending ??= end()
    return ending
  }
  let left = options.allPages
  return {
    async newPage(size) {
      const page = await (spare.pop() ?? open())
      await page.resize(size)
      const closePage = async () => {
        if (left !== undefined && --left === 0) void close()
        else
          await page.close().catch((why) => {
            // The last page may end the browser before this one is gone.
            if (!ending) throw why
          })
      }
      return { ...page, close: closePage }
    },
    close,
  }
}

const isItOne = (path: string, complaint: string) =>
  `The browser at ${path} does not answer; is it a Chromium? CHROME_PATH names another.${told(complaint)}`

const stalled = (path: string, method: string) =>
  `The browser at ${path} does not answer any more (${method}); export again.`

const unreadable = (looks: string[]) =>
  `The browser can’t read a font of the page: ${looks.join('; ')}. Is a font in assets/look damaged?`

const told = (complaint: string) => (complaint ? `\n${complaint}` : '')

/** A folder for the browser's files. */
function makeProfile(): string {
  const parent = tmpdir()
  try {
    return makeWorkFolder(parent, PROFILE)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new DeckError(
      `Can't write to ${parent}, the folder for temporary files: ${REASONS[code] ?? code}. ${process.platform === 'win32' ? 'TEMP' : 'TMPDIR'} names another.`,
    )
  }
}

/** How often a page is asked whether it is there, and how many milliseconds lie between. */
const ARRIVALS = 500
const ARRIVAL_PAUSE = 20

/** Runs in the page: whether it is another than the empty one, complete and in its fonts. */
async function hasArrived(): Promise<boolean> {
  if (document.URL === 'about:blank') return false
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }))
  await document.fonts.ready
  return true
}

/** Runs in the page: fetches the fonts of its letters, then lays it out. The fonts that can't be had out. */
async function showInItsFonts(): Promise<string[]> {
  // Style sheets write words as well; most of what stands in them is fonts.
  const words = document.documentElement.textContent.replace(/url\([^)]*\)/g, '')
  const letters = [...new Set(words)].join('')
  const faces = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
  const looks = faces
    .map(({ style }) => style)
    // Those of the machine stand in for one that isn't there yet.
    .filter((style) => style.getPropertyValue('src').startsWith('url('))
    // One file may have many weights, from the lightest on.
    .map(
      ({ fontStyle, fontWeight, fontFamily }) =>
        `${fontStyle || 'normal'} ${fontWeight.replace(/ .*/, '') || 400} 1em ${fontFamily}`,
    )
  const missing: string[] = []
  const load = (look: string) =>
    document.fonts.load(look, letters).catch(() => missing.push(look.replace(' 1em', '')))
  await Promise.all([...new Set(looks)].map(load))
  document.documentElement.hidden = false
  // Asking for a size lays the page out, and that makes it fetch what it still lacks.
  document.documentElement.getBoundingClientRect()
  await Promise.all([...document.fonts].flatMap((face) => (face.status === 'loading' ? face.loaded : [])))
  return missing
}

/** A question that its page took with it has no answer; a browser that is gone is told as ever. */
function lostOnTheWay(error: unknown): false {
  if (error instanceof DeckError) throw error
  return false
}

async function openPage({ send }: Pipe) {
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
    async goto(url) {
      const { errorText } = await ask<{ errorText?: string }>('Page.navigate', { url })
      if (errorText) throw new DeckError(`The browser can’t open ${url}: ${errorText}.`)
      // The answer comes before the old page is gone, and what was asked of that one is lost with it.
      for (let tries = 0; tries < ARRIVALS; tries++) {
        if (await page.evaluate(hasArrived).catch(lostOnTheWay)) return
        await delay(ARRIVAL_PAUSE)
      }
      throw new DeckError(`The browser at ${url} does not get there.`)
    },
    async setContent(html) {
      // Hidden until its fonts are there: laid out in others first, it would be laid out twice.
      const hidden = html.replace('<html', '<html hidden')
      // The frame of a page has the page's own id.
      await ask('Page.setDocumentContent', { frameId: targetId, html: hidden })
      const missing = await page.evaluate(showInItsFonts)
      if (missing.length > 0) throw new DeckError(unreadable(missing))
    },
    async evaluate(work, argument) {
      // As one text: to send a large result thing by thing takes Chromium twice as long.
      const expression = `(async () => JSON.stringify(await (${work})(${JSON.stringify(argument)})))()`
      const evaluated = await ask<Evaluated>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      const { result, exceptionDetails: thrown } = evaluated
      if (thrown) throw new Error(`in the page: ${thrown.exception?.description ?? thrown.text}`)
      return (result.value === undefined ? undefined : JSON.parse(result.value)) as never
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
  /** A JSON text. */
  result: { value?: string }
  exceptionDetails?: { text: string; exception?: { description?: string } }
}
