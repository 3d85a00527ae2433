import { join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { escapeHtml } from '../deck/html.ts'
import { renderPage } from '../deck/render-page.ts'
import type { Deck } from '../deck/types.ts'
import { compileFolder } from './compile.ts'
import { DECK_FOLDERS } from './read-deck-files.ts'
import { DeckError, formatProblem } from './report.ts'

/**
 * Puts the compiled deck at the markers of the page shell. In a build any problem stops it before a file
 * is written; while developing, problems show in the overlay and a change of any deck file reloads.
 */
export function deckPlugin(): Plugin {
  let root = process.cwd()
  return {
    name: 'deck',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(shell, { server }) {
        const { deck, problems } = await compileFolder(root)
        if (deck) return fillShell(shell, deck)
        const error = new DeckError('', problems)
        if (!server) throw error
        showInOverlay(server, error)
        return fillMarkers(shell, {})
      },
    },
    configureServer(server) {
      const folders = DECK_FOLDERS.map((folder) => join(root, folder))
      server.watcher.add(folders)
      const reload = (file: string) => {
        if (folders.some((folder) => file.startsWith(folder))) server.ws.send({ type: 'full-reload' })
      }
      for (const change of ['add', 'change', 'unlink'] as const) server.watcher.on(change, reload)
    },
  }
}

/** Fills the shell of a page with what the deck says. */
export function fillShell(shell: string, deck: Deck): string {
  const { settings } = deck
  const { contents, slides, parts } = renderPage(deck)
  return fillMarkers(shell, {
    lang: escapeHtml(settings.lang),
    theme: escapeHtml(settings.theme),
    title: escapeHtml(settings.title),
    description: escapeHtml(settings.description),
    contents: contents.text,
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
  server.ws.send(payload)
}
