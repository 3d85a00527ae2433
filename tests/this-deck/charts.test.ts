import { describe, expect, test } from 'vitest'
import { endsOf, spanOf, startOf } from '../../src/charts/base/time.ts'
import { kinds } from '../../src/charts/kinds.ts'
import { edgesOf } from '../../src/charts/spans/places.ts'
import { effectOfNotice } from '../../src/evidence/dates.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { chartFilesOf, parsed, tokensCss } from '../charts/data-files.ts'
import { drawnWords, missingLabels } from '../charts/drawn-labels.ts'

// What the charts of this deck say, in words, dates and lines. How a kind draws and what it refuses is tested on the
// gallery, in tests/charts.
const FILES = chartFilesOf('.')
const { dataFile, ENTITIES, CHART_IDS } = FILES
const { light } = readTokens(tokensCss())

test('the charts are these', () => {
  expect(CHART_IDS).toEqual([
    'comparators',
    'cpt-record',
    'days',
    'oversight-layers',
    'oversight-powers',
    'readings',
    'risk-impact',
    'scenario-matrix',
    'scrutiny',
    'since-the-text',
    'timeline',
    'ukraine-record',
  ])
})

describe('oversight-layers', () => {
  const chart = kinds.spans
  const data = parsed(chart.parse(dataFile('oversight-layers'), ENTITIES))
  const bars = (step?: number) =>
    chart.config(data, light, step).data.datasets.map((dataset) => dataset.data.map(({ id, x }) => [id, x]))

  test('the table says the same, word for word', () => {
    const { columns, rows } = chart.table(data)
    expect(columns).toEqual(['Layer', 'Marker', 'In force', 'To', 'Status now'])
    expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
      [
        'CPT (Council of Europe)',
        'red square',
        '1998: ratified; 1 Sep 1998',
        'earliest end 1 Oct 2026',
        'end date not found; no visit since 2021',
      ],
      [
        'European Court of Human Rights',
        'orange triangle',
        '5 May 1998',
        'acts until 16 Sep 2022',
        'still judges earlier acts',
      ],
      [
        'UN Convention against Torture',
        'green circle',
        'ratified 3 Mar 1987; since 26 Jun 1987',
        'continues',
        'binding, weaker enforcement',
      ],
      [
        ...['Other law', '–', '–', '–'],
        'Also binding, outside these layers: ICCPR, humanitarian law, custom',
      ],
      ['end of Council of Europe membership', 'upright line', '16 Mar 2022', '–', '–'],
      ['government resolution', 'upright line', '23 Aug 2025', '–', '–'],
      ['law signed 29 Sep 2025', 'diamond on the band CPT', 'law signed 29 Sep 2025', '–', '–'],
    ])
    expect(rows[0]?.[3]?.origin).toEqual({ events: ['E45'] })
    expect(rows[3]?.[4]?.origin).toEqual({ claims: ['C41'] })
    expect(rows.slice(4).map(([, , when]) => when?.origin?.events)).toEqual([['E19'], ['E33'], ['E42']])
  })

  test('the alternative text names the three spans, what may end and the dated lines', () => {
    expect(chart.alt(data)).toBe(
      'Floating bar chart of three mechanisms: CPT from 1998, law signed 29 Sep 2025, earliest end 1 Oct 2026; European Court from 1998, acts until 16 Sep 2022; UN convention from 1987, continues. Also: other law. Lines: 16 Mar 2022, end of Council of Europe membership; 23 Aug 2025, government resolution.',
    )
  })

  describe('the final state', () => {
    test('draws each mechanism from its entry into force to where it closes, or may end at the earliest', () => {
      const today = startOf('2026-11-25')
      const { first, last } = edgesOf(data.axis)
      expect(first).toBeGreaterThan(startOf('1987-06-26'))
      expect(bars()).toEqual([
        [
          ['cpt', [startOf('1998-09-01'), startOf('2026-10-01')]],
          ['ecthr', [startOf('1998-05-05'), startOf('2022-09-16')]],
          ['uncat', [first, last]],
        ],
        [['ecthr-ended', [startOf('2022-09-16'), today]]],
        [['alongside-1', [first, last]]],
      ])
    })
  })
})

describe('oversight-powers', () => {
  const chart = kinds.matrix
  const data = parsed(chart.parse(dataFile('oversight-powers'), ENTITIES))

  test('the table gives twelve cells, and says "not stated" where the source is silent', () => {
    const rows = chart.table(data).rows.map(([, ...cells]) => cells.map((cell) => cell.text))
    expect(rows).toEqual([
      [
        'ends on exit; not before 1 Oct 2026',
        '– not stated',
        '– not stated',
        '“rare external check”; “one of the last”',
      ],
      [
        '– not stated',
        'acts until 16 Sep 2022 only',
        '– not stated',
        '“once held Russia legally accountable”; still does, for those acts',
      ],
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

  test('its columns say what may be done; what the record adds to them and to the cells has its †', () => {
    expect(chart.table(data).columns.slice(1)).toEqual([
      'Visit: any place of detention, not named in advance',
      'Judge: hold the state legally accountable',
      'Oblige: to prevent, investigate, prosecute, cooperate',
      'Enforcement: in the source’s words',
    ])
    const words = drawnWords('oversight-powers', FILES)
    for (const said of ['named in advance †', 'not before 1 Oct 2026 †', 'still does, for those acts †'])
      expect(words).toContain(said)
  })

  test('the alternative text names what ends, what remains and what is not stated', () => {
    expect(chart.alt(data)).toBe(
      'Matrix of three mechanisms by four powers, where the right to visit any place of detention ends with the exit, the European Court judges earlier acts only, and the UN convention’s duties remain with weaker enforcement. Six cells the source does not address are marked not stated.',
    )
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
})

describe('ukraine-record', () => {
  const chart = kinds.matrix
  const data = parsed(chart.parse(dataFile('ukraine-record'), ENTITIES))

  test('says whose report each is, in the words of the source, and who it was on record', () => {
    expect(chart.table(data).rows.map(([head]) => head?.text)).toEqual([
      'Since 2014: International bodies; documented patterns',
      'July 2025: European Court of Human Rights (orange triangle); found systematic violations; acts until 16 Sep 2022',
      'August 2025: “UN human-rights office”; on record: independent experts’ dossier, Secretary-General’s report',
    ])
    const silent = chart
      .table(data)
      .rows.flatMap((row) => row.filter(({ text }) => text === '– not attributed'))
    expect(silent).toHaveLength(5)
    expect(chart.alt(data)).toMatch(/Five of twelve cells are not attributed to the body\.$/)
    expect(chart.alt(data).length).toBeLessThanOrEqual(300)
  })

  test('a step shows a report more, the last one all', () => {
    const shownAt = (step?: number) =>
      chart.config(data, light, step).data.datasets.flatMap((set) => set.data.flatMap(({ id }) => id ?? []))
    expect(shownAt(0)).toHaveLength(4)
    expect(shownAt(1).slice(4)).toEqual(['ecthr-torture', 'ecthr-killings'])
    expect(shownAt()).toEqual(shownAt(2))
    expect(chart.stepLabels(data)).toHaveLength(3)
  })
})

describe('days', () => {
  const chart = kinds.days
  const data = parsed(chart.parse(dataFile('days'), ENTITIES))

  test('of 62 days three are marked, each in the colour of whose act it was', () => {
    const [marked] = chart.config(data, light).data.datasets
    expect(marked?.data.map(({ id }) => id)).toEqual(['judgment', 'dossier', 'resolution'])
    expect(marked?.backgroundColor).toEqual([light.series2, light.slate, light.series1])
    expect(chart.alt(data)).toMatch(
      /^Strip of 62 days, 1 July to 31 August 2025, three of them marked; 45 days /,
    )
  })

  test('every day carries a dagger, and so does their count, which says that it proves no cause', () => {
    const words = drawnWords('days', FILES)
    for (const said of ['9 July †', '21 August †', '23 August †', 'December 2023 †', '45 days †'])
      expect(words).toContain(said)
    expect(words).toContain('sequence, not proof of cause')
    expect(words).not.toMatch(/update(?!”)|the UN /)
  })
})

describe('cpt-record', () => {
  const chart = kinds.record
  const data = parsed(chart.parse(dataFile('cpt-record'), ENTITIES))
  const [points] = chart.config(data, light).data.datasets

  test('visits are points of a count, each with who counted; the count of the press is hollow', () => {
    const visits = data.rows[0]?.points ?? []
    expect(visits.map(({ text }) => text)).toEqual([
      '1',
      '2',
      '11 by June 2003',
      '19 by April 2010',
      '30 by 2021, says Deutsche Welle',
    ])
    const fills = (points as { pointBackgroundColor?: unknown[] }).pointBackgroundColor?.slice(0, 5)
    const { page, series1 } = light
    expect(fills).toEqual([series1, series1, series1, series1, page])
  })

  test('of the three words torture stands on a dashed line, and says what the record has and has not', () => {
    expect(data.words?.map(({ text, doubt }) => [text, doubt !== undefined])).toEqual([
      ['overcrowding', false],
      ['disease', false],
      ['torture', true],
    ])
    const words = drawnWords('cpt-record', FILES)
    expect(words).toContain('not seen as a CPT finding; Parliamentary Assembly, 2024')
    expect(words).toContain('On the public record: visits, statements, and reports identified as published †')
  })
})

describe('readings', () => {
  const chart = kinds.strip
  const data = parsed(chart.parse(dataFile('readings'), ENTITIES))

  test('three quotes in one size, and the five lines in which a reading stands', () => {
    const words = drawnWords('readings', FILES)
    for (const { quote = '' } of data.groups) expect(words).toContain(quote)
    expect(data.groups.map(({ at }) => at)).toEqual([[72, 84], [121], [55, 142]])
    expect(chart.alt(data)).toMatch(/^Strip of 144 lines, five of them marked in three groups: /)
  })
})

describe('risk-impact', () => {
  const chart = kinds.dots
  const data = parsed(chart.parse(dataFile('risk-impact')))

  test('the table prints rating, risk and the first draft’s wording with their lines', () => {
    expect(chart.table(data).rows).toEqual(
      data.rows.map(({ name, text, level, earlier, origin }) => [
        { text: name },
        { text, origin },
        { text: level, origin },
        earlier,
      ]),
    )
    expect(data.rows.map((row) => [row.level, row.origin.lines, row.earlier?.origin.lines])).toEqual([
      ['Very High', [128], [46]],
      ['High', [126], [44]],
      ['High', [129], [47]],
      ['Medium–High', [127], [45]],
    ])
  })

  test('the alternative text gives every rating and says that there is no likelihood', () => {
    expect(chart.alt(data)).toBe(
      'Dot plot of impact ratings for four dimensions on an ordinal scale, where humanitarian is rated very high, legal and reputational are rated high, political is rated medium to high. No likelihood is given.',
    )
  })
})

describe('scenario-matrix', () => {
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
})

describe('timeline', () => {
  const chart = kinds.timeline
  const data = parsed(chart.parse(dataFile('timeline'), ENTITIES))

  test('the alternative text gives the order of the source’s events and the law', () => {
    expect(chart.alt(data)).toBe(
      'Timeline of fourteen dated events, where the 2022 end of membership precedes the late Aug 2025 step by years, a Jul 2025 court judgment and an Aug 2025 dossier by weeks; the law to leave follows on 29 Sep 2025, and 1 Oct 2026 is its earliest effect. Marks show precision: year, month or day.',
    )
  })

  test('the words of the source and what the record calls the same stand apart, the record’s with †', () => {
    const also = data.rows.flatMap(({ id, also }) => (also ? [[id, also.text, also.origin]] : []))
    expect(also).toEqual([
      ['moura', 'UN report May 2023', { events: ['E25'] }],
      ['un-update', 'experts’ dossier', { events: ['E32'] }],
    ])
  })
})

describe('scrutiny', () => {
  const chart = kinds.timeline
  const data = parsed(chart.parse(dataFile('scrutiny'), ENTITIES))

  test('the table says of each organisation what became of it, in the words of the record', () => {
    const rows = chart.table(data).rows.map((row) => row.map(({ text }) => text))
    expect(rows.slice(0, 4)).toEqual([
      ['Memorial', '28 Dec 2021', 'liquidated by courts', 'the day it ended'],
      [
        ...['Committee Against Torture', 'June 2022'],
        ...['dissolved itself a day after its listing as foreign agent', 'the day it ended'],
      ],
      [
        ...['Committee Against Torture', 'goes on'],
        ...['as Crew Against Torture; listed in August 2023', 'the day it began'],
      ],
      [
        ...['Public Verdict', 'February 2024'],
        ...['still active; later status not checked', 'the month it was last known'],
      ],
    ])
  })

  test('every outcome is the record’s, with †, and the names are the source’s', () => {
    for (const { origin } of data.rows) expect(origin.lines).toBeUndefined()
    for (const { origin } of data.tracks) expect(origin.lines?.length).toBeGreaterThan(0)
    expect(drawnWords('scrutiny', FILES)).toContain('liquidated by courts')
    expect(missingLabels('scrutiny', 'timeline', FILES)).toEqual([])
  })
})

describe('comparators', () => {
  const chart = kinds.timeline
  const data = parsed(chart.parse(dataFile('comparators'), ENTITIES))

  test('has the years of the source as bars and the days of the record as hollow diamonds', () => {
    const marks = chart.config(data, light).data.datasets.map((dataset) => {
      const fills = dataset.type === 'scatter' ? dataset.pointBackgroundColor : dataset.backgroundColor
      return [dataset.data[0]?.id, dataset.type, (fills as string[])[0]]
    })
    expect(marks).toEqual([
      ['ven', 'bar', light.slate],
      ['ven-effect', 'scatter', light.page],
      ['bur', 'bar', light.slate],
      ['bur-effect', 'scatter', light.page],
      ['bel-protocol', 'scatter', light.page],
      ['rus', 'bar', light.series1],
      ['rus-law', 'scatter', light.page],
    ])
  })

  test('Belarus never joined: a dotted line, and no exit from this convention', () => {
    expect(missingLabels('comparators', 'timeline', FILES)).toEqual([])
    expect(drawnWords('comparators', FILES)).toContain('never joined; no exit from this convention †')
    const belarus = data.rows.filter(({ track }) => track === 'Belarus')
    expect(belarus.map(({ text }) => text)).toEqual(['ICCPR complaints protocol left'])
  })

  test('the reading view keeps the table', () => {
    expect(chart.table(data).columns).toEqual(['State', 'Mechanism', 'Date', 'Event', 'Known to'])
    expect(
      chart
        .table(data)
        .rows.at(-1)
        ?.map(({ text }) => text),
    ).toEqual([...['Not in the list', '–', '–', 'exits notified or announced since June 2025', '–']])
  })
})

describe('since-the-text', () => {
  const chart = kinds.ladder
  const data = parsed(chart.parse(dataFile('since-the-text'), ENTITIES))
  const [first, last] = endsOf(data.axis)
  const xOf = (at: number) => 64 + ((at - first) / (last - first)) * 1152
  const [receipts, effects, steps] = chart.config(data, light).data.datasets.map((dataset) => dataset.data)

  test('a rung reaches from its month of receipt to the date that Article 22 gives', () => {
    expect(data.rows.length).toBeGreaterThan(2)
    for (const [index, { received, effect }] of data.rows.entries()) {
      expect(receipts?.[index]?.x).toEqual([startOf(received.from), spanOf(received.to)[1]].map(xOf))
      expect(effects?.[index]?.x).toBe(xOf(startOf(effect.date)))
      expect(effect.date).toBe(effectOfNotice(received.from, 12))
      expect(effect.date).toBe(effectOfNotice(received.to, 12))
    }
  })

  test('no receipt comes before the law that it follows', () => {
    expect(data.rows[0]?.received.from).toBe(data.steps.at(-1)?.date)
    expect(steps).toHaveLength(data.steps.length)
  })

  test('the table says of each rung whether it was reached on the day of the check, by its date alone', () => {
    const { rows } = chart.table(data)
    expect(rows.slice(data.steps.length, -1).map((row) => [row[2]?.text, row[3]?.text])).toEqual([
      ['1 October 2026', 'in effect'],
      ['1 November 2026', 'in effect'],
      ['1 December 2026', 'not yet'],
      ['1 January 2027', 'not yet'],
    ])
    const later = { ...data, checked: { ...data.checked, date: '2026-12-01' } }
    expect(chart.table(later).rows.at(-3)?.[3]?.text).toBe('in effect')
  })

  test('the last row says what was not found, and where it is said', () => {
    expect(chart.table(data).rows.at(-1)?.[1]).toEqual({
      text: 'The receipt of a notice was not found',
      origin: { claims: ['C36'] },
    })
  })

  test('the alternative text counts the rungs and reads the ladder', () => {
    expect(chart.alt(data)).toBe(
      'Floating bar chart of four months of receipt with the date of effect, after 29 September 2025, law signed. 29 or 30 September 2025: 1 October 2026; October 2025: 1 November 2026; November 2025: 1 December 2026; December 2025: 1 January 2027. The receipt of a notice was not found.',
    )
  })
})

describe('every label of the data is real text', () => {
  test('oversight-layers', () => {
    expect(missingLabels('oversight-layers', 'spans', FILES)).toEqual([])
    const words = drawnWords('oversight-layers', FILES)
    for (const year of ['1995', '2000', '2015', '2025']) expect(words).toContain(year)
    for (const said of [
      'end date not found †',
      'drawn to 25 Nov 2026',
      '1 Sep 1998 †',
      'humanitarian law, custom †',
    ])
      expect(words).toContain(said)
    expect(words).not.toContain('16 Sep 2022 †') // stated by the source itself
  })
  test('oversight-powers', () => {
    expect(missingLabels('oversight-powers', 'matrix', FILES)).toEqual([])
    const words = drawnWords('oversight-powers', FILES)
    expect(words.match(/– not stated/g)).toHaveLength(6)
    expect(words).toContain('acts until 16 Sep 2022 only')
    expect(words).toContain('UN committee decides complaints †')
  })
  test('risk-impact', () => {
    expect(missingLabels('risk-impact', 'dots', FILES)).toEqual([])
    const words = drawnWords('risk-impact', FILES)
    expect(words.match(/Very High/g)).toHaveLength(2)
    expect(words.match(/Medium–High/g)).toHaveLength(2)
  })
  test('scenario-matrix', () => {
    expect(missingLabels('scenario-matrix', 'matrix', FILES)).toEqual([])
    const words = drawnWords('scenario-matrix', FILES)
    expect(words.split(' ').filter((word) => word === '–')).toHaveLength(6)
  })
  test('timeline', () => {
    expect(missingLabels('timeline', 'timeline', FILES)).toEqual([])
    const words = drawnWords('timeline', FILES)
    expect(words).toContain('2022 Moura, Mali; UN report May 2023 †')
    expect(words).toContain('Aug 2025 experts’ dossier †')
    for (const period of ['practical break', 'formal step']) expect(words).toContain(period)
  })
  test('since-the-text', () => {
    expect(missingLabels('since-the-text', 'ladder', FILES)).toEqual([])
    const words = drawnWords('since-the-text', FILES)
    for (const said of ['record checked 25 Nov 2026', '21 days', 'not before 1 October 2026 †'])
      expect(words).toContain(said)
  })
})
