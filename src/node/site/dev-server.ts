/** What `npm run dev` answers besides Vite: pages and data files from the deck as it is now, mistakes as an overlay. */

import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Connect, normalizePath, type ViteDevServer } from 'vite'
import type { DrawnDeck } from '../../deck/model/types.ts'
import { takeAway } from '../../pages/take-away.ts'
import { DeckError, findDeckError } from '../../problems/deck-error.ts'
import { formatProblem } from '../../problems/format-problem.ts'
import { compileFolder } from '../compile/compile.ts'
import { DECK_FOLDERS } from '../compile/read-deck-files.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { FIGURES_ID } from './deck-figures.ts'
import { isPage, readShell } from './page-shells.ts'

/** Watches the folders of the deck and answers for its pages. No address and no mistake in the deck ends the server. */
export function answerForDeck(server: ViteDevServer, root: string): void {
  reloadOnChange(server, root)
  server.middlewares.use(((request, response, next) => {
    const path = readAddress(request.url ?? '/')
    if (path === undefined) {
      response.statusCode = 400
      response.end('Not an address of this server.\n')
      return
    }
    answer(server, root, path, response).then((done) => done || next(), next)
  }) satisfies Connect.NextHandleFunction)
}

/** Compiles the deck of a folder and draws its charts. Throws DeckError when it has problems. */
export async function drawFolder(root: string): Promise<DrawnDeck> {
  const { deck, problems } = await compileFolder(root)
  if (!deck) throw new DeckError('', problems)
  return drawDeck(deck)
}

/** The deck as it is now; when it can't be had, the overlay says why. */
export async function deckOrOverlay(server: ViteDevServer, root: string): Promise<DrawnDeck | undefined> {
  try {
    const deck = await drawFolder(root)
    overlays.delete(server)
    return deck
  } catch (error) {
    showInOverlay(server, error)
    return undefined
  }
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
  root: string,
  path: string,
  response: ServerResponse,
): Promise<boolean> {
  if (path.startsWith('data/')) {
    const deck = await deckOrOverlay(server, root)
    const data = deck && takeAway(deck).find((file) => file.path === path)
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

function reloadOnChange(server: ViteDevServer, root: string): void {
  const folders = DECK_FOLDERS.map((folder) => normalizePath(join(root, folder)))
  server.watcher.add(folders)
  const reload = (file: string) => {
    if (!folders.some((folder) => normalizePath(file).startsWith(`${folder}/`))) return
    // Vite knows of no file behind it, and would hand out the data as they were.
    if (normalizePath(file).includes('/assets/look/')) server.moduleGraph.invalidateAll()
    const figures = server.moduleGraph.getModuleById(FIGURES_ID)
    if (figures) server.moduleGraph.invalidateModule(figures)
    server.ws.send({ type: 'full-reload' })
  }
  for (const change of ['add', 'change', 'unlink'] as const) server.watcher.on(change, reload)
}

/** What waits to be shown, by server: the last mistake only, and none once the deck is whole again. */
const overlays = new WeakMap<ViteDevServer, object>()

/** The overlay listens once the page is up, so the message waits for its connection. */
function showInOverlay(server: ViteDevServer, error: unknown): void {
  const mistake = findDeckError(error)
  const first = mistake?.problems[0]
  const payload = {
    type: 'error' as const,
    err: {
      message: mistake ? sentences(mistake) : String(error),
      stack: mistake ? '' : ((error as Error | undefined)?.stack ?? ''),
      ...(first ? { loc: { file: first.file, line: first.line, column: first.column } } : {}),
    },
  }
  overlays.set(server, payload)
  server.ws.on('connection', function once() {
    server.ws.off('connection', once)
    if (overlays.get(server) === payload) server.ws.send(payload)
  })
}

function sentences({ message, problems }: DeckError): string {
  return [message, ...problems.map(formatProblem)].filter(Boolean).join('\n\n')
}
