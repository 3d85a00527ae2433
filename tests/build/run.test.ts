import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A project with two commands, beside the real one's libraries. */
let project: string

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'run-'))
  mkdirSync(join(project, 'src/build'), { recursive: true })
  for (const file of ['src/build/run.mjs', 'src/build/report.ts']) cpSync(file, join(project, file))
  for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(project, file))
  mkdirSync(join(project, 'node_modules'))
  for (const name of ['vite', '@playwright'])
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name), 'junction')
  write('greet', "console.log('hello', ...process.argv.slice(2), import.meta.url)\n  return 0")
  write('fail', "throw new DeckError('this is wrong')")
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

function write(name: string, body: string): void {
  const text = `import { DeckError, runCommand } from './report.ts'\nvoid DeckError\nawait runCommand(async () => {\n  ${body}\n})\n`
  writeFileSync(join(project, `src/build/${name}.ts`), text)
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/run.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('runs a command with its arguments; a file finds itself where it stands in src', () => {
  const { status, stdout, stderr } = run('greet', '--loud', 'you')
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^hello --loud you file:.*\/src\/build\/greet\.ts\n$/)
  expect(status).toBe(0)
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
  expect(stderr).toBe('No command “gret”. There are: fail, greet.\n')
})
