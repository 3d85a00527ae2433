import { expect, test } from 'vitest'
import { checkCitedLines, citedStatements } from '../../../src/deck/checks/check-cited-lines.ts'
import { compileChanged } from '../../helpers/compile-changed.ts'
import { makeSource } from '../../helpers/make-source.ts'

const statements = (text: string) => citedStatements({ text, line: 10 }).map((one) => [one.text, one.lines])

test('a statement is what stands before its reference, back to the one before, in its own item or cell', () => {
  expect(
    statements('First {L1}; then a second {E4} and third {L2–4, L9}\n\nA heading\n\n- item {L5, E1}'),
  ).toEqual([
    ['First', [1]],
    ['and third', [2, 3, 4, 9]],
    ['item', [5]],
  ])
  expect(statements('| one | two {L3} |\n\n### Box {L4}\n\nWho asks? {L5}')).toEqual([
    ['two', [3]],
    ['Box', [4]],
  ])
})

test('a range that runs away is not counted out', () => {
  expect(citedStatements({ text: 'words {L1–999999}', line: 1 })[0]?.lines.length).toBeLessThan(100)
})

test('a wrong line is warned of at its reference, with the line that has the words', () => {
  const source = makeSource(['The council closed the bridge', 'Inspectors found rust in two piers'])
  const body = { text: '\nInspectors found\nrust in piers {L1}', line: 7 }
  expect(checkCitedLines(body, 'a.md', source)).toEqual([
    {
      file: 'a.md',
      line: 9,
      column: 15,
      level: 'warning',
      topic: 'quote',
      found: 'L1 cited for “Inspectors found rust in piers”',
      expected: 'the line that says so, perhaps L2: “Inspectors found rust in two piers”',
    },
  ])
})

test('a deck with one is built all the same', () => {
  const { problems, warnings } = compileChanged([
    ['010-rust.md', 'Two of nine {L7}', 'Inspectors found rust in two of nine piers {L3}'],
  ])
  expect(problems).toEqual([])
  expect(warnings.map(({ found }) => found)).toEqual([
    'L3 cited for “Inspectors found rust in two of nine piers”',
  ])
})
