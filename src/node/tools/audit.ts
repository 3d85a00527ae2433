/**
 * npm run audit -- [--deck DIR]: builds the site for search engines to see, serves it, and has Lighthouse judge it on a
 * phone and on a desk. Prints four scores a view; exit code 1 when one is below 100. Lighthouse is no
 * dependency: npm fetches it when it is asked for.
 */

import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { getBrowser, launchArgs } from '../browser/browser.ts'
import { DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder } from '../commands/arguments.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { runCommand } from '../report.ts'
import { serve } from '../serve/serve.ts'
import { buildSite } from '../site/build-site.ts'
import { textTable } from '../text-table.ts'

// The last one for Node 20; from 13 on it asks for 22.19.
const LIGHTHOUSE = 'lighthouse@12.8.2'

const TRIES = 3

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What of Lighthouse's report is read here. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>
  /** Why there is nothing to judge: Lighthouse lost its page or its trace. */
  runtimeError?: { code: string; message: string }
}

await runCommand(async () => {
  const { deck } = readArguments(`npm run audit -- ${DECK_USAGE}`, DECK_OPTION)
  const root = readDeckFolder(deck)
  const chrome = getBrowser({ say: console.log })
  const folder = makeTemporaryFolder('briefing-audit-')
  const outDir = join(folder, 'site')
  // A page that asks not to be listed loses points for just that, so this build asks for nothing.
  await buildSite({ root, outDir, logLevel: 'warn', settings: { robots: 'index' } })
  letLighthouseAsk(outDir)
  const site = await serve({ root: outDir, port: 0 })
  try {
    const presenter = existsSync(join(outDir, 'presenter.html')) ? ['presenter.html'] : []
    const views = [
      { name: 'reading, phone', path: '', flags: [] },
      { name: 'reading, desk', path: '?read', flags: ['--preset=desktop'] },
      { name: 'deck, desk', path: '', flags: ['--preset=desktop'] },
      ...presenter.map((path) => ({ name: 'presenter, desk', path, flags: ['--preset=desktop'] })),
    ]
    const rows: string[][] = []
    const faults: string[] = []
    for (const { name, path, flags } of views) {
      const ask = () => judge(`${site.url}/${path}`, flags, chrome, join(folder, 'report.json'))
      let report = await ask()
      // A trace that it lost says nothing about the page; Lighthouse itself asks to be run again.
      for (let tries = 1; report.runtimeError && tries < TRIES; tries++) report = await ask()
      if (report.runtimeError) {
        faults.push(`${name}: not judged, ${report.runtimeError.message}`)
        continue
      }
      const scores = CATEGORIES.map((category) => Math.round(100 * (report.categories[category]?.score ?? 0)))
      rows.push([name, ...scores.map(String)])
      faults.push(...faultsIn(report).map((fault) => `${name}: ${fault}`))
      if (scores.some((score) => score < 100)) faults.push(`${name}: not 100 everywhere`)
    }
    console.log([textTable([['View', ...CATEGORIES], ...rows]), ...faults].join('\n'))
    return faults.length === 0 ? 0 : 1
  } finally {
    await site.close()
    removeWorkFolder(folder)
  }
})

/**
 * Lighthouse looks for robots.txt from inside the page, and takes the policy's refusal for a broken file.
 * Nothing else is loosened, and the page itself still asks for nothing.
 */
function letLighthouseAsk(site: string): void {
  for (const name of ['index.html', 'presenter.html', '_headers']) {
    const file = join(site, name)
    if (!existsSync(file)) continue
    writeFileSync(file, readFileSync(file, 'utf8').replace("connect-src 'none'", "connect-src 'self'"))
  }
}

/** An address in, Lighthouse's report out. Throws DeckError when it can't be fetched or started. */
async function judge(url: string, flags: string[], chrome: string, path: string): Promise<Report> {
  const [npx, ...first] = npxCommand()
  const args = [
    ...first,
    LIGHTHOUSE,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${path}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${['--headless=new', ...launchArgs()].join(' ')}`,
    ...flags,
  ]
  rmSync(path, { force: true })
  // Not spawnSync: this very process has to answer the browser meanwhile.
  const output = await new Promise<string>((done, failed) => {
    const parts: string[] = []
    const lighthouse = spawn(npx, args, { env: { ...process.env, CHROME_PATH: chrome } })
    lighthouse.stderr.on('data', (part: Buffer) => parts.push(part.toString()))
    lighthouse.on('error', failed)
    lighthouse.on('close', () => done(parts.join('')))
  })
  if (!existsSync(path)) throw new DeckError(`${LIGHTHOUSE} did not run:\n${output.trim()}`)
  return JSON.parse(readFileSync(path, 'utf8')) as Report
}

/** Under `npm run`, npm says where it lies: started by its path it needs no shell on Windows. */
function npxCommand(): [string, ...string[]] {
  const npm = process.env.npm_execpath
  return npm?.endsWith('npm-cli.js') ? [process.execPath, npm, 'exec', '--yes', '--'] : ['npx', '--yes']
}

/** What cost points, the category first. */
function faultsIn({ categories, audits }: Report): string[] {
  return CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${audits[id]?.title} (${id}) ${audits[id]?.displayValue ?? ''}`.trim()),
  )
}
