import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { expect, test } from 'vitest'
import { kinds } from '../../src/charts/kinds.ts'
import { drawings } from '../../src/charts/live.ts'
import { siteConfig } from '../../src/node/site/site-config.ts'
import { KB } from '../../src/node/units.ts'

test('every kind can be drawn live, at the size and with the marks it has on paper', () => {
  expect(Object.keys(drawings)).toEqual(Object.keys(kinds))
  for (const [name, kind] of Object.entries(kinds)) {
    const { size, config, marks } = drawings[name as keyof typeof drawings]
    expect({ size, config, marks }).toEqual({ size: kind.size, config: kind.config, marks: kind.marks })
  }
})

test('what a browser loads to draw is at most 73 KB compressed and parses nothing', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const entry = fileURLToPath(new URL('../../src/charts/live.ts', import.meta.url))
  const site = siteConfig()
  const lib = { entry, formats: ['es' as const] }
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    // As the site’s own build drops what nothing uses.
    resolve: site.resolve ?? {},
    build: {
      ...{ write: false, minify: true, lib },
      rolldownOptions: { treeshake: site.build?.rolldownOptions?.treeshake ?? true },
    },
  })
  const { code } = ([result].flat()[0] as Rollup.RollupOutput).output[0]
  expect(gzipSync(code).length).toBeLessThanOrEqual(73 * KB)
  // Every schema of the library has these two, whichever of its parts are used.
  expect(code).not.toMatch(/~standard|~run|nothing goes without an origin/)
}, 30_000)
