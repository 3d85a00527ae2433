import { expect, type Page } from '@playwright/test'

/** What a page may not do, collected while it is walked. */
export interface Watched {
  /** Everything that was wrong so far: violations, console errors and warnings, errors, requests to elsewhere. */
  faults(): Promise<string[]>
  requests: string[]
}

/** Watches a page and all windows it opens, from before its first script. `home` is where it may load from. */
export async function watch(page: Page, home: string): Promise<Watched> {
  const wrong: string[] = []
  const requests: string[] = []
  const context = page.context()
  await context.exposeFunction('reportViolation', (text: string) => void wrong.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void }
      reportViolation(`violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  const listen = (one: Page) => {
    one.on('console', (message) => {
      // Chromium’s own hints (“verbose”) are no complaint about the page.
      if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`)
    })
    one.on('pageerror', (error) => void wrong.push(`error: ${error.message}`))
  }
  listen(page)
  context.on('page', listen)
  context.on('request', (request) => {
    requests.push(request.url())
    if (!request.url().startsWith(home) && !/^(data|blob|about):/.test(request.url()))
      wrong.push(`outside request: ${request.url()}`)
  })
  return {
    requests,
    // A round trip to the page, so that reports on their way have come.
    faults: async () => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))))
      return wrong
    },
  }
}

/** Walks the deck from its first slide to its last by the arrow key; returns the slides' ids in order. */
export async function walkDeck(page: Page): Promise<string[]> {
  await page.locator('.reveal.ready').waitFor()
  const ids = await page.locator('.slides > section').evaluateAll((slides) => slides.map(({ id }) => id))
  const seen = [ids[0] ?? '']
  let address = await page.evaluate(() => location.hash)
  // A slide with steps takes more than one key; each shows in the address.
  while (seen.at(-1) !== ids.at(-1)) {
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((before) => location.hash !== before, address)
    address = await page.evaluate(() => location.hash)
    const id = address.split('/')[1] ?? ''
    if (id !== seen.at(-1)) seen.push(id)
  }
  expect(seen).toEqual(ids)
  return seen
}

/** What a page has left on the machine; every list and text of it should be empty. */
export function leftBehind(page: Page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in window ? await caches.keys() : [],
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }))
}

export const NOTHING = { cookie: '', local: [], session: [], databases: [], caches: [], workers: 0 }
