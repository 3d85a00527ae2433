import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const COMMANDS = 'src/node/commands.mjs'
const FILES = [
  ...['run.cjs', 'run.mjs', 'root.mjs', 'kept-folder.mjs', 'report.ts'].map((name) => `src/node/${name}`),
  ...['deck-error.ts', 'format-problem.ts', 'work-order.ts'].map((name) => `src/problems/${name}`),
]

/** A project with two commands, beside the real one's libraries. */
let project: string

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'run-'))
  for (const file of FILES) cpSync(file, join(project, file))
  for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(project, file))
  mkdirSync(join(project, 'node_modules'))
  writeFileSync(join(project, COMMANDS), "export const COMMANDS = { greet: 'greet.ts', fail: 'fail.ts' }\n")
  for (const name of ['vite', '@playwright'])
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name), 'junction')
  write('greet', "console.log('hello', ...process.argv.slice(2), ROOT)\n  return 0")
  write('fail', "throw new DeckError('this is wrong')")
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

function write(name: string, body: string): void {
  const text = `import { DeckError } from '../problems/deck-error.ts'\nimport { runCommand } from './report.ts'\nimport { ROOT } from './root.mjs'\nvoid [DeckError, ROOT]\nawait runCommand(async () => {\n  ${body}\n})\n`
  writeFileSync(join(project, `src/node/${name}.ts`), text)
}

function start(cwd: string, env: NodeJS.ProcessEnv, args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/node/run.cjs', ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const run = Object.assign((...args: string[]) => start(project, {}, args), {
  in: (env: NodeJS.ProcessEnv, ...args: string[]) => start(project, env, args),
  at: (folder: string, ...args: string[]) => start(folder, {}, args),
})

test('runs a command with its arguments; the engine finds itself where it stands, not beside its bundle', () => {
  const { status, stdout, stderr } = run('greet', '--loud', 'you')
  expect(stderr).toBe('')
  expect(stdout).toBe(`hello --loud you ${join(project, '/')}\n`)
  expect(status).toBe(0)
})

test('a folder that was moved with all in it finds itself in its new place', () => {
  const [before, after] = [join(project, 'before'), join(project, 'after')]
  const files = [
    ...FILES,
    COMMANDS,
    'src/node/greet.ts',
    'src/node/fail.ts',
    'package.json',
    'package-lock.json',
  ]
  for (const file of files) cpSync(join(project, file), join(before, file))
  mkdirSync(join(before, 'node_modules'))
  symlinkSync(resolve('node_modules/vite'), join(before, 'node_modules/vite'), 'junction')
  expect(run.at(before, 'greet').stdout).toBe(`hello ${join(before, '/')}\n`)
  renameSync(before, after)
  expect(run.at(after, 'greet').stdout).toBe(`hello ${join(after, '/')}\n`)
})

test('a mistake is told plainly, with exit code 1', () => {
  expect(run('fail')).toEqual({ status: 1, stdout: '', stderr: 'this is wrong\n' })
})

test('runs what the files say now, and keeps no old bundle', () => {
  write('greet', "console.log('good evening')\n  return 0")
  expect(run('greet').stdout).toBe('good evening\n')
  expect(readdirSync(join(project, 'node_modules/.cache/briefing-deck/commands'))).toHaveLength(1)
})

test('a command that does not exist: the known ones are listed', () => {
  const { status, stderr } = run('gret')
  expect(status).toBe(1)
  expect(stderr).toBe('No command “gret”. There are: greet, fail.\n')
})

const CACHE = () => join(project, 'node_modules/.cache/briefing-deck/commands')

/** The one bundle that is kept. */
function bundle(): string {
  const [name = ''] = readdirSync(CACHE()).filter((name) => !name.startsWith('draft-'))
  return join(CACHE(), name)
}

test.each([
  ['an empty command', () => writeFileSync(join(bundle(), 'greet.mjs'), '')],
  [
    'a command of other words',
    () => writeFileSync(join(bundle(), 'greet.mjs'), "console.log('good night')\n"),
  ],
  ['a missing command', () => rmSync(join(bundle(), 'greet.mjs'))],
  ['a bundle without its seal', () => rmSync(join(bundle(), 'whole.json'))],
  ['a seal cut off', () => writeFileSync(join(bundle(), 'whole.json'), '{"greet.m')],
  ['an empty bundle', () => rmSync(bundle(), { recursive: true })],
])('F19: %s is not believed but bundled again', (_, damage) => {
  expect(run('greet').stdout).toBe('good evening\n')
  damage()
  expect(run('greet')).toMatchObject({ status: 0, stdout: 'good evening\n' })
})

test('F19: what a killed run left is cleared away, what a living one works in is not', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  const names = [`draft-${gone}-AbCdEf`, `draft-${process.pid}-AbCdEf`]
  for (const name of names) mkdirSync(join(CACHE(), name))
  rmSync(bundle(), { recursive: true })
  run('greet')
  expect(readdirSync(CACHE()).filter((name) => name.startsWith('draft-'))).toEqual(names.slice(1))
  rmSync(join(CACHE(), names[1] ?? ''), { recursive: true })
})

test('F33: where nothing can be kept a command runs all the same, and says so', () => {
  const cache = join(project, 'node_modules/.cache')
  rmSync(cache, { recursive: true })
  // As good as a folder of somebody else: nothing can be made in it, not even by root.
  writeFileSync(cache, '')
  const { status, stdout, stderr } = run('greet')
  expect([status, stdout]).toEqual([0, 'good evening\n'])
  expect(stderr).toMatch(
    /^Nothing can be kept in .*commands \((ENOTDIR|EEXIST)\), so it is made for this run only\.\n$/,
  )
  const elsewhere = join(project, 'no/such/folder')
  const { status: failed, stderr: words } = run.in(
    { TMPDIR: elsewhere, TEMP: elsewhere, TMP: elsewhere },
    'greet',
  )
  expect(failed).toBe(1)
  expect(words).toContain('Set TMPDIR to a folder of yours.')
  expect(words).not.toContain('    at ')
  rmSync(cache)
})

test('case paths-and-install: without the libraries for building one sentence says what to run', () => {
  rmSync(join(project, 'node_modules/.cache'), { recursive: true, force: true })
  rmSync(join(project, 'node_modules/vite'))
  const { status, stderr } = run('greet')
  expect([status, stderr]).toEqual([
    1,
    'vite is not installed. Run npm ci --include=dev, then this command again.\n',
  ])
  symlinkSync(resolve('node_modules/vite'), join(project, 'node_modules/vite'), 'junction')
})

test('npm ci --omit=dev: a command without its library says what to run, and all others go on', () => {
  const bench = join(project, 'src/node/fail.ts')
  const before = readFileSync(bench, 'utf8')
  writeFileSync(bench, `import { chromium } from '@playwright/test'\nvoid chromium\n${before}`)
  rmSync(join(project, 'node_modules/@playwright'))
  expect(run('greet')).toEqual({ status: 0, stdout: 'good evening\n', stderr: '' })
  expect(run('fail')).toEqual({
    status: 1,
    stdout: '',
    stderr: '@playwright/test is not installed. Run npm ci --include=dev, then this command again.\n',
  })
  writeFileSync(bench, before)
  symlinkSync(resolve('node_modules/@playwright'), join(project, 'node_modules/@playwright'), 'junction')
})

test.skipIf(process.platform === 'win32').each(['hash#1', 'q?mark', 'back\\slash'])(
  'F25, case paths-and-install: in a folder called %s one sentence says why nothing runs',
  (name) => {
    const place = join(project, name)
    for (const file of [...FILES, COMMANDS]) cpSync(file, join(place, file))
    const { status, stdout, stderr } = run.at(place, 'greet')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^The path of this folder holds “[#?\\]”, which (the bundler|Node) can’t work with\. Rename it: .*\n$/,
    )
  },
)

test.skipIf(process.platform === 'win32')(
  'F25: a folder called dollar$1$& is a folder like any other',
  async () => {
    const { siteConfig } = await import('../../src/node/site/site-config.ts')
    const fonts = join(project, 'dollar$1$&')
    mkdirSync(fonts)
    writeFileSync(join(fonts, 'ranges.json'), '{}')
    const { resolve: resolving } = siteConfig({ fonts })
    const [alias] = (resolving?.alias ?? []) as { find: RegExp; replacement: string }[]
    expect('../x/a.woff2'.replace(alias?.find ?? '', alias?.replacement ?? '')).toBe(join(fonts, 'a.woff2'))
  },
)
