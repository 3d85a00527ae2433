import { expect, test } from 'vitest'
import { parseDataTable } from '../../../src/charts/base/data-table.ts'
import { inOneLine } from '../data-files.ts'

const table = () => ({
  subtitle: 'Motives offered, in the source’s order',
  note: 'The order is no ranking.',
  caption: 'Motives offered for the step',
  columns: ['Motive', 'Explanation'],
  rows: [
    [{ text: 'Avoid scrutiny' }, { text: 'Visits could reveal abuse', origin: { lines: [78] } }],
  ] as object[][],
})
const problems = (json: unknown) => (parseDataTable(json).problems ?? []).map(inOneLine)

test('a table with an origin in each row is taken as it is', () => {
  expect(parseDataTable(table())).toEqual({ data: table() })
})

test('a row of another length, and a row without an origin, are named', () => {
  const spoiled = table()
  spoiled.rows.push([{ text: 'Legal shielding', origin: { lines: [80] } }], [{ text: 'a' }, { text: 'b' }])
  expect(problems(spoiled)).toEqual([
    'rows.1: found 1 cells, expected 2 cells, one for each column',
    'rows.2: found no cell with an origin, expected at least one cell with an origin',
  ])
})

test('an unknown key and a cell that is a bare word are named', () => {
  expect(problems({ ...table(), title: 'x' })).toEqual([
    ': found unknown key “title”, expected one of subtitle, note, caption, columns, rows',
  ])
  expect(problems({ ...table(), rows: [['Avoid scrutiny', 'x']] })).toEqual([
    'rows.0.0: found “Avoid scrutiny”, expected a mapping',
    'rows.0.1: found “x”, expected a mapping',
  ])
})

test('a silence in any language is a dash and words, and no figure', () => {
  const rows = (text: string) => [[{ text: 'Marrow', origin: { lines: [1] } }, { text }]]
  const parse = (text: string) =>
    parseDataTable({ subtitle: 's', note: 'n', caption: 'c', columns: ['a', 'b'], rows: rows(text) })
  expect(parse('– لم يوجد')).toHaveProperty('data')
  expect(parse('– nicht bekannt')).toHaveProperty('data')
  expect(parse('– 4 Besuche')).toHaveProperty('problems')
})
