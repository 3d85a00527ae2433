/**
 * npm run test:e2e: gets a browser, builds the site of the tests' own deck, serves it on a free port and runs the
 * browser tests on it. `npm run test:e2e -- [--help] [any option or file of playwright test]`: arguments go on to Playwright, which
 * knows them or not; its exit code is ours. The site is one for the tests: what was built into
 * `dist`, and what lies beside it, stays as it is.
 */

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findFirefox, findWebKit, getBrowser } from '../browser/browser.ts'
import { libraryFolder } from '../engine.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { serve } from '../serve/serve.ts'
import { buildSite } from '../site/build-site.ts'

/** The deck that has one of everything; tests/fixtures/README.md describes it. */
const GALLERY = 'tests/fixtures/decks/gallery'

await runCommand(async () => {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CHROME_PATH: getBrowser({ say: console.log }),
    ...otherEngines(),
  }
  const folder = makeTemporaryFolder('briefing-tests-')
  try {
    const root = join(folder, 'site')
    await buildSite({ root: join(ROOT, GALLERY), outDir: root })
    const site = await serve({ root, port: 0 })
    try {
      return await runPlaywright(process.argv.slice(2), { ...env, BASE_URL: site.url, SITE_FOLDER: root })
    } finally {
      await site.close()
    }
  } finally {
    removeWorkFolder(folder)
  }
})

/** What playwright.config.ts is told about the other engines; says which are left out and why. */
function otherEngines(): { FIREFOX_PATH?: string; WEBKIT_PATH?: string } {
  const firefox = findFirefox()
  const webkit = findWebKit()
  console.log(
    firefox
      ? `Firefox: ${firefox.path} (from ${firefox.from}), for the tests tagged @engines.`
      : 'Firefox: skipped, none found (install it, or set FIREFOX_PATH).',
  )
  console.log(
    webkit
      ? `WebKit: ${webkit.path} (from ${webkit.from}), for the tests tagged @engines.`
      : "WebKit: tests tagged @engines are skipped, they need Playwright's own build (npx playwright install webkit).",
  )
  return {
    ...(firefox ? { FIREFOX_PATH: firefox.path } : {}),
    ...(webkit ? { WEBKIT_PATH: webkit.path } : {}),
  }
}

/** Runs `playwright test` to its end; resolves to its exit code, 1 when a signal ended it. */
function runPlaywright(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done, failed) => {
    const cli = join(libraryFolder('@playwright/test'), 'cli.js')
    const tests = spawn(process.execPath, [cli, 'test', ...args], { stdio: 'inherit', env })
    tests.on('error', failed)
    tests.on('close', (code) => done(code ?? 1))
  })
}
