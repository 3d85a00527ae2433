/** npm run dev: serves the deck while it is written. `--port N`, `--host NAME`, `--open`. */

import { createServer } from 'vite'
import { readArguments, readNumber } from './arguments.ts'
import { runCommand } from './report.ts'
import { siteConfig } from './site-config.ts'
import { stopSignal } from './stop-signal.ts'

const USAGE = 'npm run dev -- [--port N] [--host NAME] [--open]'

await runCommand(async () => {
  const { port, host, open } = readArguments(USAGE, {
    port: { type: 'string', default: '5173' },
    host: { type: 'string', default: 'localhost' },
    open: { type: 'boolean', default: false },
  })
  const number = readNumber('--port', port, [0, 65535], ' (0 takes any free port)')
  // Whatever a request or a half-written file sets off, the server stays: it is told and goes on.
  process.on('unhandledRejection', (error) => console.error(error))
  const server = await createServer({
    ...siteConfig(),
    configFile: false,
    server: { port: number, host, open, watch: { ignored: ['**/dist/**', '**/dist-*/**'] } },
  })
  await server.listen()
  server.printUrls()
  await stopSignal()
  await server.close()
  return 0
})
