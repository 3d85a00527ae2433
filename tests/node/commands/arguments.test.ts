import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments, readDeckFolder, readNumber } from '../../../src/node/commands/arguments.ts'
import { readExportOptions } from '../../../src/node/commands/export-options.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

const USAGE = 'npm run thing -- [--port N] [--loud]'
const OPTIONS = { port: { type: 'string', default: '1' }, loud: { type: 'boolean', default: false } } as const
const read = (...args: string[]) => readArguments(USAGE, OPTIONS, args)

test('known options come with their values, others with what they default to', () => {
  expect(read()).toEqual({ port: '1', loud: false })
  expect(read('--port', '7', '--loud')).toEqual({ port: '7', loud: true })
  expect(read('--port=7').port).toBe('7')
})

test.each([
  [['--porf', '7'], '--porf: no such option.'],
  [['--constructor'], '--constructor: no such option.'],
  [['-p'], '-p: no such option.'],
  [['slides'], 'slides: expected options only.'],
  [['--loud=yes'], "Option '--loud' does not take an argument."],
  [['--port'], "Option '--port <value>' argument missing."],
])('%j is a mistake of the person, told in one line with the usage below it', (args, sentence) => {
  expect(() => read(...args)).toThrow(DeckError)
  expect(() => read(...args)).toThrow(new DeckError(`${sentence}\nUsage: ${USAGE}`))
})

test('a number is held to what it may be', () => {
  expect(readNumber('--port', '0', [0, 65535])).toBe(0)
  expect(readNumber('--port', '65535', [0, 65535])).toBe(65535)
  for (const wrong of ['65536', '-1', '1.5', '1e3', ' 7', 'x', '', '9'.repeat(400)])
    expect(() => readNumber('--port', wrong, [0, 65535], ' (0 takes any)'), wrong).toThrow(
      new DeckError(`--port ${wrong}: expected a number from 0 to 65535 (0 takes any).`),
    )
})

test('all commands read what was typed here; the browser tests hand it on to Playwright', () => {
  const files = readdirSync('src/node', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const texts = new Map(files.map((name) => [name, readFileSync(join('src/node', name), 'utf8')]))
  const having = (word: RegExp) => files.filter((name) => word.test(texts.get(name) ?? ''))
  const commands = having(/^await runCommand\(/m)
  expect(commands.length).toBeGreaterThan(7)
  expect(having(/\bparseArgs\b/)).toEqual([join('commands', 'arguments.ts')])
  const reading = having(/\breadArguments(?:AndWords)?\(|\breadExportOptions\(/)
  expect(commands.filter((name) => !reading.includes(name))).toEqual([join('tools', 'test-browser.ts')])
})

test('an option that export does not know is told like those of all commands', () => {
  expect(() => readExportOptions(['--themes', 'dark'])).toThrow(
    /^--themes: no such option\.\nUsage: npm run export -- /,
  )
})

test('--deck is the folder of a deck, absolute; without it the one the person stands in', () => {
  expect(readDeckFolder(undefined)).toBe(process.cwd())
  expect(readDeckFolder('tests/fixtures/decks/good/')).toBe(resolve('tests/fixtures/decks/good'))
})

test.each([
  ['nowhere/at/all', '--deck nowhere/at/all: no such folder. Expected the folder of a deck.'],
  ['package.json', '--deck package.json: a file. Expected the folder of a deck.'],
  ['package.json/slides', '--deck package.json/slides: no such folder. Expected the folder of a deck.'],
  ['docs', '--deck docs: a folder without a deck. Expected one that holds slides/ and assets/source/.'],
  ['', '--deck needs the name of a folder.'],
])('--deck %s is told with what was expected and how to make a deck', (deck, sentence) => {
  expect(() => readDeckFolder(deck)).toThrow(DeckError)
  expect(() => readDeckFolder(deck)).toThrow(
    `${sentence}\nName the folder of a deck with --deck DIR, or make a new deck: npm run new -- DIR --source TEXT`,
  )
})

test('an export of a deck elsewhere goes into the site of that deck, unless told otherwise', () => {
  const deck = 'tests/fixtures/decks/good'
  const { root, out } = readExportOptions(['--deck', deck])
  expect([root, out]).toEqual([resolve(deck), join(deck, 'dist/downloads')])
  expect(readExportOptions(['--deck', deck, '--out', 'x']).out).toBe('x')
})

test('every command that works on a deck takes --deck, and nothing else asks where the person stands', () => {
  const files = readdirSync('src/node', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const having = (word: RegExp) =>
    files.filter((name) => word.test(readFileSync(join('src/node', name), 'utf8')))
  expect(having(/process\.cwd\(\)/)).toEqual([join('commands', 'arguments.ts')])
  const commands = ['start', 'dev', 'check', 'build', 'export-options'].map((name) =>
    join('commands', `${name}.ts`),
  )
  for (const name of commands) expect(having(/\.\.\.DECK_OPTION/)).toContain(name)
})
