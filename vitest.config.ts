import { defineConfig } from 'vitest/config'

// Its own file, so that unit tests run without the site's Vite plugin.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**'],
    // Some start programs or write folders; a busy machine is no mistake. Timings belong to `npm run bench`.
    testTimeout: 30_000,
  },
})
