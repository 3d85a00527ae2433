import { readFileSync } from 'node:fs'
import type { Entity } from '../../src/charts/base/entities.ts'
import type { KindName } from '../../src/charts/kinds.ts'

/**
 * One chart of each kind about another subject than this deck's: other names, other numbers of rows, columns,
 * panels, steps and levels, some of no entity. Origins and the day of the record check are those
 * of the good deck in tests/fixtures.
 */

const origin = { lines: [14] }
const fact = (text: string) => ({ text, origin })

/** Two of four: the data name one each, or none. */
export const OTHER_ENTITIES: readonly Entity[] = [
  { id: 'harbour', name: 'Harbour office', spoken: 'green circle', color: 3, marker: 'circle' },
  { id: 'new', name: 'New bridge', spoken: 'violet diamond', color: 4, marker: 'diamond' },
]

/** The same as a deck.yaml declares them. */
export const OTHER_YAML = `entities:
  harbour: { name: Harbour office, says: green circle, color: 3, marker: circle }
  new: { name: New bridge, says: violet diamond, color: 4, marker: diamond }
`

const dots = {
  kind: 'dots',
  subtitle: 'Urgency of the repairs',
  note: 'Two levels, no distance.',
  what: { ratings: 'urgency', rows: 'parts of the bridge' },
  columns: ['Part', 'What is wrong', 'Urgency'],
  levels: ['Later', 'Now'],
  rows: [
    { name: 'Pier two', text: 'Rust below the water', level: 'Now', origin },
    { name: 'Railing', text: 'Paint comes off', level: 'Later', origin },
    { name: 'Deck', text: 'Cracks at the joints', level: 'Now', origin },
    { name: 'Lamps', text: 'Two are dark', level: 'Later', origin },
    { name: 'Steps', text: 'A loose stone', level: 'Later', origin },
  ],
}

const ladder = {
  kind: 'ladder',
  subtitle: 'When the bridge opens, by the month in which the steel arrives',
  note: 'No delivery was confirmed.',
  what: 'months of delivery with the day of opening',
  axis: { from: '2026-01', to: '2026-11' },
  checked: {
    date: '2026-06-01',
    text: 'record checked 1 Jun 2026',
    derived: { rule: 'record-checked' },
    reached: 'open',
    ahead: 'not yet',
  },
  head: { rung: 'if delivered', earliest: 'not before' },
  holds: { entity: 'harbour', text: 'The old bridge stays open', origin },
  columns: ['Date', 'Step', 'Opening', 'On the day of the check'],
  receipt: 'Steel delivered',
  steps: [{ date: '2026-02-03', when: '3 February 2026', text: 'Steel ordered', short: 'order', origin }],
  rows: [
    {
      received: { from: '2026-03', to: '2026-03', text: 'March 2026' },
      effect: { date: '2026-05-01', ...fact('1 May 2026') },
    },
    {
      received: { from: '2026-04', to: '2026-05', text: 'April or May 2026' },
      effect: { date: '2026-07-01', ...fact('1 July 2026') },
    },
  ],
  open: fact('The delivery was not found'),
}

const matrix = {
  kind: 'matrix',
  subtitle: 'Who may do what about the bridge',
  note: 'Dash: the source does not say.',
  what: { head: 'Office', rows: 'offices', columns: 'questions' },
  states: {
    may: { mark: 'solid-tick', alt: 'may do' },
    'until May': { mark: 'open', table: 'For now' },
    said: { mark: 'quoted' },
    'not said': { mark: 'silent' },
  },
  columns: [{ id: 'close', name: 'Close it' }, { name: 'Pay for repairs' }, { name: 'In its words' }],
  rows: [
    {
      name: 'Council',
      cells: {
        close: { state: 'may', ...fact('may close it') },
        'Pay for repairs': { state: 'not said' },
        'In its words': { state: 'said', ...fact('“safety comes first”') },
      },
    },
    {
      entity: 'harbour',
      name: 'Harbour office',
      cells: {
        close: { state: 'not said', also: { text: 'asks for it', origin: { events: ['E01'] } } },
        'Pay for repairs': { state: 'until May', ...fact('pays until May') },
        'In its words': { state: 'said', ...fact('“a quiet summer”') },
      },
    },
  ],
}

const record = {
  kind: 'record',
  subtitle: 'What the divers said that surveys found, and the surveys since 1990',
  note: 'Filled: counted by the office.',
  alt: 'rust is said of both piers, rot of none that a survey names',
  columns: ['What', 'When', 'What is said'],
  entity: 'harbour',
  words: [
    { text: 'rust', origin },
    { text: 'rot', origin, doubt: fact('not seen in a survey') },
  ],
  head: fact('Surveys and their reports'),
  axis: { from: 1990, to: 2020 },
  steps: [{ label: 'Two words' }, { label: 'The surveys' }],
  rows: [
    {
      name: 'Surveys',
      step: 1,
      span: { from: '1992-03', to: '2011', text: 'by the office', origin },
      points: [
        { date: '1992-03', text: '1', origin },
        { date: '2003-06-30', text: '5 by June 2003', origin },
        { date: '2011', text: '9, says a paper', apart: true, origin },
      ],
      remark: fact('none since'),
    },
    {
      name: 'Reports',
      step: 1,
      points: [
        { date: '1995-01-10', text: 'survey of 1994', origin },
        { date: '2005-01-10', text: '2004', origin },
      ],
      remark: fact('kept closed'),
    },
  ],
}

const spans = {
  kind: 'spans',
  subtitle: 'Periods in which each bridge carried traffic, 1900 to 2000',
  note: 'Hatched: on foot only.',
  what: 'bridges',
  columns: ['Bridge', 'Marker', 'Opened', 'Closed', 'Now'],
  axis: { from: 1890, to: 2010 },
  steps: [
    { label: '1950: one bridge', until: '1950' },
    { label: '2000: two', until: '2000-06-01' },
  ],
  rules: [{ date: '1945', text: '1945', meaning: 'the flood', origin }],
  rows: [
    {
      name: 'Old bridge',
      short: 'Old bridge',
      label: 'Old bridge',
      origin,
      from: { date: '1900-05', ...fact('opened May 1900') },
      closed: { date: '1980-01-01', ...fact('cars until 1980') },
      status: fact('on foot only'),
    },
    {
      entity: 'new',
      name: 'New bridge',
      short: 'New bridge',
      label: 'New bridge',
      origin,
      from: { date: '1960', ...fact('opened 1960') },
      status: fact('carries all'),
      remark: { step: 1, text: 'painted 1999', origin },
    },
  ],
}

const day = (id: string, date: string, track: string) => ({
  ...{ id, date, precision: 'day', when: date, text: `what ${id} did`, origin, track },
})

const timeline = {
  kind: 'timeline',
  subtitle: 'Works at two bridges, 2001 to 2029',
  note: 'Diamond: a day.',
  alt: 'the {flood} comes before the {opening}',
  axis: { from: '2009', to: '2029' },
  steps: [{ label: 'The works' }, { label: 'And the paint' }],
  columns: ['Bridge', 'Of'],
  tracks: [
    { name: 'Old bridge', detail: 'the town', origin, throughout: fact('never painted') },
    { name: 'New bridge', entity: 'new', origin },
    { name: 'Ferry', detail: 'its owner', origin },
  ],
  rows: [
    {
      id: 'rust',
      date: '2001',
      precision: 'since',
      when: 'since 2001',
      text: 'rust',
      origin,
      tableOnly: true,
      track: 'Old bridge',
    },
    day('flood', '2010-03-01', 'Old bridge'),
    {
      id: 'ferry',
      date: '2015-06',
      precision: 'until',
      when: 'June 2015',
      text: 'last ferry',
      origin,
      track: 'Ferry',
    },
    {
      id: 'boat',
      date: '2015-07',
      precision: 'since',
      look: 'dashed',
      when: 'goes on',
      text: 'as a boat',
      origin,
      track: 'Ferry',
    },
    day('plan', '2021-06-15', 'New bridge'),
    day('opening', '2026-05-20', 'New bridge'),
  ],
  undated: [
    { step: 1, name: 'Paint', text: 'green', origin, also: { text: 'or blue', origin: { events: ['E01'] } } },
  ],
}

/** An example of tests/fixtures/kinds, about the ferries of a lake; its origins are of a text of its own. */
export const example = (name: 'bars' | 'days' | 'lines' | 'strip'): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../fixtures/kinds/${name}.json`, import.meta.url), 'utf8'))

/** The same with the origins of the good deck. */
const inGoodDeck = (name: Parameters<typeof example>[0]): object =>
  JSON.parse(JSON.stringify(example(name), (key, value) => (key === 'origin' ? origin : value)))

export const OTHER: Record<KindName, object> = {
  bars: inGoodDeck('bars'),
  days: inGoodDeck('days'),
  dots,
  ladder,
  lines: inGoodDeck('lines'),
  matrix,
  record,
  spans,
  strip: inGoodDeck('strip'),
  timeline,
}
