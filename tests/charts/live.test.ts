import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { expect, test } from 'vitest'
import { charts } from '../../src/charts/kinds.ts'
import { drawings } from '../../src/charts/live.ts'

test('every chart can be drawn live, at the size and in the steps it has on paper', () => {
  for (const [id, chart] of Object.entries(charts)) {
    const { SIZE, STEPS, config, marks } = drawings[id as keyof typeof drawings]
    expect({ ...SIZE, steps: STEPS, config, marks }).toEqual({
      width: chart.width,
      height: chart.height,
      steps: chart.steps,
      config: chart.config,
      marks: chart.marks,
    })
  }
})

test('what a browser loads to draw is at most 75 KB compressed and parses nothing', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const entry = fileURLToPath(new URL('../../src/charts/live.ts', import.meta.url))
  const lib = { entry, formats: ['es' as const] }
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib },
  })
  const { code } = ([result].flat()[0] as Rollup.RollupOutput).output[0]
  expect(gzipSync(code).length).toBeLessThanOrEqual(75_000)
  expect(code).not.toMatch(/strict_object|picklist|nothing goes without an origin/)
}, 30_000)
