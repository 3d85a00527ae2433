import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, usageLine } from '../../src/node/command-line.ts'
import { fromHere, namedFromHere } from '../../src/node/from-here.ts'

test('a command is named as it is called in a checkout, with the deck where it is another folder', () => {
  expect(commandLine('build')).toBe('npm run build')
  expect(commandLine('build', resolve('.'))).toBe('npm run build')
  expect(commandLine('start', resolve('examples/two'))).toBe('npm start -- --deck examples/two')
  expect(commandLine('check', resolve('../two'), ['--all'])).toBe('npm run check -- --all --deck ../two')
  expect(commandLine('check', resolve('.'), ['--all'])).toBe('npm run check -- --all')
  expect(commandLine('build', resolve('my decks/ü'))).toBe('npm run build -- --deck "my decks/ü"')
})

test.each([
  ['npm run check -- [--deck DIR] [--pages]', 'npx briefing-deck check [--deck DIR] [--pages]'],
  ['npm start -- [--port N]', 'npx briefing-deck start [--port N]'],
  ['npm run audit', 'npx briefing-deck audit'],
])('where the engine is installed as a package “%s” reads “%s”', (usage, installed) => {
  expect(usageLine(usage, true)).toBe(installed)
  expect(usageLine(usage, false)).toBe(usage)
})

test('files are named from where the person stands, by the shorter of two names', () => {
  expect(fromHere(resolve('a/b'))).toBe('a/b')
  expect(fromHere(resolve('.'))).toBe('.')
  expect(fromHere('/x')).toBe('/x')
  const problem = { file: 'slides/010.md', line: 3, column: 1, found: 'x', expected: 'y' }
  expect(namedFromHere(resolve('a'), [problem])).toEqual([{ ...problem, file: 'a/slides/010.md' }])
  expect(namedFromHere('.', [problem])).toEqual([problem])
})
