import { expect, test } from 'vitest'
import chart from '../../src/charts/oversight-powers.ts'
import { dataFile, parsed, problemsAfter } from './data-files.ts'

const data = parsed(chart.parse(dataFile('oversight-powers')))

test('the table gives twelve cells, and says "not stated" where the source is silent', () => {
  const rows = chart.table(data).rows.map(([, ...cells]) => cells.map((cell) => cell.text))
  expect(rows).toEqual([
    ['ends on exit', '– not stated', '– not stated', '“rare external check”; “one of the last”'],
    [
      '– not stated',
      'acts before 16 Sep 2022 only',
      '– not stated',
      '“once held Russia legally accountable”',
    ],
    ['– not stated', '– not stated', 'applies', '“weaker than the European model”'],
  ])
})

test('every cell leads to the lines of the storyline', () => {
  const lines = chart.table(data).rows.map(([, ...cells]) => cells.map((cell) => cell.origin?.lines))
  expect(lines).toEqual([
    [[62, 100], undefined, undefined, [62, 100]],
    [undefined, [91, 107], undefined, [91]],
    [undefined, undefined, [72, 106], [92, 106]],
  ])
})

test('the alternative text names what ends, what remains and what is not stated', () => {
  expect(chart.alt(data)).toBe(
    'Matrix of three mechanisms by four powers, where the power to inspect without notice ends with the CPT exit and the UN convention’s duties remain with weaker enforcement. 6 cells the source does not address are marked not stated.',
  )
})

test('a "No" where the source is silent is refused, and so is a word for a silent cell', () => {
  expect(problemsAfter(chart, (json) => (json.rows[0].cells.judge.state = 'no'))).toEqual([
    'rows.0.cells.judge.state: found "no", expected one of: applies, ends, not stated',
  ])
  expect(problemsAfter(chart, (json) => (json.rows[0].cells.judge.text = 'no'))).toEqual([
    'rows.0.cells.judge.text: found unknown key "text", expected only the keys state',
  ])
})

test('a missing cell is named', () => {
  expect(problemsAfter(chart, (json) => delete json.rows[2].cells.oblige)).toEqual([
    'rows.2.cells.oblige: found nothing, expected the key "oblige"',
  ])
})
