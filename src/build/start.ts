/** npm start: builds the site, serves it on this machine and opens it. `--port N`, `--no-open`. */

import { parseArgs } from 'node:util'
import { buildSite } from './build-site.ts'
import { openPage } from './open-page.ts'
import { DeckError, runCommand } from './report.ts'
import { serve } from './serve.ts'

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2))
  await buildSite({ logLevel: 'warn' })
  const site = await serve({ root: 'dist', port: options.port })
  console.log(`
  Deck          ${site.url}/
  Reading view  ${site.url}/?read
  Presenter     ${site.url}/presenter.html

  Press Ctrl+C to stop.
`)
  if (options.open) openPage(`${site.url}/`)
  await stopSignal()
  await site.close()
  return 0
})

/** Arguments in, what they ask for out. Throws DeckError for one that isn't known or no port. */
function readOptions(args: string[]): { port: number; open: boolean } {
  const { port, open } = parse(args)
  if (!/^\d+$/.test(port) || Number(port) > 65535) {
    throw new DeckError(`--port ${port}: expected a number from 0 to 65535 (0 takes any free port).`)
  }
  return { port: Number(port), open }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { port: { type: 'string', default: '4173' }, open: { type: 'boolean', default: true } },
      allowNegative: true,
    }).values
  } catch (error) {
    throw new DeckError(`${(error as Error).message}\nUsage: npm start -- [--port N] [--no-open]`)
  }
}

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
}
