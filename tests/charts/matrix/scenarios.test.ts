import { expect, test } from 'vitest'
import chart from '../../../src/charts/matrix/scenarios-words.ts'
import { dataFile, parsed, problemsAfter } from '../data-files.ts'

const data = parsed(chart.parse(dataFile('scenario-matrix')))

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
    json.rows[0].probability = 0.3
    json.rows[1].cells.Political.state = 'likely'
    delete json.rows[2].cells.Reputational
  })
  expect(found).toEqual([
    'rows.0.probability: found unknown key "probability", expected only the keys name, remark, cells',
    'rows.1.cells.Political.state: found "likely", expected one of: main effect, mentioned, not addressed',
    'rows.2.cells.Reputational: found nothing, expected the key "Reputational"',
  ])
})
