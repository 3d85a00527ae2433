import { expect, test } from 'vitest'
import { kinds } from '../../../src/charts/kinds.ts'
import { recordChart } from '../../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { dataFile, parsed, problemsAfter, tokensCss } from '../data-files.ts'

const { light } = readTokens(tokensCss())
const chart = kinds.dots
const data = parsed(chart.parse(dataFile('risks')))

test('both axes are categories, the rating’s with exactly the three levels of the source', () => {
  const { scales } = chart.config(data, light).options!
  expect(scales?.x).toMatchObject({ type: 'category', labels: ['Medium', 'High', 'Very high'] })
  expect(scales?.y).toMatchObject({
    type: 'category',
    labels: ['Safety', 'Money', 'Trust', 'Nature'],
  })
})

test('dots are 54 px wide and follow the ordinal ramp, never an entity colour', () => {
  const [dots] = chart.config(data, light).data.datasets
  expect(dots).toMatchObject({
    type: 'scatter',
    pointRadius: 27,
    pointBackgroundColor: [light.rating3, light.rating2, light.rating2, light.rating1],
  })
})

test('the table prints rating, risk and an earlier wording with their lines, and a dash where there is none', () => {
  expect(chart.table(data).rows).toEqual(
    data.rows.map(({ name, text, level, earlier, origin }) => [
      { text: name },
      { text, origin },
      { text: level, origin },
      earlier ?? { text: '–' },
    ]),
  )
  expect(data.rows.map((row) => [row.level, row.origin.lines, row.earlier?.origin.lines])).toEqual([
    ['Very high', [46], [65]],
    ['High', [47], [54]],
    ['High', [48], undefined],
    ['Medium', [49], undefined],
  ])
})

test('the alternative text gives every rating and says that there is no likelihood', () => {
  expect(chart.alt(data)).toBe(
    'Dot plot of ratings for four risks on an ordinal scale, where safety is rated very high, money and trust are rated high, nature is rated medium. No likelihood is given.',
  )
})

test('a level the source does not use, a score, a likelihood and a long label are refused', () => {
  const found = problemsAfter('risks', (json) => {
    json.rows[1].level = 4
    json.rows[2].likelihood = 'likely'
  })
  expect(found).toEqual([
    'rows.1.level: found 4, expected text',
    'rows.2: found unknown key “likelihood”, expected one of name, text, level, earlier, origin',
  ])
  expect(problemsAfter('risks', (json) => (json.rows[0].level = 'Low'))).toEqual([
    'rows.0.level: found “Low”, expected one of Medium, High, Very high',
  ])
  expect(problemsAfter('risks', (json) => (json.rows[0].text = 'word '.repeat(11).trim()))).toEqual([
    'rows.0.text: found 11 words, expected at most 10 words',
  ])
})

test('one row stands on a ground of its own from its step on, and the step is announced', () => {
  expect(chart.stepLabels(data)).toEqual(['Four risks, each with its rating', 'Safety: the gravest'])
  const groundAt = (step: number) =>
    recordChart(chart, data, light, { prefix: 'x', step }).fills.filter(
      ({ left, right }) => right - left === 1280,
    )
  expect(groundAt(0)).toEqual([])
  const [ground, ...others] = groundAt(1)
  expect(others).toEqual([])
  const name = recordChart(chart, data, light, { prefix: 'x' }).texts.find(({ text }) => text === 'Safety')!
  expect(name.top > ground!.top && name.bottom < ground!.bottom).toBe(true)
  expect(problemsAfter('risks', (json) => (json.highlight.row = 'Dangers'))).toEqual([
    'highlight.row: found “Dangers”, expected the name of a row: Safety, Money, Trust, Nature',
  ])
  expect(problemsAfter('risks', (json) => delete json.highlight)).toEqual([
    'steps.1: found “Safety: the gravest”, which shows nothing new, expected a step of something',
  ])
})

test('each rating says its line, and a narrow window has all words of the wide one at 15 px or more', () => {
  const words = (kind: typeof chart.narrow) =>
    recordChart(kind, data, light, { prefix: 'x' })
      .texts.map(({ text }) => text)
      .join(' ')
  for (const { name, text, level, origin } of data.rows)
    for (const said of [name, text, level, `L${origin.lines?.[0]}`]) {
      expect(words(chart)).toContain(said)
      expect(words(chart.narrow)).toContain(said)
    }
  expect(chart.narrow.size(data).width).toBe(350)
})

test('a row twice, more levels than there is room for and a head without a column are refused', () => {
  expect(problemsAfter('risks', (json) => (json.rows[3].name = 'Money'))).toEqual([
    'rows.3.name: found “Money” again, expected each name once',
  ])
  expect(problemsAfter('risks', (json) => json.levels.unshift('A', 'B', 'C'))).toEqual([
    'levels: found 6 levels, expected at most 5 levels',
  ])
  expect(problemsAfter('risks', (json) => (json.levels[2] = 'High'))).toContain(
    'levels.2: found “High” again, expected each entry once',
  )
  expect(problemsAfter('risks', (json) => json.columns.pop())).toEqual([
    'columns: found a list of 3, expected exactly 4 entries',
  ])
})
