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
    },
  }
}
