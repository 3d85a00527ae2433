import type { Entity } from '../../src/charts/base/entities.ts'
import { example } from './other-data.ts'

/**
 * The least and the most that the kinds for any subject take: one row, as many as fit; short words and the longest;
 * below zero, with and without entities, of the text and of the record alone; some with steps.
 */

/** As many as a deck may have. */
export const FOUR_ENTITIES: readonly Entity[] = [
  { id: 'north', name: 'Northern line', spoken: 'red square', color: 1, marker: 'square' },
  { id: 'harbour', name: 'Harbour line', spoken: 'orange triangle', color: 2, marker: 'triangle' },
  { id: 'island', name: 'Island line', spoken: 'green circle', color: 3, marker: 'circle' },
  { id: 'mill', name: 'Mill line', spoken: 'violet diamond', color: 4, marker: 'diamond' },
]

const origin = { lines: [5] }
const record = { events: ['E01'] }
const originAt = (index: number) => (index % 3 === 2 ? record : origin)
const entityAt = (index: number) =>
  [{ entity: 'north' }, { entity: 'harbour' }, { entity: 'island' }, { entity: 'mill' }, {}][index % 5]!

/** Words of exactly so many letters. */
export const wordsOf = (
  letters: number,
  words = 'Maintenance of the moorings and winches on the western shore of the lake ',
) =>
  words
    .repeat(4)
    .slice(0, letters - 1)
    .trimEnd()
    .padEnd(letters, 'm')

const bars = example('bars') as { rows: object[] }
const rows = (count: number, name: number, text: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${index + 1} ${wordsOf(name - 3)}`,
    ...entityAt(index),
    value: index % 2 === 0 ? 12_400 - index * 1000 : 1 + index * 900.5,
    text: wordsOf(text),
    origin: originAt(index),
  }))
const { steps: _, ...stepless } = bars as Record<string, unknown>

export const BARS = {
  'one row': { ...stepless, columns: ['Line', 'Late'], rows: [{ name: 'Mill', value: 18, origin }] },
  'two rows of nothing': {
    ...stepless,
    columns: ['Line', 'Late'],
    rows: [
      { name: 'Mill line', value: 0, origin },
      { name: 'Island line', value: 0, origin: record },
    ],
  },
  'six rows in two lines': { ...stepless, rows: rows(6, 56, 64) },
  'twelve rows': { ...stepless, rows: rows(12, 30, 36) },
  'below zero': {
    ...stepless,
    unit: 'per cent against 2024',
    columns: ['Line', 'Change', 'Why'],
    rows: [
      { name: 'Northern line', value: 4.5, text: 'a second boat', origin },
      { name: 'Harbour line', entity: 'north', value: -12, text: 'fewer visitors in spring', origin },
      {
        name: 'Island line',
        entity: 'island',
        value: -31.5,
        text: 'its pier was being rebuilt',
        origin: record,
      },
      { name: 'Mill line', value: 0, origin },
    ],
  },
  'only below zero': {
    ...stepless,
    columns: ['Line', 'Change'],
    rows: [-3, -12_000, -7.25].map((value, index) => ({ name: `Line ${index}`, value, origin })),
  },
}

const lines = example('lines')
const month = (index: number) =>
  `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
const day = (index: number) => new Date(Date.UTC(2025, 3, 1 + index)).toISOString().slice(0, 10)
const points = (count: number, date: (index: number) => string, value: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({
    date: date(index),
    value: value(index),
    origin: originAt(index),
  }))

export const LINES = {
  'two points': {
    ...lines,
    series: [
      {
        name: 'Boats',
        points: points(
          2,
          (index) => String(2019 + index),
          (index) => 5 + index,
        ),
      },
    ],
  },
  'four series with close ends': {
    ...lines,
    series: [0, 1, 2, 3]
      .map((series) => ({
        name: wordsOf(24 - series),
        ...entityAt(series),
        points: points(
          60,
          month,
          (index) => 300 + 120 * Math.sin(index / 7 + series * (1 - index / 59)) + series,
        ),
      }))
      .map((series) => ({
        ...series,
        points: series.points.map((point) => ({ ...point, value: Math.round(point.value * 10) / 10 })),
      })),
  },
  'not from zero, by days': {
    ...lines,
    unit: 'metres above the sea',
    from: { value: 392, remark: 'Axis from 392, not from 0' },
    series: [
      {
        name: 'Lake',
        entity: 'island',
        points: points(30, day, (index) => (3930 + ((index * 7) % 11)) / 10),
      },
      {
        name: 'River',
        points: points(
          12,
          (index) => day(index * 2),
          (index) => (3945 - index) / 10,
        ),
      },
    ],
  },
  'gaps, below zero and ends before the others': {
    ...lines,
    unit: 'per cent',
    series: [
      {
        name: 'Change on the lake',
        points: [2001, 2002, 2005, 2006, 2009].map((year, index) => {
          return { date: String(year), value: index * 4 - 9, origin }
        }),
      },
      {
        name: 'Buses',
        points: points(
          16,
          (index) => String(2000 + index),
          (index) => 10 - index,
        ),
      },
      {
        name: 'Mills',
        points: points(
          4,
          (index) => String(2000 + index),
          (index) => -5 + index,
        ),
      },
    ],
  },
}

const days = example('days')
const mark = (date: string, index: number, text: string) => ({
  id: `mark-${index + 1}`,
  date,
  ...entityAt(index),
  text,
  origin: originAt(index),
})
const { steps: __, brackets: ___, ...plainDays } = days as Record<string, unknown>
const sixDays = ['2025-04-01', '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-05', '2025-04-06']

export const DAYS = {
  'ten days, one mark': {
    ...plainDays,
    to: '2025-04-10',
    days: [mark('2025-04-03', 0, 'A diver finds cracks')],
  },
  'six marks side by side': {
    ...plainDays,
    days: sixDays.map((date, index) => mark(date, index, wordsOf(72))),
    brackets: [
      { from: 'mark-1', to: 'mark-2', text: wordsOf(40), remark: wordsOf(40) },
      { from: 'mark-3', to: 'mark-6', text: wordsOf(40), remark: wordsOf(40) },
    ],
  },
  'six marks at the end of 184 days': {
    ...plainDays,
    from: '2024-12-01',
    to: '2025-06-02',
    days: ['2024-12-01', '2025-03-01', '2025-05-30', '2025-05-31', '2025-06-01', '2025-06-02'].map(
      (date, index) => mark(date, index, wordsOf(72 - index)),
    ),
    brackets: [{ from: 'mark-1', to: 'mark-6', text: wordsOf(40), remark: wordsOf(40) }],
  },
  'six marks, spread': {
    ...plainDays,
    days: ['2025-04-03', '2025-04-13', '2025-04-24', '2025-05-02', '2025-05-15', '2025-05-29'].map(
      (date, index) => mark(date, index, wordsOf(40 + index * 5)),
    ),
    brackets: [
      { from: 'mark-2', to: 'mark-5', text: 'between the second and the fifth' },
      { from: 'mark-5', to: 'mark-6', text: 'and two weeks more' },
    ],
  },
}

const strip = example('strip')
const { steps: ____, ...plainStrip } = strip as Record<string, unknown>
const twoHeads = ['What it says', 'Pages']
const group = (index: number, name: string, at: (number | string)[], text?: string) => ({
  name,
  ...entityAt(index),
  at,
  ...(text && { text }),
  origin: originAt(index),
})

export const STRIP = {
  'one mark of two units': {
    ...plainStrip,
    count: 2,
    columns: twoHeads,
    groups: [{ name: 'Promise', at: [2], origin }],
  },
  '144 lines, three readings': {
    ...plainStrip,
    unit: { one: 'line', many: 'lines' },
    count: 144,
    columns: twoHeads,
    groups: [
      group(3, 'Signal of impunity', [55, 142]),
      group(3, 'Symbolic act', [72, 84]),
      group(2, 'Strategic insulation', [121]),
    ],
  },
  'three quotes of the longest': {
    ...plainStrip,
    count: 144,
    groups: [
      { ...group(4, 'Signal of impunity', [55, '141-142']), quote: wordsOf(100) },
      { ...group(2, 'Symbolic act', [1, 54, 144]), quote: wordsOf(96) },
      { ...group(0, 'Strategic insulation', [121]), quote: 'short' },
    ],
  },
  'two quotes, a foot': {
    ...plainStrip,
    foot: wordsOf(80),
    groups: [
      { ...group(4, 'Promise', [1, 2, 3]), quote: 'it goes' },
      { ...group(4, 'Condition', [4]), quote: 'it depends on the wind' },
    ],
  },
  'six groups, close marks': {
    ...plainStrip,
    count: 144,
    groups: Array.from({ length: 6 }, (_, index) =>
      group(
        index,
        `${index + 1} ${wordsOf(20)}`,
        index % 2 === 0
          ? [1, 2, 3, 5, 8, '13-21', 34, 55, 89, 144]
          : ['101-103', '105-107', 109, 111, '140-144'],
        wordsOf(27),
      ),
    ),
  },
  'three groups of 2000, long words': {
    ...plainStrip,
    count: 2000,
    groups: [0, 1, 2].map((index) =>
      group(
        index,
        `${index + 1} ${wordsOf(42)}`,
        [1, 2, 1000, 1001, 1003, '1010-1500', 1990, 2000],
        wordsOf(52),
      ),
    ),
  },
}

export const EXTREMES = { bars: BARS, days: DAYS, lines: LINES, strip: STRIP }
