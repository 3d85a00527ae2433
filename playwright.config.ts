import { defineConfig, type LaunchOptions } from '@playwright/test'
import { launchArgs } from './src/node/browser/browser.ts'
import { thisMachine } from './src/node/browser/machine.ts'
import { otherDeckAtTop } from './tests/this-deck/which-deck.ts'

// `npm run test:e2e` builds, serves and finds the browsers, and says all of it through these four.
const { BASE_URL, CHROME_PATH, FIREFOX_PATH, WEBKIT_PATH } = process.env

// The site under test is the gallery's. What one deck promises is tested only where it stands at the top; said once,
// and not by every worker.
const otherDeck = otherDeckAtTop()
if (otherDeck !== undefined && process.env.TEST_WORKER_INDEX === undefined) console.log(otherDeck)

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: { args: launchArgs(), ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}) },
}

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A busy shared machine may starve one of two browsers; a test that needed a second go is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: 'list',
  use: { baseURL: BASE_URL ?? 'http://127.0.0.1:4173' },
  projects: [
    { name: 'chromium', use: chromium },
    ...(otherDeck === undefined
      ? [{ name: 'this deck', testDir: 'tests/this-deck/e2e', use: chromium }]
      : []),
    ...(FIREFOX_PATH
      ? [
          {
            name: 'firefox',
            grep: /@engines/,
            use: { browserName: 'firefox' as const, launchOptions: firefoxOptions(FIREFOX_PATH) },
          },
        ]
      : []),
    ...(WEBKIT_PATH ? [{ name: 'webkit', grep: /@engines/, use: { browserName: 'webkit' as const } }] : []),
  ],
})

/** Firefox as its makers ship it speaks WebDriver BiDi, which Playwright 1.64 uses on a channel of this name. */
function firefoxOptions(executablePath: string): LaunchOptions {
  return executablePath === thisMachine.playwrightPath('firefox')
    ? {}
    : { channel: 'moz-firefox', executablePath }
}
