import type { InlineConfig } from 'vite'
import { type DeckPluginOptions, deckPlugin } from './deck-plugin.ts'

/** Vite's configuration of the site: the same for `npm run dev`, the build and the single file. */
export function siteConfig(options: DeckPluginOptions = {}): InlineConfig {
  return {
    // Relative addresses: the site works under any path.
    base: './',
    plugins: [deckPlugin(options)],
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // On a busy machine it would tell people that compiling a deck takes longer than bundling it.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }
}
