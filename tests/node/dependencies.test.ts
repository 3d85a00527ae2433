import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

/** Whoever only starts, builds and exports installs these alone: `npm ci --omit=dev`. */
const dependencies = Object.keys(packageJson.dependencies)

/** Asked for inside a try: without it a browser is looked for elsewhere. */
const OPTIONAL = { name: '@playwright/test', file: 'node/browser/machine.ts' }

/** What loads code or a font when it runs; types don't. */
const LOADING_RE =
  /^(?:import|export)(?! type\b)[^'"`=()]*?\bfrom '([^']+)'|^import '([^']+)'|(?<!typeof )\b(?:import|loadLibrary)\('([^']+)'\)|node_modules\/([^"')]+)/gm

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|mjs|css)$/.test(path) && !path.startsWith('node/tools/'))

/** Packages that each file of the engine loads, without the tools of those who work on it. */
const loaded = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(LOADING_RE)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
    .filter((target) => /^[@a-z]/.test(target) && !/^(?:node|virtual):/.test(target))
    .map((target) => ({ file, name: /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target })),
)

test('all that the engine loads is installed without the tools of its developers', () => {
  expect(loaded.length).toBeGreaterThan(30)
  const missing = loaded.filter(
    ({ file, name }) => !dependencies.includes(name) && !(name === OPTIONAL.name && file === OPTIONAL.file),
  )
  expect(missing).toEqual([])
})

test('no dependency is installed for nobody', () => {
  const names = new Set(loaded.map(({ name }) => name))
  expect(dependencies.filter((name) => !names.has(name))).toEqual([])
})
