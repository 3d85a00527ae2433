import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { dataFile, ENTITIES, parsed, problemsAfter } from '../data-files.ts'

const chart = kinds.matrix
const data = parsed(chart.parse(dataFile('scenarios'), ENTITIES))

test('the table names main effects and keeps six cells as not addressed', () => {
  const { rows, columns } = chart.table(data)
  expect(columns).toEqual(['Scenario', 'Safety', 'Money', 'Trust', 'Nature'])
  const silent = '– not addressed'
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    [
      'Little changes; most owners keep their habits',
      'Main effect: Gauges warn in time',
      silent,
      'Owners keep their habits',
      silent,
    ],
    [
      'Slow decay',
      'Faults add up unseen',
      'Main effect: From 2028 repairs cost more than visits did; larger bills after floods',
      silent,
      silent,
    ],
    ['A second flood', 'Main effect: Visits return', silent, 'Fewer inspectors who know the river', silent],
  ])
  expect(rows[1]?.[2]?.origin).toEqual({ lines: [54, 47] })
})

test('the alternative text gives each scenario’s main dimension', () => {
  expect(chart.alt(data)).toBe(
    'Matrix of three scenarios by four dimensions, where little changes is mainly safety, slow decay is mainly money, a second flood is mainly safety. Six of twelve cells are not addressed in the source; no likelihood is given.',
  )
})

test('a probability, an unknown state and a missing dimension are refused', () => {
  const found = problemsAfter('scenarios', (json) => {
    json.rows[1].cells.Money.state = 'likely'
  })
  expect(problemsAfter('scenarios', (json) => (json.rows[0].probability = 0.3))).toEqual([
    'rows.0: found unknown key “probability”, expected one of entity, name, when, remark, also, step, cells',
  ])
  expect(found).toEqual([
    'rows.1.cells.Money.state: found “likely”, expected one of main effect, mentioned, not addressed',
  ])
  expect(
    problemsAfter('scenarios', ({ rows, columns }) => {
      delete rows[2].cells.Nature
      columns[1].name = 'Military'
    }),
  ).toEqual([
    'rows.0.cells: found “Military” is missing, expected a value for “Military”',
    'rows.0.cells: found unknown key “Money”, expected one of Safety, Military, Trust, Nature',
    'rows.1.cells: found “Military” is missing, expected a value for “Military”',
    'rows.1.cells: found unknown key “Money”, expected one of Safety, Military, Trust, Nature',
    'rows.2.cells: found “Military” is missing, expected a value for “Military”',
    'rows.2.cells: found “Nature” is missing, expected a value for “Nature”',
    'rows.2.cells: found unknown key “Money”, expected one of Safety, Military, Trust, Nature',
  ])
})
