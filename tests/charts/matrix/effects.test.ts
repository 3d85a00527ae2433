import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { dataFile, ENTITIES, parsed, problemsAfter } from '../data-files.ts'

const chart = kinds.matrix
const data = parsed(chart.parse(dataFile('scenario-matrix'), ENTITIES))

test('the table names main effects and keeps six cells as not addressed', () => {
  const { rows, columns } = chart.table(data)
  expect(columns).toEqual(['Scenario', 'Legal', 'Political', 'Humanitarian', 'Reputational'])
  const silent = '– not addressed'
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    [
      'Minimal impact; symbolic only; “minor consequences”',
      'NGOs and UNCAT still document abuses',
      silent,
      silent,
      'Main effect: “reputational more than practical”',
    ],
    [
      'Accelerated repression',
      'CPT absence',
      silent,
      'Main effect: Worse treatment of political prisoners and Ukrainian detainees; in prisons and occupied Ukraine',
      silent,
    ],
    [
      'Global precedent',
      'Main effect: Monitoring regimes weaken',
      'Main effect: Other states may cite Russia to leave treaties',
      silent,
      silent,
    ],
  ])
  expect(rows[1]?.[3]?.origin).toEqual({ lines: [136, 52] })
})

test('the alternative text gives each scenario’s main dimension', () => {
  expect(chart.alt(data)).toBe(
    'Matrix of three scenarios by four dimensions, where minimal impact is mainly reputational, accelerated repression is mainly humanitarian, global precedent is mainly legal and political. Six of twelve cells are not addressed in the source; no likelihood is given.',
  )
})

test('a probability, an unknown state and a missing dimension are refused', () => {
  const found = problemsAfter('scenario-matrix', (json) => {
    json.rows[1].cells.Political.state = 'likely'
  })
  expect(problemsAfter('scenario-matrix', (json) => (json.rows[0].probability = 0.3))).toEqual([
    'rows.0: found unknown key “probability”, expected one of entity, name, remark, cells',
  ])
  expect(found).toEqual([
    'rows.1.cells.Political.state: found “likely”, expected one of main effect, mentioned, not addressed',
  ])
  expect(
    problemsAfter('scenario-matrix', ({ rows, columns }) => {
      delete rows[2].cells.Reputational
      columns[1].name = 'Military'
    }),
  ).toEqual([
    'rows.0.cells: found “Military” is missing, expected a value for “Military”',
    'rows.0.cells: found unknown key “Political”, expected one of Legal, Military, Humanitarian, Reputational',
    'rows.1.cells: found “Military” is missing, expected a value for “Military”',
    'rows.1.cells: found unknown key “Political”, expected one of Legal, Military, Humanitarian, Reputational',
    'rows.2.cells: found “Military” is missing, expected a value for “Military”',
    'rows.2.cells: found “Reputational” is missing, expected a value for “Reputational”',
    'rows.2.cells: found unknown key “Political”, expected one of Legal, Military, Humanitarian, Reputational',
  ])
})
