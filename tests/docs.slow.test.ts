import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { findBrowser } from '../src/node/browser/browser.ts'
import { type Block, commandsIn, DOCUMENTS, readDocument } from './helpers/documents.ts'

/*
 * What documents tell a reader to type is typed here, in a copy of the repository with a folder of its own around it, so
 * that `../ferry` lies there. `npm run X` is started as package.json says, without npm between.
 */

/** Commands that no test can run, each with the reason. */
const NOT_RUN: [command: RegExp, why: string][] = [
  [/^npm ci$/, 'asks a registry; the copy has the libraries of the repository'],
  [/^npm install \.\/briefing-deck/, 'asks a registry; package.slow.test.ts unpacks the package instead'],
  [/^npx briefing-deck /, 'runs in package.slow.test.ts, where the package is installed'],
  [/^npm run test:e2e -- pictures/, 'accepts how slides look; the browser tests run with `npm test`'],
  [/^npm run test:unit$/, 'this test is part of the same run'],
]

let folder: string
let copy: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'))
  copy = join(folder, 'engine')
  const skip = new Set([
    '.git',
    'node_modules',
    'dist',
    'dist-contact-sheet',
    'dist-with-notes',
    'test-results',
  ])
  cpSync('.', copy, { recursive: true, filter: (path) => !skip.has(path.split(/[\\/]/)[0] ?? '') })
  mkdirSync(join(copy, 'node_modules'))
  // Each by itself, so that what commands keep in node_modules is the copy's own.
  for (const name of readdirSync('node_modules').filter((name) => name !== '.cache'))
    symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name), 'junction')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `npm run check -- --deck ../ferry` in, what Node is started with out; nothing for another program. */
function argumentsOf(command: string): string[] | undefined {
  const [, name = '', rest = ''] = /^npm (?:run )?([\w:-]+)(?: -- (.*))?$/.exec(command) ?? []
  const script = (packageJson.scripts as Record<string, string>)[name] ?? ''
  const [, file = '', word = ''] = /^node (\S+) (\S+)$/.exec(script) ?? []
  return file === '' ? undefined : [file, word, ...rest.split(' ').filter(Boolean)]
}

const env = { ...process.env, NO_COLOR: '1' }

function run(command: string): { status: number | null; said: string } {
  const words = argumentsOf(command)
  if (!words) throw new Error(`${command}: no script of package.json that Node starts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

/** Starts what goes on until it is stopped, on a free port and without opening a browser; the page that it serves. */
async function serves(command: string): Promise<string> {
  const words = (argumentsOf(command) ?? []).filter((word) => word !== '--open')
  const more = words[1] === 'start' ? ['--no-open', '--port', '0'] : ['--port', '0']
  const server: ChildProcess = spawn(process.execPath, [...words, ...more], { cwd: copy, env })
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = ''
      const hear = (bytes: Buffer) => {
        said += bytes.toString()
        const [url] = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said) ?? []
        if (url) found(url)
      }
      server.stdout?.on('data', hear)
      server.stderr?.on('data', hear)
      server.on('exit', () => failed(new Error(`${command} ended:\n${said}`)))
    })
    return await (await fetch(`${address}/`)).text()
  } finally {
    server.removeAllListeners('exit')
    server.kill('SIGINT')
  }
}

const isServer = (command: string) => /^npm (?:start|run dev)\b/.test(command)
const needsBrowser = (command: string) => /^npm run export\b/.test(command)
const isExcused = (command: string) => NOT_RUN.some(([pattern]) => pattern.test(command))
const hasBrowser = findBrowser() !== undefined

/** What a reader does with a document: files, commands, and what is told in comments beside the words. */
async function follow(document: string): Promise<number> {
  const { blocks, marks } = readDocument(document)
  const steps = [
    ...blocks.map((block) => ({ line: block.line, act: () => actOn(block) })),
    ...marks.map(({ line, text }) => ({ line, act: async () => change(text) })),
  ].sort((a, b) => a.line - b.line)
  said = ''
  let count = 0
  for (const { act } of steps) count += await act()
  return count
}

/** What the last command printed. */
let said = ''

async function actOn({ document, line, language, text, mark }: Block): Promise<number> {
  const [, path = ''] = /^file: (\S+)$/.exec(mark) ?? []
  if (path !== '') {
    // A file that is told to be replaced is there, and stays in its folder.
    expect(existsSync(dirname(join(copy, path))), `${document}:${line} ${path}`).toBe(true)
    writeFileSync(join(copy, path), text)
    return 0
  }
  if (mark === 'prints') expect(said, `${document}:${line}`).toBe(text)
  if (language !== 'sh') return 0
  let count = 0
  for (const command of commandsIn(text).filter((command) => !isExcused(command))) {
    if (needsBrowser(command) && !hasBrowser) continue
    if (isServer(command)) expect(await serves(command), command).toContain('<html')
    else {
      const result = run(command)
      said = result.said
      // A draft of a text that nobody looked through may have open ends; no command of a document ends in a mistake.
      expect([command, result.status, result.status === 0 ? '' : said]).toEqual([command, 0, ''])
    }
    count++
  }
  return count
}

/** `delete: A B`, `without: FILE LINE`, and `change: FILE | LINE | OTHER LINE`. */
function change(mark: string): number {
  const [, deleted = ''] = /^delete: (.+)$/.exec(mark) ?? []
  for (const path of deleted.split(' ').filter(Boolean)) rmSync(join(copy, path))
  const [, without = '', gone = ''] = /^without: (\S+) (.+)$/.exec(mark) ?? []
  if (without !== '') replaceLine(without, `${gone}\n`, '')
  const [, changed = '', before = '', after = ''] = /^change: (\S+) \| (.+) \| (.+)$/.exec(mark) ?? []
  if (changed !== '') replaceLine(changed, `${before}\n`, `${after}\n`)
  return 0
}

function replaceLine(path: string, line: string, by: string): void {
  const text = readFileSync(join(copy, path), 'utf8')
  expect(`\n${text}`, path).toContain(`\n${line}`)
  writeFileSync(join(copy, path), text.replace(line, by))
}

test.each(
  DOCUMENTS.filter((document) => readDocument(document).blocks.some(({ language }) => language === 'sh')),
)('%s: its commands run, its files are as it says, and what it shows is printed', keepsItsWord, 600_000)

async function keepsItsWord(document: string): Promise<void> {
  const count = await follow(document)
  const all = readDocument(document).blocks.filter(({ language }) => language === 'sh')
  const commands = all.flatMap(({ text }) => commandsIn(text))
  const left = commands.filter((command) => isExcused(command) || (needsBrowser(command) && !hasBrowser))
  expect(count + left.length).toBe(commands.length)
}

test('the tutorial ends where it says: a whole deck without the line “draft”, like the smallest example', () => {
  const { status, said } = run('npm run check -- --deck ../bridge')
  expect([status, said.split('\n')[0]]).toEqual([0, '7 slides, no problems.'])
  const slides = (root: string) => readdirSync(join(root, 'slides')).filter((name) => /^0/.test(name))
  const files = (root: string) =>
    slides(root).map((name) => [name, readFileSync(join(root, 'slides', name), 'utf8')])
  expect(files(join(folder, 'bridge'))).toEqual(files('examples/minimal'))
  for (const path of [
    'assets/data/costs.json',
    'dist/index.html',
    'dist/briefing.html',
    'slides/900-source-map.md',
  ])
    expect(existsSync(join(folder, 'bridge', path)), path).toBe(true)
  if (hasBrowser) expect(existsSync(join(folder, 'bridge/dist/downloads/briefing-slides.pdf'))).toBe(true)
})

test('what is not run is told somewhere, so no excuse stays behind its command', () => {
  const commands = DOCUMENTS.flatMap((document) =>
    readDocument(document)
      .blocks.filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => commandsIn(text)),
  )
  expect(commands.length).toBeGreaterThan(15)
  expect(NOT_RUN.filter(([pattern]) => !commands.some((command) => pattern.test(command)))).toEqual([])
})

/** Options by the usage line of each script. */
const usages = new Map<string, string>()
function usageOf(name: string): string {
  const known = usages.get(name)
  if (known !== undefined) return known
  const { said } = run(`npm run ${name} -- --no-such-option`)
  usages.set(name, said)
  return said
}

test('every option that a document gives a command is one that the command knows', () => {
  const told = DOCUMENTS.flatMap((document) => {
    const { blocks, spans } = readDocument(document)
    const code = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => commandsIn(text))
    return [...code, ...spans.map(({ text }) => text)].flatMap((text) => {
      const [, name = '', rest = ''] = /^npm (?:run (?:--silent )?)?([\w:-]+) -- (.*)$/.exec(text) ?? []
      return [...rest.matchAll(/(--[\w-]+)/g)].map(([, option = '']) => ({ document, name, option }))
    })
  })
  // `test:e2e` hands everything on to Playwright.
  const ours = told.filter(({ name }) => name !== 'test:e2e')
  expect(ours.length).toBeGreaterThan(20)
  const unknown = ours.filter(({ name, option }) => !usageOf(name).includes(option))
  expect(unknown).toEqual([])
}, 120_000)

test('every option alone in a document, such as `--all`, is one of some command', () => {
  const names = Object.entries(packageJson.scripts).flatMap(([name, script]) =>
    script.startsWith('node src/node/run.cjs') && name !== 'test:e2e' ? [name] : [],
  )
  const all = names.map(usageOf).join('\n')
  const alone = DOCUMENTS.flatMap((document) => readDocument(document).spans).flatMap(({ text }) =>
    [...text.matchAll(/^(?:-- )?(--[a-z][\w-]*)/g)].map(([, option = '']) => option),
  )
  expect(alone.length).toBeGreaterThan(20)
  // A property of a palette looks like an option.
  const tokens = readFileSync('src/styles/tokens.css', 'utf8')
  expect([...new Set(alone)].filter((name) => !all.includes(name) && !tokens.includes(`${name}:`))).toEqual(
    [],
  )
}, 120_000)
