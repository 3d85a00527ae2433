/**
 * node src/node/run.mjs COMMAND …: runs a command that commands.mjs names; npm and npx go through run.cjs.
 *
 * Node 20 can't run TypeScript. All commands are bundled once with their libraries and kept under a name
 * made from what they were bundled from; each later start reads a few files of JavaScript and nothing else.
 * This file and those it imports are not TypeScript, because Node has to read them as they are.
 */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import module from 'node:module'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { COMMANDS } from './commands.mjs'
import { keptFolder } from './kept-folder.mjs'
import { CACHE as KEPT, libraryFolder, ROOT } from './root.mjs'

const SOURCES = join(ROOT, 'src')
const CACHE = join(KEPT, 'commands')
/**
 * Libraries that go into the bundle, because one file is read sooner than hundreds. All others stay where npm put
 * them: programs of their own, and native code.
 */
const BUNDLED = ['chart.js', 'markdown-it', '@cantoo/pdf-lib', 'valibot', 'yaml', 'lean-qr']

/** The one file that knows its own place says in the bundle where it stands in src. */
const keepRoot = {
  name: 'keep-root',
  transform(code, id) {
    if (id !== join(SOURCES, 'node', 'root.mjs').replaceAll('\\', '/')) return undefined
    return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  },
}

/** What the bundle does not hold. */
function leftOut() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const all = Object.keys({ ...dependencies, ...devDependencies })
  return all.filter((name) => !BUNDLED.includes(name))
}

/** Where each of these libraries stands, as the bundle loads it; nothing for one that is not installed. */
function placesOf(names) {
  return Object.fromEntries(names.map((name) => [name, placeOf(name)]))
}

function placeOf(name) {
  try {
    return import.meta.resolve(name)
  } catch {
    // The bundle asks for it by its name, and the message then names it.
    return undefined
  }
}

/** The versions of the libraries in the bundle, where no lock file tells them: in a project that installed the engine. */
function versions() {
  return BUNDLED.map((name) => {
    const { version } = JSON.parse(readFileSync(join(libraryFolder(name), 'package.json'), 'utf8'))
    return `${name} ${version}`
  })
}

/** A name for the code of the commands, the libraries they use, and the places that are written into the bundle. */
function fingerprint() {
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|mjs|json)$/.test(path))
    .map((path) => join('src', path))
  const hash = createHash('sha256')
    .update(`${ROOT}\n`)
    .update(JSON.stringify(placesOf(leftOut())))
  const isLocked = existsSync(join(ROOT, 'package-lock.json'))
  if (!isLocked) hash.update(versions().join('\n'))
  for (const path of ['package.json', ...(isLocked ? ['package-lock.json'] : []), ...sources.sort()])
    hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex').slice(0, 16)
}

/** Where each command stands, by its name. A package of npm comes without the tools of those who work on the engine. */
const PLACES = Object.fromEntries(
  Object.entries(COMMANDS)
    .map(([name, path]) => [name, join(SOURCES, 'node', path)])
    .filter(([, place]) => existsSync(place)),
)

/** Bundles all commands into a folder; also those whose libraries are not installed, which then say so themselves. */
async function bundleInto(folder) {
  const external = leftOut()
  const places = placesOf(external)
  const { build } = await import('vite')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [keepRoot],
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external,
        input: PLACES,
        output: { entryFileNames: '[name].mjs', paths: (id) => places[id] ?? id },
      },
    },
  })
}

/** Bundles of other states of the code. */
function removeOthers(name) {
  const others = readdirSync(CACHE).filter((other) => other !== name && !other.startsWith('draft-'))
  for (const other of others) rmSync(join(CACHE, other), { recursive: true, force: true })
}

/** Told without a stack, as report.ts does it. */
class Mistake extends Error {
  name = 'DeckError'
}

/** Runs a command; `args` are its arguments. Throws what keeps it from being loaded. */
async function run(name, args) {
  if (!Object.hasOwn(PLACES, name)) {
    const names = Object.keys(PLACES).join(', ')
    throw new Mistake(
      name ? `No command “${name}”. There are: ${names}.` : `Which command? There are: ${names}.`,
    )
  }
  const wanted = fingerprint()
  const place = await keptFolder(CACHE, wanted, bundleInto)
  if (place === join(CACHE, wanted)) {
    removeOthers(wanted)
    // From Node 22.8 on: what V8 made of the bundle goes with it.
    module.enableCompileCache?.(join(place, 'compiled'))
  }
  process.argv = [process.execPath, PLACES[name], ...args]
  await import(pathToFileURL(join(place, `${name}.mjs`)).href)
}

const isPackage = ROOT.split(sep).includes('node_modules')

/** What a person can put right, in a sentence; nothing for our own bug. */
function mistakeIn(error) {
  if (error?.code === 'ERR_MODULE_NOT_FOUND') {
    const [, missing = ''] = /package '([^']+)'/.exec(error.message) ?? []
    if (missing)
      return `${missing} is not installed. Run ${isPackage ? 'npm install' : 'npm ci --include=dev'}, then this command again.`
  }
  return error?.name === 'DeckError' ? error.message : undefined
}

const [name = '', ...args] = process.argv.slice(2)
await run(name, args).catch((error) => {
  const mistake = mistakeIn(error)
  console.error(mistake ?? error?.stack ?? error)
  process.exitCode = mistake === undefined ? 2 : 1
})
