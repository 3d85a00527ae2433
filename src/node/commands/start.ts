/** npm start: serves the site on this machine and opens it, built if there is need. `--deck DIR`, `--port N`, `--no-open`. */

import { compileFolder } from '../compile/compile.ts'
import { runCommand } from '../report.ts'
import { openPage } from '../serve/open-page.ts'
import { serve } from '../serve/serve.ts'
import { stopSignal } from '../serve/stop-signal.ts'
import { buildSite } from '../site/build-site.ts'
import { type BuiltSite, deckSum, engineSum, isWhole, openSite, siteOf } from '../site/built-site.ts'
import { ALL, DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder, readNumber } from './arguments.ts'

const USAGE = `npm start -- ${DECK_USAGE} [--port N] [--no-open] [--all]`

await runCommand(async () => {
  const {
    deck,
    port,
    'no-open': closed,
  } = readArguments(USAGE, {
    ...DECK_OPTION,
    port: { type: 'string', default: '4173' },
    'no-open': { type: 'boolean', default: false },
    ...ALL,
  })
  const wished = readNumber('--port', port, [0, 65535], ' (0 takes any free port)')
  const root = readDeckFolder(deck)
  await buildIfNeeded(root)
  const site = await serve({ root: siteOf(root), port: wished })
  if (site.moved)
    console.log(`Port ${wished} is taken, perhaps by a start in another window, so this one is another:`)
  console.log(`
  Deck          ${site.url}/
  Reading view  ${site.url}/?read
  Presenter     ${site.url}/presenter.html

  Press Ctrl+C to stop.
`)
  if (!closed) openPage(`${site.url}/`)
  await stopSignal()
  await site.close()
  return 0
})

/** What is served is what will be published: a site that was built without notes stays one. */
async function buildIfNeeded(root: string): Promise<void> {
  const site = siteOf(root)
  const before = (await openSite(site, root))?.built
  const kind = before?.notes === false ? 'without' : 'with'
  if (before && (await isCurrent(before, root))) {
    console.log(`Serving ${site} as it was built, ${kind} notes.`)
    return
  }
  if (before)
    console.log(`The deck or its code changed since ${site} was built, so it is built again, ${kind} notes.`)
  await buildSite({ root, notes: before?.notes ?? true, say: console.log })
}

async function isCurrent({ deck: sum, engine }: BuiltSite, root: string): Promise<boolean> {
  const { deck } = await compileFolder(root)
  return (
    deck !== undefined && deckSum(deck) === sum && (await engineSum()) === engine && isWhole(siteOf(root))
  )
}
