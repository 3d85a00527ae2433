import { defineConfig } from 'vite'
import { deckPlugin } from './src/build/deck-plugin.ts'

export default defineConfig({
  // Relative addresses: the site works under any path.
  base: './',
  plugins: [deckPlugin()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
