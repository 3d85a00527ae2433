import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GALLERY } from '../../helpers/gallery.ts'

let folder: string
/** A copy of the project, with the real one's libraries but a cache where Vite can keep nothing. */
let project: string
/** Its temporary files, so that what stays there can be counted. */
let temporary: string
let running: ChildProcess | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'))
  project = join(folder, 'project')
  temporary = join(folder, 'temporary')
  for (const name of ['index.html', 'package.json', 'package-lock.json', 'src'])
    cpSync(name, join(project, name), { recursive: true })
  cpSync(GALLERY, project, { recursive: true })
  for (const made of [temporary, join(project, 'node_modules')]) mkdirSync(made)
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name), 'junction')
  // As good as a folder of somebody else: nothing can be made in it, not even by root.
  writeFileSync(join(project, 'node_modules', '.vite'), '')
})
afterAll(() => {
  running?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const options = () => ({
  cwd: project,
  // Without colours: where CI is set they would stand in the middle of the address.
  env: {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  },
})
const command = (...args: string[]) => ['src/node/run.mjs', 'dev', ...args]

test('F23: npm run dev at an address of another machine says so in a sentence and ends', () => {
  const { status, stderr } = spawnSync(process.execPath, command('--host', '192.0.2.1', '--port', '0'), {
    ...options(),
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
  expect([stderr, status]).toEqual(['192.0.2.1 is no address of this machine (EADDRNOTAVAIL).\n', 1])
  expect(readdirSync(temporary)).toEqual([])
}, 60_000)

test('F33: where nothing can be kept npm run dev goes on, says so, serves the libraries and leaves nothing', async () => {
  const told: string[] = []
  const url = await new Promise<string>((done, failed) => {
    const child = spawn(process.execPath, command('--host', '127.0.0.1', '--port', '0'), options())
    running = child
    const note = (part: Buffer) => {
      told.push(part.toString())
      const [, found] = /(http:\/\/127\.0\.0\.1:\S*\d)\S*\//.exec(told.join('')) ?? []
      if (found) done(found)
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    child.on('close', () => failed(new Error(`ended: ${told.join('')}`)))
  })
  const script = await (await fetch(`${url}/src/charts/live.ts`)).text()
  const [, library = ''] = /from "([^"]*\/deps\/chart[^"]*)"/.exec(script) ?? []
  expect(library).not.toBe('')
  const reply = await fetch(url + library)
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/javascript'])
  await new Promise((done) => {
    running?.removeAllListeners('close').on('close', done)
    running?.kill('SIGTERM')
  })
  expect(told.join('')).toMatch(/Nothing can be kept in .*\.vite \(\w+\), so it is made for this run only\./)
  expect(told.join('')).not.toContain('    at ')
  expect(readdirSync(temporary)).toEqual([])
}, 60_000)
