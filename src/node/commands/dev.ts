/** npm run dev: serves the deck while it is written. `--deck DIR`, `--port N`, `--host NAME`, `--open`. */

import { once } from 'node:events'
import { createServer as createProbe } from 'node:net'
import { dirname, join } from 'node:path'
import { createServer, normalizePath } from 'vite'
import { fontFiles } from '../fonts/subset-fonts.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { portMistake } from '../serve/serve.ts'
import { stopSignal } from '../serve/stop-signal.ts'
import { openDevCache } from '../site/dev-cache.ts'
import { siteConfig } from '../site/site-config.ts'
import { ALL, DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder, readNumber } from './arguments.ts'

const USAGE = `npm run dev -- ${DECK_USAGE} [--port N] [--host NAME] [--open] [--all]`

await runCommand(async () => {
  const { deck, port, host, open } = readArguments(USAGE, {
    ...DECK_OPTION,
    port: { type: 'string', default: '5173' },
    host: { type: 'string', default: 'localhost' },
    open: { type: 'boolean', default: false },
    ...ALL,
  })
  const number = readNumber('--port', port, [0, 65535], ' (0 takes any free port)')
  const root = readDeckFolder(deck)
  // Whatever a request or a half-written file sets off, the server stays: it is told and goes on.
  process.on('unhandledRejection', (error) => console.error(error))
  const place = { port: number, host, open }
  await tryPlace(place)
  const server = await createServer({
    ...siteConfig({ deckFolder: root }),
    configFile: false,
    cacheDir: openDevCache(console.error),
    server: { ...place, fs: { allow: readable() }, watch: { ignored: [madeIn(root), madeIn(ROOT)] } },
  })
  try {
    await server.listen()
    server.printUrls()
    await stopSignal()
  } finally {
    // It watches the files from the start, so a server that failed to listen would stay and reach nobody.
    await server.close()
  }
  return 0
})

/** Tells what a build leaves in a folder, which no page is made from: `dist`, `dist-with-notes` and their like. */
function madeIn(folder: string): (path: string) => boolean {
  const site = normalizePath(join(folder, 'dist'))
  return (path) =>
    `${normalizePath(path)}/`.startsWith(`${site}/`) || normalizePath(path).startsWith(`${site}-`)
}

/** Folders of code, styles and fonts. In a project that installed the engine the libraries lie beside it. */
function readable(): string[] {
  return [ROOT, ...fontFiles().map((file) => dirname(file))]
}

/**
 * Listens for a moment: Vite tells why it can't only after it began with the libraries. Throws DeckError when
 * the port or the host can't be had here; for a port that is taken Vite takes the next one, and says so.
 */
async function tryPlace({ port, host }: { port: number; host: string }): Promise<void> {
  const probe = createProbe()
  try {
    await once(probe.listen(port, host), 'listening')
    await once(probe.close(), 'close')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw portMistake(error as NodeJS.ErrnoException, port, host)
  }
}
