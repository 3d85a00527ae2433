import { expect, test } from 'vitest'
import { readJson, readYaml } from '../../src/problems/read-yaml.ts'

test.each(['[', '? ', 'a: ? ', '- ', '{a: ', '"', '*a ', 'a:\n'])(
  'F6: as much of %j as is read ends in problems',
  (piece) => {
    const { problems } = readYaml('a.yaml', piece.repeat(100_000 / piece.length))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(3)
  },
)

test('F6: a string of nine megabytes is read, and its end is missed', () => {
  const long = 'x'.repeat(9 * 1024 * 1024)
  expect(readJson('a.json', `["${long}"]`).problems).toEqual([])
  expect(readJson('a.json', `["${long}`).problems).toMatchObject([{ column: 2 }])
})
