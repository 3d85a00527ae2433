import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { deckStyles } from '../../deck/look/deck-styles.ts'
import { renderLicences } from '../../pages/statement/render-licences.ts'
import { PLAIN, type Voice } from '../../words/say.ts'
import { deckAhead } from '../bundle/deck-ahead.ts'
import type { InlineCode } from '../bundle/finish-page.ts'
import {
  addIntegrity,
  addPolicy,
  inlineSheets,
  inlineSums,
  linkLate,
  putStylesFirst,
  splitStyles,
  sum,
} from '../bundle/finish-page.ts'
import { sheetText } from '../engine.ts'
import { sha256 } from '../files/checksums.ts'
import { ownLicences, ownSheet } from '../fonts/own-fonts.ts'
import { fontFiles } from '../fonts/subset-fonts.ts'
import { ROOT } from '../root.mjs'
import { deckAtWork, drawFolder, type Work } from './deck-at-work.ts'
import { FIGURES, FIGURES_ID, figuresModule, NARROW, NARROW_ID, narrowModule } from './deck-figures.ts'
import { answerForDeck, DEV_SCRIPT } from './dev-server.ts'
import { pagePolicy, siteHeaders } from './headers.ts'
import { LICENCES_FILE, licences } from './licences.ts'
import {
  earlyElement,
  fillMarkers,
  isPage,
  PAGES,
  type RenderedDeck,
  readShell,
  renderDeck,
} from './page-shells.ts'
import { setWords } from './set-words.ts'

/** The style sheets of pages that begin with the engine's tokens: the deck's own follow. */
const STYLED_RE = /\/styles\/(?:page|presenter|statement\/statement)\.css$/

export interface DeckPluginOptions {
  /** A deck that is compiled and rendered already; without it the plugin does both for the folder's. */
  rendered?: RenderedDeck
  /** Where the deck lies that is compiled; the working folder when absent. */
  deckFolder?: string
  /** True for the builds that become the single file: they name their own entry and emit nothing. */
  single?: boolean
  singleFile?: SingleFile
}

/** `briefing.html`, which goes into the site with the rest. */
export interface SingleFile {
  html: string
  /** What a server's policy must let run for this page. */
  inline: InlineCode
}

/**
 * Puts the compiled deck at the markers of the page shells. In a build any problem stops it before a file
 * is written; while developing, a page lists them over the last deck that had none, and a change of any deck file
 * reloads.
 */
export function deckPlugin(options: DeckPluginOptions = {}): Plugin {
  const { deckFolder = '.', single = false, singleFile } = options
  /** The pages' own folder. */
  let root = ROOT
  /** Of a build; while developing every page has the deck as it then is. */
  let rendered: RenderedDeck | undefined
  /** What the scripts say it with: forty of them, each of which would have the deck compiled and drawn anew. */
  let voice: Promise<Voice> | undefined
  /** Of a server: the deck while it is written. */
  let work: (() => Promise<Work>) | undefined
  return {
    name: 'deck',
    // Vite would add these to what the single file's build asks for.
    config: () => (single ? {} : { build: { rolldownOptions: { input: PAGES } } }),
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      if (this.environment.mode === 'build')
        rendered = options.rendered ?? renderDeck(await drawFolder(deckFolder))
    },
    resolveId(id) {
      if (id === FIGURES) return FIGURES_ID
      if (id === NARROW) return NARROW_ID
      return isPage(id) ? join(root, id) : undefined
    },
    async load(id) {
      const deck = async () => (work ? (await work()).deck : rendered?.deck)
      if (id === FIGURES_ID) return figuresModule(await deck())
      if (id === NARROW_ID) return narrowModule(await deck())
      const page = PAGES.find((name) => join(root, name) === id)
      return page === undefined ? undefined : readShell(page)
    },
    async transform(code, id) {
      const deck = async () => (work ? (await work()).deck : rendered?.deck)
      if (STYLED_RE.test(id)) {
        const shown = await deck()
        if (!shown) return undefined
        // A build has the deck's fonts beside the engine's, each with its letters.
        const own = deckStyles(shown, sheetText('rtl')) + (work ? ownSheet(shown.look) : '')
        return own === '' ? undefined : { code: code + own, map: null }
      }
      if (!id.includes('/views/')) return undefined
      // Without a deck the scripts speak the engine's English.
      voice ??= deck().then((shown) => shown?.settings ?? PLAIN)
      const words = await voice
      const written = setWords(code, (text) => this.parse(text), words)
      return written === undefined ? undefined : { code: written, map: null }
    },
    // A build fills the pages when Vite has done with them, see below.
    transformIndexHtml: {
      order: 'post',
      async handler(shell) {
        if (!work) return
        const { deck } = await work()
        const script = { tag: 'script', attrs: { type: 'module', src: DEV_SCRIPT } }
        return { html: fillMarkers(shell, deck ? renderDeck(deck).site : {}), tags: [script] }
      },
    },
    generateBundle: {
      // After Vite itself, which in this hook still writes into pages and chunks.
      order: 'post',
      async handler(_, bundle) {
        if (!rendered) return
        const { deck, site, file, data, icon } = rendered
        const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
        const others = await licences([...modules, ...fontFiles()])
        const texts = others + ownLicences(deck.look?.fonts)
        if (single) {
          // Alone it has nothing beside it: the licences go with it.
          const alone = `${file.alone}${renderLicences(texts, deck.settings).text}`
          return changePages(bundle, (shell) => fillMarkers(shell, { ...file, alone }))
        }
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
        // The deck's words come last: Vite would put values of the environment for %NAME% in them, and addresses
        // for marks of its own.
        const own: InlineCode = { scripts: [], styles: [] }
        const late: string[] = []
        const makeLate = (css: string) => {
          const name = `assets/slides-${sha256(Buffer.from(css)).slice(0, 8)}.css`
          emit(name, css)
          late.push(`<link rel="stylesheet" href="./${name}" integrity="${sum(css, 'sha384')}">`)
        }
        changePages(bundle, (shell) => {
          const page = fillMarkers(finished(shell, bundle, own, makeLate), site)
          // Where the first slide stands alone at first, the rest may be asked for behind it.
          const links = late.splice(0)
          if (links.length === 0) return page
          const ahead = deckAhead(bundle).filter((link) => !isLoaded(page, link))
          return linkLate(linkLate(page, links.join('\n')), ahead.join('\n'), SLIDES_BEFORE_DECK)
        })
        for (const { path, text } of [...data, icon]) emit(path, text)
        for (const { path, bytes } of rendered.pictures)
          this.emitFile({ type: 'asset', fileName: path, source: bytes })
        if (singleFile) emit('briefing.html', singleFile.html)
        emit(LICENCES_FILE, texts)
        const { robots, frames } = deck.settings
        const alone = singleFile?.inline
        emit('_headers', siteHeaders({ robots, frames, inline: own, ...(alone ? { alone } : {}) }))
      },
    },
    configureServer(server) {
      work = deckAtWork(deckFolder)
      for (const event of ['add', 'change', 'unlink'])
        server.watcher.on(event, () => {
          voice = undefined
        })
      answerForDeck(
        server,
        deckFolder,
        work,
        (id) => [FIGURES_ID, NARROW_ID].includes(id) || STYLED_RE.test(id),
      )
    },
  }
}

/** Where a shell wants its first lines of script. */
const EARLY_MARK = '<!-- deck:early -->'

type Bundle = Rolldown.OutputBundle

/** So many slides come before the deck is asked for: right behind the first, the questions keep its paint waiting. */
const SLIDES_BEFORE_DECK = 6

/** Whether a page loads what a link names already. */
function isLoaded(page: string, link: string): boolean {
  const [, address = ''] = /href="([^"]+)"/.exec(link) ?? []
  return page.includes(`="${address}"`)
}

function changePages(bundle: Bundle, change: (page: string) => string): void {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
    file.source = change(Buffer.from(file.source).toString('utf8'))
  }
}

/**
 * A shell as it was built in, the same with its policy and the sums of what it loads out. A page with a script that
 * chooses what is laid out has the styles of the first paint inside too, and `makeLate` gets the others. The sums of what
 * stands in pages are added to `own`.
 */
function finished(shell: string, bundle: Bundle, own: InlineCode, makeLate: (css: string) => void): string {
  const contentOf = (name: string) => {
    const file = bundle[name]
    if (!file) throw new Error(`${name} is loaded by a page but was not built`)
    return file.type === 'chunk' ? file.code : file.source
  }
  let page = shell
  if (page.includes(EARLY_MARK)) {
    page = page.replace(EARLY_MARK, earlyElement)
    page = inlineSheets(page, (name) => {
      const text = Buffer.from(contentOf(name)).toString('utf8')
      delete bundle[name]
      const { first, late } = splitStyles(text)
      makeLate(late)
      return first
    })
  }
  const inline = inlineSums(page)
  own.scripts.push(...inline.scripts)
  own.styles.push(...inline.styles)
  return addIntegrity(putStylesFirst(addPolicy(page, pagePolicy(inline))), contentOf)
}
