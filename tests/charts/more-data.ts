import type { Entity } from '../../src/charts/base/entities.ts'
import type { KindName } from '../../src/charts/kinds.ts'
import { OTHER } from './other-data.ts'

/** The same charts in other sizes: what is counted in a drawing or a sentence comes from the data. */

const origin = { lines: [14] }
const fact = (text: string) => ({ text, origin })
// biome-ignore lint/suspicious/noExplicitAny: JSON as an author writes it
const other = OTHER as Record<KindName, any>

/** One of each slot and marker. */
export const FOUR: readonly Entity[] = [
  { id: 'council', name: 'Council', spoken: 'red triangle', color: 1, marker: 'triangle' },
  { id: 'police', name: 'Police', spoken: 'orange square', color: 2, marker: 'square' },
  { id: 'harbour', name: 'Harbour office', spoken: 'green circle', color: 3, marker: 'circle' },
  { id: 'new', name: 'New bridge', spoken: 'violet diamond', color: 4, marker: 'diamond' },
]

const rowOf = (entity: Entity, index: number) => ({
  entity: entity.id,
  name: entity.name,
  short: entity.name,
  label: entity.name,
  origin,
  from: { date: String(1920 + 10 * index), ...fact(String(1920 + 10 * index)) },
  status: fact('at work'),
})

const inRows = (names: string[], cells: (index: number) => object) =>
  names.map((name, index) => ({ name, cells: cells(index) }))

export const MORE: Record<string, { kind: KindName; data: object; entities: readonly Entity[] }> = {
  'four entities as spans, no rules and one step': {
    kind: 'spans',
    entities: FOUR,
    data: {
      ...other.spans,
      subtitle: 'Offices since they began',
      rules: undefined,
      steps: [{ label: 'All that there is', until: '2000-06-01' }],
      rows: FOUR.map(rowOf),
    },
  },
  'six spans of no entity and three rules': {
    kind: 'spans',
    entities: [],
    data: {
      ...other.spans,
      subtitle: 'Bridges since they opened',
      rules: ['1930', '1945', '1965'].map((date) => ({ date, text: date, meaning: 'a flood', origin })),
      rows: Array.from({ length: 6 }, (_, index) => {
        const { entity, ...row } = rowOf({ ...FOUR[0]!, name: `Bridge ${index}` }, index)
        return row
      }),
    },
  },
  'four entities as a matrix of two columns': {
    kind: 'matrix',
    entities: FOUR,
    data: {
      ...other.matrix,
      columns: [{ name: 'Paint' }, { name: 'Steel' }],
      rows: FOUR.map(({ id, name }) => ({
        entity: id,
        name,
        cells: { Paint: { state: 'may', ...fact('buys it') }, Steel: { state: 'not said' } },
      })),
    },
  },
  'a matrix of five columns and every mark': {
    kind: 'matrix',
    entities: [],
    data: {
      ...other.matrix,
      numbered: true,
      missing: 'no price is given',
      states: {
        chosen: { mark: 'solid' },
        early: { mark: 'hatched' },
        before: { mark: 'hatched-back' },
        named: { mark: 'outlined' },
        unknown: { mark: 'silent', which: 'of which no paper tells', alt: 'left open', drawn: '–' },
      },
      columns: ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name })),
      rows: inRows(['By night', 'By day', 'At once', 'EU money'], (index) => ({
        A: { state: 'chosen', ...fact('chosen') },
        B: { state: 'early', ...fact('early') },
        C: { state: 'before', ...fact('once') },
        D: { state: 'named', ...fact('named') },
        E: index === 0 ? { state: 'unknown' } : { state: 'named', ...fact('named') },
      })),
    },
  },
  'a matrix of dated rows, with what the record adds': {
    kind: 'matrix',
    entities: FOUR,
    data: {
      ...other.matrix,
      columns: [
        { name: 'Rust', remark: fact('below the water and above it') },
        { name: 'Cracks' },
        { name: 'Paint', remark: { text: 'on all sides' } },
      ],
      steps: [{ label: 'By the council' }, { label: 'By the police' }],
      rows: FOUR.slice(0, 2).map(({ id, name }, index) => ({
        ...{ entity: id, name, when: `May 20${19 + index}`, step: index },
        remark: fact('saw it on a walk along the shore'),
        also: { text: 'a letter to the paper says so too', origin: { claims: ['C01'] } },
        cells: {
          Rust: { state: 'until May', ...fact('saw it'), also: fact('twice') },
          Cracks: {
            state: 'said',
            ...fact('“a hair wide”'),
            also: { text: 'not measured', origin: { events: ['E01'] } },
          },
          Paint: { state: 'not said' },
        },
      })),
    },
  },
  'dots on five levels': {
    kind: 'dots',
    entities: FOUR,
    data: {
      ...other.dots,
      levels: ['None', 'Low', 'Middling', 'High', 'Very High'],
      rows: [
        { name: 'Pier', text: 'Rust', level: 'Very High', origin },
        { name: 'EU road', text: 'Holes', level: 'Middling', origin },
      ],
    },
  },
  'a ladder of one rung and three steps': {
    kind: 'ladder',
    entities: FOUR,
    data: {
      ...other.ladder,
      steps: ['2026-01-05', '2026-01-20', '2026-02-03'].map((date) => {
        return { date, when: date, text: 'an order', short: 'order', origin }
      }),
      rows: other.ladder.rows.slice(0, 1),
    },
  },
  'a record of one row of no entity, without words': {
    kind: 'record',
    entities: [],
    data: {
      ...other.record,
      entity: undefined,
      words: undefined,
      head: undefined,
      steps: undefined,
      rows: [{ ...other.record.rows[1], step: undefined }],
    },
  },
  'a record of four rows, three words and close points': {
    kind: 'record',
    entities: FOUR,
    data: {
      ...other.record,
      words: ['overcrowding', 'disease', 'rot'].map((text, index) => ({
        text,
        origin: index === 1 ? { events: ['E01'] } : origin,
        doubt:
          index === 2
            ? { text: 'not seen in any survey that was found', origin: { events: ['E01'] } }
            : undefined,
      })),
      rows: ['one', 'two', 'three', 'four'].map((name) => ({
        name,
        step: 1,
        points: [1994, 1995, 1996, 2008, 2009].map((year) => {
          return { date: `${year}-03-01`, text: `survey ${year}`, origin }
        }),
      })),
    },
  },
  'a timeline of fourteen events of no track, with periods': {
    kind: 'timeline',
    entities: [],
    data: {
      ...other.timeline,
      subtitle: 'Works at the bridge',
      alt: 'the {day-0} comes first',
      axis: { from: '2012', to: '2029' },
      steps: [{ label: 'Works' }, { label: 'Two years' }],
      ...{ columns: undefined, tracks: undefined, undated: undefined },
      periods: [
        { step: 1, from: '2014', to: '2016', text: 'the works', origin },
        { step: 1, from: '2025', to: '2025', text: 'the opening', origin },
      ],
      rows: Array.from({ length: 14 }, (_, index) => ({
        ...{
          id: `day-${index}`,
          date: `20${10 + index}-03-01`,
          precision: 'day',
          when: `1 Mar 20${10 + index}`,
        },
        ...(index === 4 ? { date: '2014', precision: 'since', when: 'since 2014' } : {}),
        ...{ text: 'works', origin: index % 2 === 0 ? origin : { events: ['E01'] } },
      })),
    },
  },
  'a timeline of five tracks with the longest names': {
    kind: 'timeline',
    entities: FOUR,
    data: {
      ...other.timeline,
      subtitle: 'Works at the bridge',
      alt: 'the {day-0} comes first',
      columns: ['Office', 'Of'],
      tracks: ['Council', 'Harbour office at Alder', 'Police', 'Painters', 'Mill'].map((name, index) => ({
        ...{ name, detail: 'Association of the bridges of the lake', origin },
        ...(index < 4 ? { entity: FOUR[index]!.id } : {}),
      })),
      rows: ['Council', 'Harbour office at Alder', 'Police', 'Painters', 'Mill'].map((track, index) => ({
        ...{
          id: `day-${index}`,
          track,
          date: `20${10 + 4 * index}`,
          precision: 'year',
          when: `20${10 + 4 * index}`,
        },
        ...{ text: 'works at the piers begin', origin },
        also: { text: 'and end in the same year', origin: { events: ['E01'] } },
      })),
    },
  },
}
