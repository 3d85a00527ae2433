import { describe, expect, test } from 'vitest'
import { html } from '../../src/deck/model/html.ts'
import type { ChartDrawing, DrawnDeck, Figure } from '../../src/deck/model/types.ts'
import { takeAway, toCsv } from '../../src/pages/take-away.ts'

const table = (text: string) => ({
  caption: 'Ratings',
  columns: ['Dimension', 'Impact'],
  rows: [
    [{ text }, { text: 'Very High', origin: { lines: [126, 127, 128], events: ['E42'], claims: ['C26'] } }],
  ],
})

describe('toCsv', () => {
  test('ends each row with where it comes from', () => {
    expect(toCsv(table('Humanitarian'), {})).toBe(
      'Dimension,Impact,Origin\r\nHumanitarian,Very High,L126–128; E42; C26\r\n',
    )
  })

  test('keeps commas, quotes and line ends inside a cell', () => {
    expect(toCsv(table('a, "b"\nc'), {})).toContain('"a, ""b""\nc",Very High')
  })

  test.each([
    ['x;=1+1', `"x;'=1+1",`],
    ['x; @SUM(A1)', `"x; '@SUM(A1)",`],
    ['x\t+cmd', `"x\t'+cmd",`],
    ['a,-cmd', `"a,'-cmd",`],
    ['a\n=1', `"a\n'=1",`],
    ['x;"=1+1"', `"x;""'=1+1""",`],
    ['-cmd|calc', `"'-cmd|calc",`],
    ['＝1+1', "'＝1+1,"],
    [' =1', "' =1,"],
  ])('F34: no part of %j is a formula, whatever a spreadsheet cuts at', (text, written) => {
    expect(toCsv(table(text), {})).toContain(`\r\n${written}`)
  })

  test.each(['-5', '−0.5', '+3 %', '-1,000', '12; −4', 'a; b', 'x-y', '–'])(
    'F34: %j is no formula',
    (text) => {
      expect(toCsv(table(text), {})).not.toContain("'")
    },
  )

  test('never hands a spreadsheet a formula', () => {
    expect(toCsv(table('=1+1'), {})).toContain("'=1+1,")
  })
})

describe('takeAway', () => {
  const figure = { id: 'costs', table: table('Piers') } as Figure
  const deck = (figures: Figure[], drawings: Map<string, ChartDrawing>) =>
    ({ slides: figures.map((figure) => ({ figure })), drawings, settings: {} }) as unknown as DrawnDeck

  test('gives a table as CSV, with the mark by which spreadsheets know UTF-8', () => {
    expect(takeAway(deck([figure], new Map()))).toEqual([
      { path: 'data/costs.csv', text: `\ufeff${toCsv(figure.table, {})}`, type: 'text/csv; charset=utf-8' },
    ])
  })

  test('gives the drawing of a chart besides, as it stands in a file', () => {
    const drawings = new Map([['costs', { page: html`<svg class="page"/>`, file: '<svg id="file"/>' }]])
    expect(takeAway(deck([figure], drawings))[1]).toEqual({
      path: 'data/costs.svg',
      text: '<svg id="file"/>',
      type: 'image/svg+xml',
    })
  })

  test('a slide without a figure gives nothing', () => {
    expect(takeAway({ slides: [{}], drawings: new Map(), settings: {} } as unknown as DrawnDeck)).toEqual([])
  })
})
