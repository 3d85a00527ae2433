/** What a browser can measure of the served site. All times in ms. */

import type { Browser, BrowserContext, Page } from '@playwright/test'
import { trace, type Work, workOfKeys } from '../../browser/trace.ts'

/** What any page can be asked for. */
export interface Opening {
  firstPaint: number
  largestPaint: number
  /** Cumulative layout shift (https://web.dev/articles/cls): no unit, nothing is 0. */
  shift: number
  /** What tasks took beyond 50 ms each, until nothing was left to do. */
  blocking: number
}

export interface Load extends Opening {
  /** First frame after the title, its dates and the styles have come. */
  readable: number
  /** When keys begin to turn slides. */
  ready: number
  /** Names of all files loaded until then, fonts included. */
  names: string[]
}

/** Opens the deck as a slow phone on a slow line would: 4× CPU, 1.6 Mbit/s, 150 ms. */
export async function measureLoad(browser: Browser, url: string): Promise<Load> {
  return withPage(browser, async (page) => {
    const names = new Set<string>()
    page.on('request', (request) => {
      const name = new URL(request.url()).pathname.slice(1)
      names.add(name === '' ? 'index.html' : name)
    })
    await slowDown(page)
    await page.addInitScript(watchOpening)
    await page.addInitScript(watchReady)
    await page.addInitScript(() => {
      const look = () => {
        const isThere = document.querySelector('.layout-title .dates') && document.styleSheets.length > 0
        if (!isThere) return requestAnimationFrame(look)
        // The frame after this one has been painted when the next begins.
        return requestAnimationFrame(() => performance.mark('readable'))
      }
      look()
    })
    await page.goto(url)
    const times = await page.evaluate(async () => {
      const ready = await (window as unknown as Waited).isReady
      await document.fonts.ready
      return { readable: performance.getEntriesByName('readable')[0]?.startTime ?? Number.NaN, ready }
    })
    return { ...(await openingOf(page)), ...times, names: [...names] }
  })
}

/** How soon keys turn slides with nothing slowed down. */
export async function measureReady(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.addInitScript(watchReady)
    await page.goto(url)
    return page.evaluate(() => (window as unknown as Waited).isReady)
  })
}

/** Opens any page at the same pace. */
export async function measureOpening(browser: Browser, url: string): Promise<Opening> {
  return withPage(browser, async (page) => {
    await slowDown(page)
    await page.addInitScript(watchOpening)
    await page.goto(url)
    return openingOf(page)
  })
}

async function slowDown(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

type Watched = { opening: Opening }

/** Runs in the page, before all of its own: keeps what the browser tells of how it opens. */
function watchOpening(): void {
  const opening = { firstPaint: Number.NaN, largestPaint: Number.NaN, shift: 0, blocking: 0 }
  Object.assign(window, { opening })
  const watch = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') opening.firstPaint = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    opening.largestPaint = startTime
  })
  watch('layout-shift', (entry) => {
    opening.shift += (entry as PerformanceEntry & { value: number }).value
  })
  watch('longtask', ({ duration }) => {
    opening.blocking += duration - 50
  })
}

type Waited = { isReady: Promise<number> }

/**
 * Runs in the page: reveal tells when keys turn slides. A test library that looks for it instead goes through all elements
 * of the page time and again, on the same thread, and slows down what it measures.
 */
function watchReady(): void {
  const isReady = new Promise<number>((done) => {
    addEventListener('ready', () => done(performance.now()), { once: true })
  })
  Object.assign(window, { isReady })
}

async function openingOf(page: Page): Promise<Opening> {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })))
  // A machine with much to do tells late of what it has painted.
  await page.evaluate(() => {
    const { opening } = window as unknown as Watched
    const isPainted = () => opening.firstPaint > 0 && opening.largestPaint > 0
    return new Promise<void>((done) => {
      const look = () => (isPainted() ? done() : setTimeout(look, 20))
      requestAnimationFrame(() => setTimeout(look))
    })
  })
  return page.evaluate(() => (window as unknown as Watched).opening)
}

/** How many presses are measured, and how long each is given: a chart that comes next is drawn in that time. */
const PRESSES = 12
const PRESS_MS = 700
/** Whoever opens a deck looks at its title first: meanwhile the slides behind are made ready. */
const READY_MS = 5000

/**
 * What the main thread does for each press, all of it, on a processor four times slower. In a window of a profile, as
 * visitors have one: a private window draws the page's icon once more with each address, which is as much work again.
 * `ready` is what stands in a page once it hears keys.
 */
export async function measurePresses(
  window: BrowserContext,
  url: string,
  ready = '.reveal.ready',
): Promise<Work[]> {
  const page = await window.newPage()
  try {
    const line = await window.newCDPSession(page)
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(url)
    await page.locator(ready).waitFor()
    await page.waitForTimeout(READY_MS)
    const events = await trace(page, async () => {
      for (let press = 0; press < PRESSES; press++) {
        await page.keyboard.press('ArrowRight')
        await page.waitForTimeout(PRESS_MS)
      }
    })
    return workOfKeys(events)
  } finally {
    await page.close()
  }
}

export interface Walk {
  /**
   * From key to the end of the frame that paints the next slide, for each slide: style, layout and paint are done, and
   * what the page had put off until after its paint may begin. A script can't see more of it; the screen shows it with
   * its next refresh.
   */
  latencies: number[]
  frames: number[]
  /** Bytes of JavaScript heap after all slides, garbage collected. */
  heap: number
}

/**
 * Walks all slides by keyboard at full speed. Nothing is asked of the page through a locator: the script that it would
 * bring along is a megabyte of heap, which isn't the deck's.
 */
export async function measureWalk(browser: Browser, url: string): Promise<Walk> {
  return withPage(browser, async (page) => {
    await page.goto(url)
    await page.evaluate(untilReady)
    await page.evaluate(watchKeys)
    const [first, last] = await page.evaluate(() => {
      const slides = [...document.querySelectorAll('.slides > section')]
      return [slides.at(0)?.id, slides.at(-1)?.id]
    })
    const latencies: number[] = []
    const frames: number[] = []
    for (let id = first; id !== last; ) {
      await page.keyboard.press('ArrowRight')
      const turned = await page.evaluate(
        () => (window as unknown as { turned: Promise<{ id: string; ms: number; frames: number }> }).turned,
      )
      // A step within a slide turns nothing.
      if (turned.id !== id) {
        latencies.push(turned.ms)
        frames.push(turned.frames)
      }
      id = turned.id
    }
    const line = await page.context().newCDPSession(page)
    await line.send('HeapProfiler.collectGarbage')
    await line.send('Performance.enable')
    const { metrics } = await line.send('Performance.getMetrics')
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
    return { latencies, frames, heap }
  })
}

/** Runs in the page: resolves once keys turn slides. */
function untilReady(): Promise<void> {
  return new Promise((done) => {
    const look = () => (document.querySelector('.reveal.ready') ? done() : setTimeout(look, 10))
    look()
  })
}

/**
 * Runs in the page: after each key, `turned` resolves once the next slide has been painted; or, for a step
 * within a slide, once it stands in the address, which is written later.
 */
function watchKeys(): void {
  const holder = window as unknown as { turned: Promise<{ id: string; ms: number; frames: number }> }
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const shown = () => document.querySelector('.slides > section[data-shown]')?.id ?? ''
      const [id, address] = [shown(), location.hash]
      holder.turned = new Promise((done) => {
        let frames = 0
        const look = (began: number) => {
          if (shown() === id && location.hash === address) {
            frames++
            return requestAnimationFrame(look)
          }
          // What is sent from within a frame comes when its paint is done. To wait for the next frame instead would
          // count up to 17 ms in which nothing is done any more.
          const painted = new MessageChannel()
          painted.port1.onmessage = () => {
            const now = performance.now()
            // A paint that takes long holds the next frame back: it counts as many frames as it cost.
            frames += Math.max(1, Math.round(((now - began) * 60) / 1000))
            done({ id: shown(), ms: now - timeStamp, frames })
          }
          return painted.port2.postMessage(undefined)
        }
        requestAnimationFrame(look)
      })
    },
    { capture: true },
  )
}

async function withPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}
