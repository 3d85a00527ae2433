import { join } from 'node:path'
import minifyHtml from '@minify-html/node'
import type { Plugin, Rolldown, ViteDevServer } from 'vite'
import { dataFiles } from '../deck/data-files.ts'
import type { Deck } from '../deck/types.ts'
import { compileFolder } from './compile.ts'
import { addIntegrity, addPolicy, putStylesFirst } from './finish-page.ts'
import { pagePolicy, siteHeaders } from './headers.ts'
import { LICENCES_FILE, licences } from './licences.ts'
import { fillMarkers, fillShell, PAGES, readShell } from './page-shells.ts'
import { DECK_FOLDERS } from './read-deck-files.ts'
import { DeckError, formatProblem } from './report.ts'
import type { SingleFile } from './single-file.ts'
import { fontFiles } from './subset-fonts.ts'

export interface DeckPluginOptions {
  /** A deck that is compiled already; without it the plugin compiles the folder's. */
  deck?: Deck
  /** True for the builds that become the single file: they name their own entry and emit nothing. */
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
    options.deck ? Promise.resolve({ deck: options.deck, problems: [], warnings: [] }) : compileFolder(root)
  return {
    name: 'deck',
    // Vite would add these to what the single file's build asks for.
    config: () => (single ? {} : { build: { rolldownOptions: { input: Object.keys(PAGES) } } }),
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
        if (deck) return fillShell(shell, deck, single ? 'file' : 'site')
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
        for (const { path, text } of dataFiles(deck)) emit(path, text)
        if (singleFile) emit('briefing.html', singleFile.html)
        const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
        emit(LICENCES_FILE, await licences(root, [...modules, ...fontFiles()]))
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

/** Makes each built page small, and gives it its policy and the sums of what it loads. */
function finishPages(bundle: Rolldown.OutputBundle): void {
  const contentOf = (name: string) => {
    const file = bundle[name]
    if (!file) throw new Error(`${name} is loaded by a page but was not built`)
    return file.type === 'chunk' ? file.code : file.source
  }
  for (const file of Object.values(bundle)) {
    if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
    const page = Buffer.from(file.source).toString('utf8')
    const finished = addIntegrity(putStylesFirst(addPolicy(page, pagePolicy())), contentOf)
    file.source = minifyHtml.minify(Buffer.from(finished), { keep_html_and_head_opening_tags: true })
  }
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
