import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { citedStatements } from '../../src/deck/checks/check-cited-lines.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { betterLine } from '../../src/source/likeness.ts'

const { deck, warnings } = await compileFolder('.')
if (!deck) throw new Error('the deck has problems: npm run check lists them')
const { source } = deck
const STATEMENTS = readdirSync('slides')
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => citedStatements({ text: readFileSync(`slides/${name}`, 'utf8'), line: 1 }))
const hasText = (line: number) => (source.lines[line - 1]?.text ?? '').trim() !== ''

test('no reference of this deck is warned of', () => {
  expect(STATEMENTS.length).toBeGreaterThan(30)
  expect(warnings.filter(({ found }) => found.includes(' cited for '))).toEqual([])
})

test('most references moved by two to five lines are found', () => {
  const moved = STATEMENTS.flatMap(({ text, lines }) =>
    [-5, -4, -3, -2, 2, 3, 4, 5].flatMap((by) => {
      const other = lines.map((line) => line + by)
      return other.every((line) => hasText(line) && !lines.includes(line)) ? [{ text, lines: other }] : []
    }),
  )
  const caught = moved.filter(({ text, lines }) => betterLine(source, text, lines) !== undefined)
  console.log(`${caught.length} of ${moved.length} moved references are warned of`)
  expect(moved.length).toBeGreaterThan(100)
  expect(caught.length / moved.length).toBeGreaterThan(0.7)
})
