/**
 * node src/build/run.mjs COMMAND …: runs a command of this folder, `export` for export.ts.
 *
 * Node 20 can't run TypeScript. All commands are bundled once with their libraries and kept under a name
 * made from what they were bundled from; each later start reads a few files of JavaScript and nothing else.
 * The one file here that is not TypeScript, because Node has to read it as it is.
 */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = join(ROOT, 'src')
const HERE = join(SOURCES, 'build')
const CACHE = join(ROOT, 'node_modules', '.cache', 'briefing-deck', 'commands')
/** What the bundle does not hold: programs of their own, and native code. */
const LEFT_OUT = [
  'vite',
  '@playwright/test',
  '@napi-rs/canvas',
  '@minify-html/node',
  'subset-font',
  'fontverter',
]

/** A file that looks for another beside itself finds it where it stands in src, not beside the bundle. */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    if (!id.startsWith(SOURCES.replaceAll('\\', '/'))) return undefined
    return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  },
}

/** A name for the code of the commands and the libraries they use. */
function fingerprint() {
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map((path) => join('src', path))
  const hash = createHash('sha256')
  for (const path of ['package.json', 'package-lock.json', ...sources.sort()])
    hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex').slice(0, 16)
}

/** The files of this folder that run something when they are loaded, by name. */
function commands() {
  const files = readdirSync(HERE).filter((file) => file.endsWith('.ts'))
  const running = files.filter((file) => /^await runCommand\(/m.test(readFileSync(join(HERE, file), 'utf8')))
  return Object.fromEntries(running.map((file) => [file.replace(/\.ts$/, ''), join(HERE, file)]))
}

/** Bundles all commands beside `place` and moves them there when all is done. */
async function bundleInto(place) {
  const { build } = await import('vite')
  mkdirSync(CACHE, { recursive: true })
  // Not the place itself: another run may have just filled it.
  const old = readdirSync(CACHE).filter((name) => !name.startsWith('draft-') && name !== basename(place))
  const draft = mkdtempSync(join(CACHE, 'draft-'))
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'warn',
      plugins: [keepPlaces],
      ssr: { noExternal: true, external: LEFT_OUT },
      build: {
        ssr: true,
        outDir: draft,
        target: 'node20',
        minify: false,
        rolldownOptions: { input: commands(), output: { entryFileNames: '[name].mjs' } },
      },
    })
    renameSync(draft, place)
  } catch (error) {
    // Another run may have been quicker: what it made is the same.
    if (!existsSync(place)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  for (const name of old) rmSync(join(CACHE, name), { recursive: true, force: true })
}

const [name = '', ...args] = process.argv.slice(2)
const place = join(CACHE, fingerprint())
if (!existsSync(place)) await bundleInto(place)
const file = join(place, `${name}.mjs`)
if (existsSync(file)) {
  process.argv = [process.execPath, join(HERE, `${name}.ts`), ...args]
  await import(pathToFileURL(file).href)
} else {
  console.error(`No command “${name}”. There are: ${Object.keys(commands()).join(', ')}.`)
  process.exitCode = 1
}
