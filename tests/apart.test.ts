import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('no unit test replaces a module: the next file would get what it left, or it what the last one loaded', () => {
  const names = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.slow)\.test\.ts$/.test(name),
  )
  expect(names.length).toBeGreaterThan(80)
  const replacing = /\bvi\.(?:do)?mock\(/i
  expect(names.filter((name) => replacing.test(readFileSync(join('tests', name), 'utf8')))).toEqual([])
})
