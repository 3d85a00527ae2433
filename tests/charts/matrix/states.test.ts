import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { dataFile, ENTITIES, parsed, problemsAfter } from '../data-files.ts'

const chart = kinds.matrix
const data = parsed(chart.parse(dataFile('oversight-powers'), ENTITIES))

test('the table gives twelve cells, and says "not stated" where the source is silent', () => {
  const rows = chart.table(data).rows.map(([, ...cells]) => cells.map((cell) => cell.text))
  expect(rows).toEqual([
    ['ends on exit', '– not stated', '– not stated', '“rare external check”; “one of the last”'],
    ['– not stated', 'acts until 16 Sep 2022 only', '– not stated', '“once held Russia legally accountable”'],
    [
      '– not stated',
      '– not stated; UN committee decides complaints',
      'applies',
      '“weaker than the European model”',
    ],
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
    'Matrix of three mechanisms by four powers, where the right to visit any place of detention ends with the exit, the European Court judges earlier acts only, and the UN convention’s duties remain with weaker enforcement. Six cells the source does not address are marked not stated.',
  )
})

test('a "No" where the source is silent is refused, and so is a word for a silent cell', () => {
  expect(problemsAfter('oversight-powers', (json) => (json.rows[0].cells.judge.state = 'no'))).toEqual([
    'rows.0.cells.judge.state: found “no”, expected one of applies, until the exit, earlier acts only, in the source’s words, not stated',
  ])
  expect(problemsAfter('oversight-powers', (json) => (json.rows[0].cells.judge.text = 'no'))).toEqual([
    'rows.0.cells.judge: found “text” of a cell that is silent, expected nothing beside “not stated” but “also”',
  ])
})

test('a missing cell is named', () => {
  expect(problemsAfter('oversight-powers', (json) => delete json.rows[2].cells.oblige)).toEqual([
    'rows.2.cells: found “oblige” is missing, expected a value for “oblige”',
  ])
})

test('what the record adds to a silence is drawn with its †, and has a mark of its own', () => {
  const silent = chart.marks(data).find(({ id }) => id === 'uncat-judge')
  expect(silent?.origin).toEqual({ claims: ['C42'] })
  expect(chart.table(data).rows[2]?.[2]?.origin).toEqual({ claims: ['C42'] })
})

test('nothing is crossed out: neither a power whose end is not dated nor one for earlier acts', () => {
  const states = data.rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state))
  expect(states).toContain('until the exit')
  expect(states).toContain('earlier acts only')
  expect(states).not.toContain('ends')
})
