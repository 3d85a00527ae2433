/** A running browser, without asking first whether one starts: a start that fails is the answer. */

import { type BrowserWish, getBrowser, likelyBrowser, starts } from './browser.ts'
import { type Chromium, type ChromiumOptions, startChromium } from './chromium.ts'
import { thisMachine } from './machine.ts'

/**
 * Starts the likeliest browser at once: to ask it first for its version is to start it twice. Only when it fails is it
 * asked, and if it doesn't start at all, `getBrowser` finds or fetches another. Throws as `getBrowser` and `startChromium` do;
 * what is asked of the browser fails likewise.
 */
export function startBrowser(wish: BrowserWish, options: ChromiumOptions): Chromium {
  const { say, isForPaper, machine = thisMachine } = wish
  const likely = likelyBrowser(machine, isForPaper)
  if (!likely) return startChromium(getBrowser(wish), options)
  say(`Browser: ${likely.path} (from ${likely.from}).`)
  const first = startChromium(likely.path, options)
  // CHROME_PATH is believed.
  if (likely.from === 'CHROME_PATH') return first
  let second: Promise<Chromium> | undefined
  const startSecond = async (why: unknown) => {
    await first.close()
    if (starts(machine, likely.path)) throw why
    return startChromium(getBrowser(wish), options)
  }
  return {
    newPage: (size) =>
      first.newPage(size).catch(async (why) => {
        second ??= startSecond(why)
        return (await second).newPage(size)
      }),
    async close() {
      await first.close()
      await second?.then(
        (browser) => browser.close(),
        () => {},
      )
    },
  }
}
