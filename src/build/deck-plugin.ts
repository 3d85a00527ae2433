import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { dataFiles } from '../deck/data-files.ts'
import { escapeHtml } from '../deck/html.ts'
import { renderPage } from '../deck/render-page.ts'
import type { Deck } from '../deck/types.ts'
import { compileFolder } from './compile.ts'
import { siteHeaders } from './headers.ts'
import { DECK_FOLDERS } from './read-deck-files.ts'
import { DeckError, formatProblem } from './report.ts'

/**
 * Pages of the site, by their address. Only index.html lies at the root, where readers of Vite look for
 * it; the shells of the other pages live with the code that runs in them.
 */
export const PAGES: Record<string, string> = {
  'index.html': 'index.html',
}

/**
 * Puts the compiled deck at the markers of the page shells. In a build any problem stops it before a file
 * is written; while developing, problems show in the overlay and a change of any deck file reloads.
 */
export function deckPlugin(): Plugin {
  let root = process.cwd()
  let compiled: ReturnType<typeof compileFolder> | undefined
  return {
    name: 'deck',
    config: () => ({ build: { rolldownOptions: { input: Object.keys(PAGES) } } }),
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      compiled = compileFolder(root)
      const { problems } = await compiled
      if (problems.length > 0 && this.environment.mode === 'build') throw new DeckError('', problems)
    },
    resolveId(id) {
      return id in PAGES ? join(root, id) : undefined
    },
    load(id) {
      const page = Object.keys(PAGES).find((name) => join(root, name) === id)
      return page === undefined ? undefined : readShell(root, page)
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(shell, { server }) {
        const { deck, problems } = await (server ? compileFolder(root) : (compiled ?? compileFolder(root)))
        if (deck) return fillShell(shell, deck)
        const error = new DeckError('', problems)
        if (!server) throw error
        showInOverlay(server, error)
        return fillMarkers(shell, {})
      },
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: siteHeaders() })
      const deck = (await compiled)?.deck
      for (const { path, text } of deck ? dataFiles(deck) : [])
        this.emitFile({ type: 'asset', fileName: path, source: text })
    },
    configureServer(server) {
      const folders = DECK_FOLDERS.map((folder) => join(root, folder))
      server.watcher.add(folders)
      const reload = (file: string) => {
        if (folders.some((folder) => file.startsWith(folder))) server.ws.send({ type: 'full-reload' })
      }
      for (const change of ['add', 'change', 'unlink'] as const) server.watcher.on(change, reload)
      server.middlewares.use(async (request, response, next) => {
        const page = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
        const { deck } = page.startsWith('data/') ? await compileFolder(root) : {}
        const data = deck && dataFiles(deck).find(({ path }) => path === page)
        if (data) {
          response.setHeader('Content-Type', data.type)
          return response.end(data.text)
        }
        if (page === 'index.html' || !(page in PAGES)) return next()
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(await server.transformIndexHtml(`/${page}`, await readShell(root, page)))
      })
    },
  }
}

function readShell(root: string, page: string): Promise<string> {
  return readFile(join(root, PAGES[page] ?? page), 'utf8')
}

/** Fills the shell of a page with what the deck says. */
export function fillShell(shell: string, deck: Deck): string {
  const { settings } = deck
  const { slides, parts } = renderPage(deck)
  return fillMarkers(shell, {
    lang: escapeHtml(settings.lang),
    theme: escapeHtml(settings.theme),
    title: escapeHtml(settings.title),
    description: escapeHtml(settings.description),
    slides: slides.text,
    parts: parts.text,
  })
}

const MARKER_RE = /<!-- deck:(\w+) -->|%deck:(\w+)%/g

function fillMarkers(shell: string, values: Record<string, string>): string {
  return shell.replace(MARKER_RE, (_, block: string, inline: string) => values[block ?? inline] ?? '')
}

/** The overlay listens once the page is up, so the message waits for its connection. */
function showInOverlay(server: ViteDevServer, error: DeckError): void {
  const first = error.problems[0]
  const payload = {
    type: 'error' as const,
    err: {
      message: error.problems.map(formatProblem).join('\n\n'),
      stack: '',
      ...(first ? { loc: { file: first.file, line: first.line, column: first.column } } : {}),
    },
  }
  server.ws.on('connection', function once() {
    server.ws.off('connection', once)
    server.ws.send(payload)
  })
}
