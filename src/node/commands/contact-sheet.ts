/** npm run contact-sheet: pictures of all that people see of a deck, on one page. `--deck DIR`, `--out DIR`. */

import { join } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { getBrowser, launchArgs } from '../browser/browser.ts'
import { startChromium } from '../browser/chromium.ts'
import { compileFolder } from '../compile/compile.ts'
import { namedFromHere } from '../from-here.ts'
import { placeOf } from '../paper/export-place.ts'
import { makeContactSheet, SHEET } from '../pictures/contact-sheet.ts'
import { runCommand } from '../report.ts'
import { siteOf } from '../site/built-site.ts'
import { ALL, DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder } from './arguments.ts'

const USAGE = `npm run contact-sheet -- ${DECK_USAGE} [--out DIR] [--all]`

await runCommand(async () => {
  const { deck: named, out: asked } = readArguments(USAGE, {
    ...DECK_OPTION,
    out: { type: 'string' },
    ...ALL,
  })
  const root = readDeckFolder(named)
  // Beside the site and not in it: what lies in the site is published, and this shows every note.
  const out = asked ?? `${siteOf(root)}-contact-sheet`
  if (placeOf(out, root).inSite)
    throw new DeckError(
      `--out ${out}: what lies in ${siteOf(root)} is published, and the sheet shows every note. Name a folder elsewhere.`,
    )
  const { deck, problems } = await compileFolder(root)
  if (!deck) throw new DeckError('', namedFromHere(root, problems))
  const browser = startChromium(getBrowser({ say: console.log }), { args: launchArgs() })
  // Whatever waits for the browser then fails, and cleans up on its way out. A second Ctrl+C ends us at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => browser.close())
  try {
    await makeContactSheet(deck, { root, out }, { browser, say: console.log })
  } finally {
    await browser.close()
  }
  console.log(`\nOpen ${join(out, SHEET)}. ${(performance.now() / 1000).toFixed(1)} s in all.`)
  return 0
})
