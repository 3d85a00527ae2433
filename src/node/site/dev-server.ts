/** What `npm run dev` answers besides Vite: pages and data files from the deck at work, and its trouble. */

import type { ServerResponse } from 'node:http'
import { relative, resolve } from 'node:path'
import { type Connect, normalizePath, type ViteDevServer } from 'vite'
import { takeAway } from '../../pages/take-away.ts'
import { DECK_FOLDERS, ICON_FILE } from '../compile/read-deck-files.ts'
import { slideOfFile, type Work } from './deck-at-work.ts'
import { iconOf, isPage, readShell } from './page-shells.ts'

/** The script that a page has only here: it goes to the slide that was saved, and lists what is wrong. */
export const DEV_SCRIPT = '/src/views/dev/dev.ts'

/** What pages are told, and ask: src/views/dev knows them by the same names. */
const SAVED = 'deck:saved'
const TROUBLE = 'deck:trouble'
const HELLO = 'deck:hello'

/**
 * Watches the folders of the deck and answers for its pages. `work` looks at the deck as it is, `isMadeOfDeck` tells
 * the modules that hold something of it. No address and no mistake in the deck ends the server.
 */
export function answerForDeck(
  server: ViteDevServer,
  root: string,
  work: () => Promise<Work>,
  isMadeOfDeck: (id: string) => boolean,
): void {
  tellOfChanges(server, root, work, isMadeOfDeck)
  server.middlewares.use(((request, response, next) => {
    const path = readAddress(request.url ?? '/')
    if (path === undefined) {
      response.statusCode = 400
      response.end('Not an address of this server.\n')
      return
    }
    answer(server, path, response, work).then((done) => done || next(), next)
  }) satisfies Connect.NextHandleFunction)
}

/**
 * The path of an address, decoded and without the slash it begins with; nothing for what is no path. Vite itself
 * ends over an address that can't be decoded, so such a one goes no further.
 */
function readAddress(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
    return path.startsWith('/') && !path.startsWith('//') && !path.includes('\0') ? path.slice(1) : undefined
  } catch {
    return undefined
  }
}

/** Whether the address was one of ours and is answered. */
async function answer(
  server: ViteDevServer,
  path: string,
  response: ServerResponse,
  work: () => Promise<Work>,
): Promise<boolean> {
  if (/^data\/|^assets\/favicon-/.test(path)) {
    const { deck } = await work()
    const data =
      deck &&
      [...takeAway(deck), { ...iconOf(deck), type: 'image/svg+xml' }].find((file) => file.path === path)
    if (!data) return false
    response.setHeader('Content-Type', data.type)
    response.end(data.text)
    return true
  }
  if (path === 'index.html' || !isPage(path)) return false
  const page = await server.transformIndexHtml(`/${path}`, await readShell(path))
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(page)
  return true
}

/** A page loads anew once the deck is whole again; until then it keeps what it last had and says what is wrong. */
function tellOfChanges(
  server: ViteDevServer,
  root: string,
  work: () => Promise<Work>,
  isMadeOfDeck: (id: string) => boolean,
): void {
  const folders = DECK_FOLDERS.map((folder) => normalizePath(resolve(root, folder)))
  const icon = normalizePath(resolve(root, ICON_FILE))
  server.watcher.add([...folders, icon])
  let changes = 0
  let told = ''
  const tell = ({ trouble, state }: Work) => {
    const said = trouble
      ? [...trouble.sentences, ...trouble.sums, trouble.stack].filter(Boolean).join('\n\n')
      : ''
    if (said && said !== told) server.config.logger.error(`${said}\n`)
    // Otherwise the last that a terminal says would be a mistake that is none any more.
    if (!said && told) server.config.logger.info('Mended: the deck has no mistakes.\n')
    told = said
    return { ...trouble, state }
  }
  const onChange = async (file: string) => {
    const path = normalizePath(file)
    if (path !== icon && !folders.some((folder) => path.startsWith(`${folder}/`))) return
    // Vite knows of no file of the deck behind them, and would hand them out as they were.
    // What the scripts say is in the deck's language and words.
    if (/\/assets\/look\/|\/slides\/deck\.yaml$/.test(path)) server.moduleGraph.invalidateAll()
    for (const [id, module] of server.moduleGraph.idToModuleMap)
      if (isMadeOfDeck(id)) server.moduleGraph.invalidateModule(module)
    const change = ++changes
    const now = await work()
    const { deck, trouble, state } = now
    // An editor may write a file twice: what was found before the second time is of no interest.
    if (change !== changes) return
    const message = tell(now)
    // A deck without what is wrong is another after each change: the page loads it, and asks what is wrong with it.
    if (trouble && state !== 'rest') server.ws.send(TROUBLE, message)
    else server.ws.send(SAVED, { slide: deck && slideOfFile(deck, normalizePath(relative(root, file))) })
  }
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (file) => void onChange(file))
  server.ws.on(HELLO, async (_: unknown, client) => {
    const now = await work()
    if (now.trouble) client.send(TROUBLE, tell(now))
  })
}
