import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GOOD_DECK } from '../helpers/good-deck.ts'

/*
 * The tarball is unpacked to where npm would install it, and each library that it depends on is linked beside it:
 * `npm install` would ask a registry, which a machine without a network, or with an empty cache, can't. What npm
 * leaves out, tools of developers and their libraries, is left out here too.
 */
let folder: string
let names: string[]

const run = (command: string, args: string[], cwd: string) => {
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell })
  return { status, stdout, stderr }
}
const briefing = (...args: string[]) =>
  run(process.execPath, [join(folder, 'node_modules/briefing-deck/src/node/run.cjs'), ...args], folder)

/** Names of the libraries that npm installs with the package. */
function libraries(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  return Object.entries(packages).flatMap(([path, { dev }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1]
    return name && !dev && existsSync(path) ? [name] : []
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package ü-'))
  const packed = run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    resolve('.'),
  )
  expect(packed.status, packed.stderr).toBe(0)
  const [{ filename, files }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }]
  names = files.map(({ path }) => path)
  expect(run('tar', ['-xzf', filename], folder).status).toBe(0)
  mkdirSync(join(folder, 'node_modules'))
  cpSync(join(folder, 'package'), join(folder, 'node_modules/briefing-deck'), { recursive: true })
  rmSync(join(folder, 'package'), { recursive: true })
  for (const name of libraries()) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction')
  }
  cpSync(GOOD_DECK, join(folder, 'my deck'), { recursive: true })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package holds the engine, its licence and what to read first; no test, no tool of ours, no deck of ours', () => {
  const tops = [...new Set(names.map((name) => name.replace(/\/.*/, '')))]
  expect(tops.sort()).toEqual(['LICENSE', 'README.md', 'index.html', 'package.json', 'src', 'tsconfig.json'])
  const strays = /(?:^|\/)(?:tests?|slides|assets|examples|dist|tools)\/|\.test\.|\.spec\.|\.md$/
  // `new --figure` copies these.
  const isOfNew = (name: string) => /^src\/draft\/files\/examples\/[a-z]+\.json$/.test(name)
  expect(names.filter((name) => strays.test(name) && !isOfNew(name))).toEqual(['README.md'])
})

test('checks and builds a deck beside it', () => {
  const checked = briefing('check', '--deck', 'my deck')
  expect(checked).toMatchObject({ status: 0, stderr: '' })
  expect(checked.stdout).toContain('3 slides, no problems.')
  const built = briefing('build', '--deck', 'my deck')
  expect([built.status, built.stderr]).toEqual([0, ''])
  expect(built.stdout).toMatch(/^\d+ files in my deck[/\\]dist, with notes\.\n$/)
  const page = readFileSync(join(folder, 'my deck/dist/index.html'), 'utf8')
  expect(page).toContain('Two of the nine piers have rust')
  // The fonts were found beside the package, and cut to the deck's letters.
  const fonts = readdirSync(join(folder, 'my deck/dist/assets')).filter((name) => name.endsWith('.woff2'))
  expect(fonts.length).toBeGreaterThan(3)
  const licences = readFileSync(join(folder, 'my deck/dist/licences.txt'), 'utf8')
  expect(licences).toMatch(/^reveal\.js \d/m)
  // The engine's own stands first, and once: its files lie in a package here, too.
  expect(licences.match(/^briefing-deck \d/gm)).toHaveLength(1)
}, 120_000)

test('makes a deck of a text, adds to it, and says where in words that can be typed there', () => {
  cpSync('tests/fixtures/texts/memo.txt', join(folder, 'memo.txt'))
  const made = briefing('new', 'our deck', '--source', 'memo.txt')
  expect([made.status, made.stderr]).toEqual([0, ''])
  expect(made.stdout).toContain('\n  npx briefing-deck check --deck "our deck"\n')
  const checked = briefing('check', '--deck', 'our deck')
  expect([checked.status, checked.stdout]).toEqual([
    0,
    expect.stringMatching(/^\d+ slides, a draft, no mistakes\.\n/),
  ])
  const quoted = briefing('quote', '1', '--deck', 'our deck')
  expect([quoted.status, quoted.stdout]).toEqual([0, expect.stringMatching(/^> /)])

  expect(briefing('new', '--slide', 'dues', '--deck', 'our deck').stdout).toMatch(
    /^our deck[/\\]slides[/\\]\d+-dues\.md: what is to do stands in it\.\n$/,
  )
  expect(briefing('new', '--slide', 'dues', '--deck', 'our deck').stderr).toMatch(
    /^--slide dues: our deck[/\\]slides[/\\]\d+-dues\.md has that id already\. Expected another name\.\n$/,
  )
  const figure = ['new', '--figure', 'bars', 'costs', '--deck', 'our deck']
  expect(briefing(...figure).stdout).toMatch(
    /^our deck[/\\]assets[/\\]data[/\\]costs\.json: an example, to be replaced\./,
  )
  expect(briefing(...figure).stderr).toMatch(
    /^--figure bars costs: our deck[/\\]assets[/\\]data[/\\]costs\.json is there already\./,
  )
  const left = briefing('check', '--deck', 'our deck')
  expect([left.status, left.stderr]).toEqual([1, expect.stringContaining('the command “quote” prints lines')])
}, 60_000)

test('names the right way to a deck that is there to whoever names its folder first', () => {
  const { status, stderr } = briefing('new', 'my deck', '--figure', 'bars', 'costs')
  expect([status, stderr.split('\n')[0]]).toEqual([
    1,
    'my deck costs: more than expected. Name the folder of a deck that is there with --deck DIR.',
  ])
  expect(briefing('new', '--slide', 'a', '--source', 'memo.txt').stderr).toMatch(/^Too much at once\./)
  expect(briefing('new').stderr).toMatch(
    /^Nothing to make\. Expected one of --source, --slide and --figure\./,
  )
})

test('names commands as they are called there, and only those that came with it', () => {
  expect(briefing('check', '--decks').stderr).toBe(
    '--decks: no such option.\nUsage: npx briefing-deck check [--deck DIR] [--pages] [--all] [--format text|json|github]\n',
  )
  expect(briefing('check').stderr).toContain('make a new deck: npx briefing-deck new DIR --source TEXT')
  const { status, stderr } = briefing('bench')
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^No command “bench”\. There are: /)])
})
