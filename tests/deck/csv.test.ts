import { describe, expect, test } from 'vitest'
import { toCsv } from '../../src/deck/csv.ts'

const table = (text: string) => ({
  caption: 'Ratings',
  columns: ['Dimension', 'Impact'],
  rows: [
    [{ text }, { text: 'Very High', origin: { lines: [126, 127, 128], events: ['E42'], claims: ['C26'] } }],
  ],
})

describe('toCsv', () => {
  test('ends each row with where it comes from', () => {
    expect(toCsv(table('Humanitarian'))).toBe(
      'Dimension,Impact,Origin\r\nHumanitarian,Very High,L126–128; E42; C26\r\n',
    )
  })

  test('keeps commas, quotes and line ends inside a cell', () => {
    expect(toCsv(table('a, "b"\nc'))).toContain('"a, ""b""\nc",Very High')
  })

  test('never hands a spreadsheet a formula', () => {
    expect(toCsv(table('=1+1'))).toContain("'=1+1,")
  })
})
