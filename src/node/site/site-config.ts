import { dirname, join } from 'node:path'
import type { Alias, InlineConfig } from 'vite'
import { revealParts } from '../bundle/reveal-parts.ts'
import { libraryFolder } from '../engine.ts'
import { fontRules } from '../fonts/font-rules.ts'
import { subsetRanges } from '../fonts/subset-fonts.ts'
import { ROOT } from '../root.mjs'
import { type DeckPluginOptions, deckPlugin } from './deck-plugin.ts'

/** What the first script and the deck import, with all that it imports; and what Vite itself adds for both. */
const SHARED_RE = /views\/page\/shared\.ts$|vite\/preload-helper/

export interface SiteConfigOptions extends DeckPluginOptions {
  /** A folder with other versions of the font files, under the same names; without it they go as they are. */
  fonts?: string
}

const FONTS = '@fontsource'

/** In a project that installed the engine the styles' way to the fonts of the libraries leads elsewhere. */
function* elsewhere(): Generator<Alias> {
  const libraries = dirname(libraryFolder(FONTS))
  if (libraries === join(ROOT, 'node_modules')) return
  const replacement = join(libraries.replaceAll('$', '$$$$'), '$1')
  yield { find: new RegExp(`^.*/node_modules/(${FONTS}/.*)$`), replacement }
}

/** Vite's configuration of the site: the same for `npm run dev`, the build and the single file. */
export function siteConfig({ fonts, ...options }: SiteConfigOptions = {}): InlineConfig {
  return {
    // Its pages and their code are the engine's, wherever the deck lies.
    root: ROOT,
    // Relative addresses: the site works under any path.
    base: './',
    // Nothing of the machine it is built on may reach a page.
    envDir: false,
    plugins: [deckPlugin(options), revealParts()],
    resolve: {
      // A dollar in the name of the folder is a letter; in a replacement it would be more.
      alias: [
        ...(fonts
          ? [{ find: /^.*\/([^/]+\.woff2)$/, replacement: join(fonts.replaceAll('$', '$$$$'), '$1') }]
          : elsewhere()),
        { find: '@kurkle/color', replacement: join(ROOT, 'src/views/left-out/no-colors.ts') },
      ],
    },
    ...(fonts ? { css: { postcss: { plugins: [fontRules(subsetRanges(fonts))] } } } : {}),
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // On a busy machine it would tell people that compiling a deck takes longer than bundling it.
      rolldownOptions: {
        checks: { pluginTimings: false },
        // No code here reads a property for what the reading does, so whatever does no more goes: of Chart.js the axes of
        // time and of angles, which no chart has, and which are a tenth of what draws one.
        treeshake: { propertyReadSideEffects: false },
        // What both need comes in one file: each request costs a slow line a round trip.
        output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED_RE }] } },
      },
    },
  }
}
