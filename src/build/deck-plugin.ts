import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, Rolldown, ViteDevServer } from 'vite'
import packageJson from '../../package.json' with { type: 'json' }
import { dataFiles } from '../deck/data-files.ts'
import { escapeHtml } from '../deck/html.ts'
import { renderDownloads, renderVersionLine } from '../deck/render-downloads.ts'
import { renderHead } from '../deck/render-head.ts'
import { renderPage } from '../deck/render-page.ts'
import type { Deck } from '../deck/types.ts'
import { withoutNotes } from '../deck/without-notes.ts'
import { compileFolder } from './compile.ts'
import { addIntegrity, addPolicy } from './finish-page.ts'
import { pagePolicy, siteHeaders } from './headers.ts'
import { DECK_FOLDERS } from './read-deck-files.ts'
import { DeckError, formatProblem } from './report.ts'
import type { SingleFile } from './single-file.ts'

/**
 * Pages of the site, by their address. Only index.html lies at the root, where readers of Vite look for
 * it; the shells of the other pages live with the code that runs in them.
 */
export const PAGES: Record<string, string> = {
  'index.html': 'index.html',
}

export interface DeckPluginOptions {
  /** A deck that is compiled already; without it the plugin compiles the folder's. */
  deck?: Deck
  notes?: boolean
  pdfs?: boolean
  /** True for the build that becomes the single file: one page and nothing beside it. */
  single?: boolean
  singleFile?: SingleFile
}

/**
 * Puts the compiled deck at the markers of the page shells. In a build any problem stops it before a file
 * is written; while developing, problems show in the overlay and a change of any deck file reloads.
 */
export function deckPlugin(options: DeckPluginOptions = {}): Plugin {
  const { single = false, singleFile } = options
  let root = process.cwd()
  let compiled: ReturnType<typeof compileFolder> | undefined
  const compile = () =>
    options.deck ? Promise.resolve({ deck: options.deck, problems: [] }) : compileFolder(root)
  return {
    name: 'deck',
    config: () => ({
      build: { rolldownOptions: { input: single ? ['index.html'] : Object.keys(PAGES) } },
    }),
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      compiled = compile()
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
        const { deck, problems } = await (server ? compileFolder(root) : (compiled ?? compile()))
        if (deck) return fillShell(shell, deck, options)
        const error = new DeckError('', problems)
        if (!server) throw error
        showInOverlay(server, error)
        return fillMarkers(shell, {})
      },
    },
    generateBundle: {
      // After Vite itself, which in this hook still writes into pages and chunks.
      order: 'post',
      async handler(_, bundle) {
        const deck = (await compiled)?.deck
        if (single || !deck) return
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
        finishPages(bundle)
        for (const { name, text } of dataFiles(deck)) emit(name, text)
        if (singleFile) emit('briefing.html', singleFile.html)
        const { robots, frames } = deck.settings
        const inline = singleFile?.inline
        emit('_headers', siteHeaders({ robots, frames, ...(inline ? { inline } : {}) }))
      },
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
        if (page === 'index.html' || !(page in PAGES)) return next()
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(await server.transformIndexHtml(`/${page}`, await readShell(root, page)))
      })
    },
  }
}

type Bundle = Rolldown.OutputBundle

/** Gives each built page its policy and the sums of what it loads. */
function finishPages(bundle: Bundle): void {
  const contentOf = (name: string) => {
    const file = bundle[name]
    if (!file) throw new Error(`${name} is loaded by a page but was not built`)
    return file.type === 'chunk' ? file.code : file.source
  }
  for (const file of Object.values(bundle)) {
    if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
    const page = Buffer.from(file.source).toString('utf8')
    file.source = addIntegrity(addPolicy(page, pagePolicy()), contentOf)
  }
}

function readShell(root: string, page: string): Promise<string> {
  return readFile(join(root, PAGES[page] ?? page), 'utf8')
}

/** Fills the shell of a page with what the deck says. */
export function fillShell(shell: string, whole: Deck, options: DeckPluginOptions = {}): string {
  const { notes = true, pdfs = false, single = false, singleFile } = options
  const deck = notes ? whole : withoutNotes(whole)
  const { settings } = deck
  const { slides, parts } = renderPage(deck)
  const beside = {
    pdfs: pdfs && !single,
    file: singleFile !== undefined,
    checksums: singleFile !== undefined,
  }
  return fillMarkers(shell, {
    head: renderHead(deck).text,
    downloads: renderDownloads(deck, beside).text,
    foot: renderVersionLine(deck, `${single ? 'Briefing file' : 'Briefing'} ${packageJson.version}`).text,
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
