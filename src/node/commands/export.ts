/** npm run export: the deck as PDFs and pictures. Options: see export-options.ts. */

import { DeckError } from '../../problems/deck-error.ts'
import { launchArgs } from '../browser/browser.ts'
import { startBrowser } from '../browser/start-browser.ts'
import { namedFromHere } from '../from-here.ts'
import type { Made } from '../paper/export-deck.ts'
import { pagesFor } from '../paper/products.ts'
import { runCommand } from '../report.ts'
import { textTable } from '../text-table.ts'
import { KB } from '../units.ts'
import { readExportOptions } from './export-options.ts'

await runCommand(async () => {
  const options = readExportOptions(process.argv.slice(2))
  const { products, installBrowser: install } = options
  const browser = startBrowser(
    { say: console.log, install, isForPaper: !products.includes('images') },
    { args: launchArgs(), ...pagesFor(products) },
  )
  // Whatever waits for the browser then fails, and cleans up on its way out. A second Ctrl+C ends us at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => browser.close())
  try {
    // Loaded here and not above: the browser starts in the meantime.
    const { compileFolder } = await import('../compile/compile.ts')
    const { exportDeck } = await import('../paper/export-deck.ts')
    const { deck, problems } = await compileFolder(options.root)
    if (!deck) throw new DeckError('', namedFromHere(options.root, problems))
    const made = await exportDeck(deck, options, { browser, say: console.log, env: process.env })
    console.log(`\n${summary(made)}`)
  } finally {
    await browser.close()
  }
  // Counted from the start of the process.
  console.log(`\nIn ${options.out}, ${(performance.now() / 1000).toFixed(1)} s in all.`)
  return 0
})

function summary(made: Made[]): string {
  const rows = made.map(({ what, pages, bytes, seconds }) => [
    what,
    String(pages),
    `${(bytes / KB).toFixed(0)} KB`,
    `${seconds.toFixed(1)} s`,
  ])
  return textTable([['File', 'Pages', 'Size', 'Time'], ...rows])
}
