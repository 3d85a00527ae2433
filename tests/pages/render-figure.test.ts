import { expect, test } from 'vitest'
import { raw } from '../../src/deck/model/html.ts'
import type { ChartDrawing, Figure } from '../../src/deck/model/types.ts'
import { renderFigure, renderOrigins } from '../../src/pages/render-figure.ts'

const figure: Figure = {
  id: 'costs',
  kind: 'table',
  text: { subtitle: 'Measure', note: 'A <note>' },
  table: {
    caption: 'Costs',
    columns: ['Item', 'Cost', 'When', 'Who'],
    rows: [
      [
        { text: 'Lane', origin: { events: ['E01'] } },
        { text: 'open', origin: { events: ['E01'] } },
        { text: 'late', origin: { claims: ['C02'] } },
        { text: 'said by both', origin: { claims: ['C03'], lines: [4, 3] } },
      ],
    ],
  },
  alt: 'Bar chart',
  origins: [{ lines: [3, 4] }],
  steps: [],
}
const text = (kind: Figure['kind'] = 'table', drawing?: ChartDrawing) =>
  renderFigure({ ...figure, kind }, drawing, { sourceName: 'Analysis', voice: {} }).text

test('a table names its columns, its rows and where each row comes from', () => {
  expect(text()).toContain('<figure class="data-table" data-table="costs">')
  expect(text()).toContain('<caption>Costs</caption>')
  expect(text()).toContain('<th scope="col">Item</th><th scope="col">Cost</th>')
  expect(text()).toMatch(/<th scope="row">Lane/)
  expect(text()).toContain(
    'href="#L3">L3–4</a>; † <a href="#C02">C02</a>, <a href="#C03">C03</a>, <a href="#E01">E01</a></td>',
  )
})

test('a fact of the record alone has one dagger a row; what the analysis says too has none', () => {
  expect(text().match(/data-event="E01"/g)).toHaveLength(1)
  expect(text().match(/data-claim="C02"/g)).toHaveLength(1)
  expect(text()).not.toContain('data-claim="C03"')
})

test('a note is text, not markup', () => {
  expect(text()).toContain('<strong>Note:</strong> A &lt;note&gt;')
})

test('a chart has its drawing, source and table', () => {
  const drawing = { page: raw('<svg role="img"></svg>'), file: '<svg xmlns="…"></svg>' }
  const chart = text('chart', drawing)
  expect(chart).toContain('<figure class="chart" data-chart="costs">\n<svg role="img"></svg>\n')
  expect(chart).toContain('<strong>Source:</strong> Analysis, <a class="line-ref" href="#L3">L3–4</a>')
  expect(chart).toContain('<div class="chart-table"><table>')
})

test('an origin in the record alone does not name the analysis', () => {
  expect(renderOrigins([{ events: ['E02', 'E01', 'E02'] }], { sourceName: 'Analysis', voice: {} }).text).toBe(
    '† Public record: <a href="#E01">E01</a>, <a href="#E02">E02</a>',
  )
})

test('a reading of the author is told beside the figure, with how it came about', () => {
  const readings = [{ text: 'Piers, 7', how: 'counted from the list in L3' }]
  expect(
    renderFigure({ ...figure, readings }, undefined, { sourceName: 'Analysis', voice: {} }).text,
  ).toContain('<strong>The author’s reading:</strong> “Piers, 7”: counted from the list in L3</p>')
  expect(text()).not.toContain('reading')
})
