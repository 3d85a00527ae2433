import { describe, expect, test } from 'vitest'
import { drafted } from '../helpers/drafted.ts'

const BODY = 'The council met in spring and decided to mend the two piers before the river rises again.'
const OTHER = 'Nobody has yet said who is going to pay for a survey of the bed, which takes a week.'

/** So many words are a slide of their own. */
const LONG = `${BODY} ${OTHER} The engineer measured both joints in May and found them worn through to the bolts.`

/** The draft of a text with a title; it must pass its check, and quote every line. */
function draft(...parts: string[]) {
  const { deck, problems, proposal } = drafted(['The bridge at Alder', ...parts].join('\n\n'))
  expect(problems).toEqual([])
  expect(deck?.coverage.missing).toEqual([])
  const slides = proposal.slides.map(({ slide }) => slide)
  const data = (id: string) => {
    const file = proposal.files.find(({ path }) => path === `assets/data/${id}.json`)
    return file && JSON.parse(file.text)
  }
  const settings = proposal.files.find(({ path }) => path === 'slides/deck.yaml')?.text
  return { slides, data, settings, slide: (id: string) => slides.find((one) => one.id === id) }
}

describe('headlines and points', () => {
  const towns =
    '- Velm: kept the private operator, paid more. Nobody we spoke to recommends it.\n- Lund: foot passengers only in winter.'
  test('a section that is a list has its heading, not a sentence out of one item', () => {
    expect(draft('1. Elsewhere', towns, '2. Facts', BODY).slide('elsewhere')?.headline).toBe('Elsewhere')
  })
  test('a sentence before the list may head it', () => {
    const { slide } = draft('1. Elsewhere', 'Two towns lost their ferry as well.', towns)
    expect(slide('elsewhere')?.headline).toBe('Two towns lost their ferry as well')
  })
  test('a sentence that speaks of another is no point without it, nor is a list of sources', () => {
    const { slide } = draft(
      '1. Facts',
      `${BODY} This note asks three questions. Tickets paid 38 per cent of the cost in 2023. Freight paid the rest.`,
      'Sources: contract of 2018; model of May; notes of both meetings held there',
    )
    expect(slide('facts')?.headline).toBe('Tickets paid 38 per cent of the cost in 2023')
    expect(slide('facts')?.body).toContain('The council met in spring')
    expect(slide('facts')?.body).not.toMatch(/This note|Freight|Sources/)
    expect(slide('facts')?.headline).not.toContain('Sources')
  })
  test('where that sentence is too long to be shown, it is none either', () => {
    const long = Array.from({ length: 30 }, (_, at) => `pier${at + 1}a`.replace(/\d/gu, 'x')).join(' ')
    const { slide } = draft('1. Facts', `${BODY} The board named ${long} as rusty. It gave 36 hours.`)
    expect(slide('facts')?.body).not.toContain('It gave')
  })
  test('behind that sentence it is one', () => {
    const { slide } = draft(
      '1. Facts',
      `The two piers of the bridge are sound. ${BODY} The operator must give notice of six months. It gave 36 hours.`,
    )
    expect(slide('facts')?.body).toContain('It gave 36 hours')
  })
  test('what somebody says in two sentences stays one, with who said it, as a statement', () => {
    const { slide } = draft(
      '1. Voices',
      '“We were told on a Friday that it shuts. I have worked here for years,” said the keeper of the bridge.',
      '2. Facts',
      LONG,
    )
    expect(slide('voices')).toMatchObject({ badge: 'statement', layout: 'quotes', headline: 'Voices' })
    expect(slide('voices')?.body).toBe(
      '### said the keeper of the bridge {L5}\n\n> We were told on a Friday that it shuts. I have worked here for years',
    )
  })
})

describe('figures', () => {
  const dated = [
    '3 Feb 2025: sailings suspended',
    '20 February: first meeting',
    '4 March 2025: operator files for reconstruction',
    '28 April: last meeting',
  ]
  test('a list of dates is drawn behind itself, each date with its own words; a year only where it is certain', () => {
    const { slides, data } = draft(
      '1. Law',
      `In the Halden case (2011) it lost. The contract of 12 June 2018 runs to 31 December 2027. ${LONG}`,
      '2. What happened',
      dated.join('\n'),
      '14 May 2025: committee',
      '30 June: end',
      '3. Facts',
      LONG,
    )
    expect(slides.map(({ id }) => id)).toEqual([
      'title',
      'law',
      'what-happened',
      'dates',
      'facts',
      'source-map',
    ])
    expect(slides[2]?.headline).toBe('What happened')
    expect(data('dates').rows.map((row: Record<string, string>) => [row.date, row.when, row.text])).toEqual([
      ['2025-02-03', '3 Feb 2025', 'sailings suspended'],
      ['2025-02-20', '20 February', 'first meeting'],
      ['2025-03-04', '4 March 2025', 'operator files for reconstruction'],
      ['2025-04-28', '28 April', 'last meeting'],
      ['2025-05-14', '14 May 2025', 'committee'],
    ])
    expect(data('dates').rows[1].derived.how).toContain('the dates before and behind')
    expect(data('dates').rows[0].derived).toBeUndefined()
  })
  test('a year that changes between two dates is not guessed', () => {
    const { data } = draft(
      '1. Log',
      `3 May 2024: a vote\n7 June: a letter\n${dated.join('\n')}\n5 May 2025: end`,
    )
    expect(data('dates').rows.map(({ when }: { when: string }) => when)).not.toContain('7 June')
  })
  test('of many dates so many are drawn as stand free, the first and the last among them', () => {
    const days = Array.from(
      { length: 24 },
      (_, at) => `${at + 1} May 2024: event number ${at + 1} of the long spring`,
    )
    const { data } = draft(
      '1. Log',
      `2016: the works are bought\n${days.join('\n')}\n8 May 2025: the director resigns`,
    )
    const rows: { tableOnly?: true }[] = data('dates').rows
    expect(rows).toHaveLength(26)
    expect([rows[0]?.tableOnly, rows[25]?.tableOnly]).toEqual([undefined, undefined])
    expect(rows.filter(({ tableOnly }) => !tableOnly).length).toBeGreaterThan(5)
    expect(rows.filter(({ tableOnly }) => !tableOnly).length).toBeLessThanOrEqual(14)
  })
  test('dates of other languages say how they were read', () => {
    const { data, settings } = draft(
      '1. Zeitplan',
      '17. März 2025: Schließung des Bades\n20. Juni 2025: Gutachten zur Decke\n31. Januar 2026: Frist für den Antrag',
      '2. Lage',
      [
        'Das Bad ist zu, und das wird auch so bleiben. Der Verein weicht aus, und die Stadt hat nicht gesagt, wie es',
        'mit der Halle und der Lüftung weitergeht. Die Decke ist nicht sicher, und das Dach wird nicht auf Dauer halten.',
        'Es ist nicht klar, wer das bezahlt und wann sich der Rat mit der Sache befasst.',
      ].join(' '),
    )
    expect(data('dates').rows[0]).toMatchObject({
      date: '2025-03-17',
      derived: { rule: 'reading', how: 'Written in the text as “17. März 2025”.' },
    })
    expect(settings).toMatch(/^lang: de /mu)
  })
  test('of a long time the axis has years to spare where the mark of a day would leave the drawing', () => {
    const dated = (first: string, middle: number, last: string) =>
      draft(
        '1. The register',
        `${first}: The first list\n5 May ${middle}: The mill closes\n${last}: The count`,
      ).data('dates').axis
    expect(dated('3 April 1891', 1934, '20 October 2026')).toEqual({ from: '1889', to: '2028' })
    expect(dated('3 April 2024', 2025, '20 October 2026')).toEqual({ from: '2024', to: '2026' })
    expect(dated('1891', 1934, '30 June 1990')).toEqual({ from: '1891', to: '1992' })
  })
  test('a table of few words is a matrix of these words, all marked alike, and says so', () => {
    const { slide, data } = draft(
      '1. Risks',
      'Risk | Likelihood | Impact\nNo ship by June | Medium | High\nThe line sues | High | Medium\nA hard winter | Low | Very high',
    )
    expect(slide('risks')).toMatchObject({ layout: 'chart', chart: 'risks', headline: 'Risks' })
    expect(data('risks')).toMatchObject({ kind: 'matrix', 'to-do': expect.stringContaining('your reading') })
    expect(Object.entries(data('risks').states)).toEqual(
      ['Medium', 'High', 'Low', 'Very high'].map((word) => [word, { mark: 'outlined' }]),
    )
    expect(data('risks').rows[2].cells.Impact).toEqual({
      state: 'Very high',
      text: 'Very high',
      origin: { lines: [8] },
    })
  })
  test('a remark behind a table stands with it, and does not head it', () => {
    const rows =
      'Who | What | When\nAnna | list of faults | 7 October\nBen | review of clause 9 | 26 September'
    const { slides, slide } = draft(
      '1. Action points',
      rows,
      'The next meeting is on Tuesday in room 2.',
      '2. Facts',
      LONG,
    )
    expect(slide('action-points')).toMatchObject({ layout: 'table', headline: 'Action points' })
    expect(slide('action-points')?.body).toContain('The next meeting is on Tuesday in room 2 {L9}')
    expect(slides).toHaveLength(4)
  })
  test.each([
    [
      'of sentences',
      'Who | Task | Reason\nAnna | writes to the bank in May | it asked\nBen | calls | it rang',
    ],
    ['of names', 'Who | With | For\nAnna | Ben | Cem\nDora | Emil | Fritz'],
    ['of numbers', 'Who | First | Second\nAnna | 12 | 12\nBen | 12 | 12\nCem | 12 | 12'],
  ])('a table %s stays one', (_, rows) => {
    expect(draft('1. Tasks', rows).slide('tasks')?.layout).toBe('table')
  })
  test('a number that can be read in two ways is not drawn, one with a comma is', () => {
    const rows = (...cells: string[]) => [
      'Town | Cost',
      ...cells.map((cell, at) => `Town ${'ABC'[at]} | ${cell}`),
    ]
    expect(draft('1. Cost', rows('1.140', '1.870', '2.300').join('\n')).data('bars')).toBeUndefined()
    const { data } = draft('1. Cost', rows('3,8', '14,2', '1.140,5').join('\n'))
    expect(data('bars').rows.map(({ value }: { value: number }) => value)).toEqual([3.8, 14.2, 1140.5])
  })
})

describe('the day of the text', () => {
  test('stands above it, not in its first event', () => {
    const { settings } = draft(
      'March 2018: an engineer reports a fault',
      '14 January 2024: it fails',
      `1. Facts\n\n${BODY}`,
    )
    expect(settings).toContain('analysis: "To do: when the text was written"')
    expect(draft('For the council, 9 May 2025', `1. Facts\n\n${BODY}`).settings).toContain(
      'analysis: "9 May 2025"',
    )
  })
})

describe('who may see the deck', () => {
  test('is never proposed: a text without a label gives none, whatever it says of itself', () => {
    const { settings } = draft('Not for circulation.', BODY)
    expect(settings).not.toMatch(/^marking:/m)
    expect(settings).toMatch(/^# to do: who may see the deck/m)
  })
  test('is taken from the text where it has one label, and left open where it has two', () => {
    expect(draft('TLP:AMBER+STRICT', BODY).settings).toMatch(/^marking: TLP:AMBER\+STRICT # to do:/m)
    expect(draft('TLP:GREEN', `${BODY} The annex is TLP:RED and stays so.`).settings).not.toMatch(
      /^marking:/m,
    )
  })
})
