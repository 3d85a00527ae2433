import { defineConfig } from 'vitest/config'
import { otherDeckAtTop } from './tests/this-deck/which-deck.ts'

// What one deck promises is tested only where it stands at the top. Said once, though each project reads this file.
const otherDeck = otherDeckAtTop()
if (otherDeck !== undefined && process.env.OTHER_DECK_SAID === undefined) {
  process.env.OTHER_DECK_SAID = 'yes'
  console.log(otherDeck)
}
const leftOut = otherDeck === undefined ? [] : ['tests/this-deck/**']

// Its own file, so that unit tests run without the site's Vite plugin.
export default defineConfig({
  test: {
    // Files are translated once, until they change.
    experimental: { fsModuleCache: true },
    // What a test puts in the place of something real is taken back after it, whichever file it stands in.
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A busy machine is no mistake. Timings belong to `npm run bench`.
    testTimeout: 30_000,
    coverage: {
      // Every file counts, also one that no test here loads: the views' DOM and the commands, which the browser
      // tests hold and which no figure can show.
      include: ['src/**/*.{ts,mjs}'],
      exclude: ['**/*.d.ts', '**/*.d.mts'],
      reporter: ['text-summary'],
      reportsDirectory: 'node_modules/.cache/briefing-deck/coverage',
      // A little below what was measured, so that a change without a test shows.
      thresholds: { statements: 74, branches: 75, functions: 77, lines: 74 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts', 'tests/e2e/**', 'tests/fixtures/**', ...leftOut],
          // Files share what they import, and with it one compiled deck, which is frozen; the order is shuffled
          // so that no file can come to need another.
          isolate: false,
          // Vitest would leave one processor of two alone; threads begin sooner than processes.
          maxWorkers: '100%',
          pool: 'threads',
          sequence: { shuffle: { files: true } },
        },
      },
      {
        extends: true,
        test: {
          // Programs, servers, whole builds, bundlers, megabytes, and disks that fail at every step.
          name: 'slow',
          include: ['tests/**/*.slow.test.ts'],
          exclude: leftOut,
          // After the quick ones, where both run.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
