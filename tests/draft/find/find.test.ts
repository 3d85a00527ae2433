import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/draft/find/dates.ts'
import { findAll } from '../../../src/draft/find/find.ts'
import { sentencesOf, shortened } from '../../../src/draft/find/sentences.ts'

const BODY = 'The council met in spring and decided to mend the two piers before the river rises again.'
const OTHER = 'Nobody has yet said who is going to pay for a survey of the bed, which takes a week.'
const text = (...parts: string[]) => parts.join('\n\n')
const titles = (...parts: string[]) =>
  findAll(text('Title of it', ...parts)).headings.map(({ title }) => title)
const kinds = (line: string) => findAll(text(BODY, line, OTHER)).instructions.map(({ sure }) => sure)

describe('headings', () => {
  test.each([
    ['1. Facts', 'Facts'],
    ['2.3 More facts', 'More facts'],
    ['IV. The law', 'The law'],
    ['b) Effects', 'Effects'],
    ['Article 5 Duties', 'Article 5 Duties'],
    ['§ 12 Duties', '§ 12 Duties'],
    ['WHAT IT COSTS', 'WHAT IT COSTS'],
    ['### Costs ###', 'Costs'],
    ['**Costs**', 'Costs'],
    ['What it costs', 'What it costs'],
    ['Überblick', 'Überblick'],
    ['What we looked at', 'What we looked at'],
    ['Глава 2', 'Глава 2'],
  ])('%s', (line, title) => {
    expect(titles(line, BODY)).toEqual([title])
  })

  test.each([
    ['a list of numbered points', '1. Mend the piers', '2. Renew the joints'],
    ['a sentence', 'The council met.', BODY],
    ['a note of the author', 'TODO: ask the council', BODY],
    ['a date of a letter', 'Rendered to the Council, 22 May 2024', BODY],
    ['a row of dashes', '-----', BODY],
  ])('no heading is %s', (_, ...parts) => {
    expect(titles(BODY, ...parts)).toEqual([])
  })

  test('what is found by signs is sure, what is found by its looks is not', () => {
    const { headings } = findAll(text('Title of it', '1. Facts', BODY, 'What it costs', OTHER))
    expect(headings.map(({ finding }) => finding.sure)).toEqual([true, false])
    expect(headings[1]?.finding.why).toContain('stands alone')
  })

  test('a short text may have as many short lines as paragraphs, each under one: they are its headings', () => {
    const names = ['What was found', 'What it costs', 'What is open', 'Who decides']
    expect(titles(...names.flatMap((name) => [name, BODY]))).toEqual(names)
    // Where short lines follow each other they are simply the manner of the text.
    expect(titles(...names.flatMap((name) => [name, 'And so on it goes', BODY]))).toEqual([])
  })
})

test('a date that opens a line is no number of a heading, and lets the line above be one', () => {
  const steps = ['2. Next steps', '17. März 2025: the pool is shut', '20. Juni 2025: a report', OTHER]
  const { headings } = findAll(
    ['Title of it', '', '1. Facts', BODY, ...steps, BODY, OTHER, BODY, OTHER, BODY].join('\n'),
  )
  expect(headings.map(({ title }) => title)).toEqual(['Facts', 'Next steps'])
})

describe('notes of the author to himself', () => {
  test.each([
    'TODO ask Ines',
    'to do: figures',
    'TBD',
    '[insert map here]',
    '(check with registrar)',
    '??? source',
    'Note to self: shorten',
  ])('surely %s', (line) => expect(kinds(line)).toEqual([true]))
  test('perhaps an order, but never below recommendations', () => {
    expect(kinds('Add a table of the costs')).toEqual([false])
    expect(
      findAll(text('Title of it', '1. Recommendations', 'Explain the decision to the public.', BODY))
        .instructions,
    ).toEqual([])
  })
  test.each(['Todos los puentes están cerrados.', 'Checking takes a week.', 'Тодоров написал отчёт.'])(
    'not %s',
    (line) => expect(kinds(line)).toEqual([]),
  )
})

describe('tables', () => {
  const rows = (...lines: string[]) =>
    findAll(text(BODY, lines.join('\n'), OTHER)).tables[0]?.rows.map(({ cells }) => cells)
  test('cells that run together are cut where all rows agree', () => {
    expect(rows('DimensionRisk', 'LegalFewer inspections', 'PoliticalIsolation')).toEqual([
      ['Dimension', 'Risk'],
      ['Legal', 'Fewer inspections'],
      ['Political', 'Isolation'],
    ])
  })
  test('where rows disagree the cells are not told, and it says so', () => {
    const { tables } = findAll(
      text(BODY, 'TownSourceJoined\nVelmWaste plant58 %\nLundMill of McKay62 %', OTHER),
    )
    expect(tables[0]?.rows).toEqual([])
    expect(tables[0]?.finding).toMatchObject({
      sure: false,
      why: expect.stringContaining('can’t be told apart'),
    })
  })
  test('tabs, columns of spaces, and Markdown', () => {
    expect(rows('Item\tCost', 'Piers\t12')).toEqual([
      ['Item', 'Cost'],
      ['Piers', '12'],
    ])
    expect(rows('Item    Cost', 'Piers   12', 'Paint   3')?.[2]).toEqual(['Paint', '3'])
    expect(rows('| Item | Cost |', '|---|---|', '| Piers | 12 |')).toEqual([
      ['Item', 'Cost'],
      ['Piers', '12'],
    ])
  })
  test('sums of money and numbers that run into names, and semicolons', () => {
    expect(
      rows('SourcePlan 2025Draft 2026', 'Property tax$ 48.2 m$ 47.5 m', 'Fees$ 5.1 m$ 5.8 m')?.[1],
    ).toEqual(['Property tax', '$ 48.2 m', '$ 47.5 m'])
    expect(rows('Bidder; Price; Months', 'Bygg; 41 million; 14', 'Havn; 38 million; 19')?.[2]).toEqual([
      'Havn',
      '38 million',
      '19',
    ])
    // Three cells in the head, one joint in the rows: told as a table, but its cells are not guessed.
    expect(rows('DepartmentPostsCost', 'Schools41239.8', 'Roads8811.4', 'Health13014.9')).toEqual([])
  })
  test('two long lines of prose with joints are none', () => {
    const line =
      'It writes SHA256SUMS over the wholeFolder of the deck and then over the one that lay there before it.'
    expect(rows(line.slice(0, -1), line)).toBeUndefined()
  })
  test('prose with names in it is none', () => {
    expect(
      rows('The McKay report names the YouTube film.', 'So does the iPhone survey of LinkedIn.'),
    ).toBeUndefined()
  })
})

describe('what else stands in a text', () => {
  test('sentences that break off, and how sure that is', () => {
    const { cuts } = findAll(
      text(
        BODY,
        'The council has asked the engineer for the',
        OTHER,
        'A survey of the bed of the river above the two piers would take about one week',
      ),
    )
    expect(cuts.map(({ lines, sure }) => [lines, sure])).toEqual([
      [[3], true],
      [[7], false],
    ])
  })
  test('in a text whose lines run on, only the end of a paragraph can', () => {
    expect(
      findAll(
        'The council has asked the engineer for the\nreport on the two piers and the joints of\nthe bridge, which she gave in May.\n',
      ).cuts,
    ).toEqual([])
  })
  test('lines that repeat others, word for word or nearly', () => {
    const { repeats } = findAll(
      text(
        BODY,
        OTHER,
        BODY,
        'Nobody has said who is going to pay for the survey of the bed, which takes one week.',
      ),
    )
    expect(repeats).toEqual([
      { line: 5, of: 1, same: true },
      { line: 7, of: 3, same: false },
    ])
  })
  test('a memo’s subject is its title', () => {
    expect(
      findAll(text('MINISTRY OF WORKS', 'To: The Minister\nSubject: The bridge at Alder', BODY)).title,
    ).toMatchObject({ words: 'The bridge at Alder', lines: [4], labelled: true })
  })
})

test('dates as precise as they are written, in several languages', () => {
  const dates = (words: string) => findDates(words).map(({ date }) => date)
  expect(dates('On 3 May 2026, in June 2025, since 1998 and on 2024-02-29.')).toEqual([
    '2026-05-03',
    '2025-06',
    '1998',
    '2024-02-29',
  ])
  expect(dates('Am 3. März 2021, le 14 juillet 2019, 9 мая 2020 г., 5 de mayo de 2018')).toEqual([
    '2021-03-03',
    '2019-07-14',
    '2020-05-09',
    '2018-05-05',
  ])
  expect(dates('31 February 2020; 2,019 vehicles; room 1931; 1931 metres')).toEqual([])
})

test('short names of months stand between a day and a year', () => {
  const dates = (words: string) => findDates(words).map(({ date }) => date)
  expect(dates('3 Feb 2025, 4. Okt. 2024, Sept 5, 2023')).toEqual(['2025-02-03', '2024-10-04', '2023-09-05'])
  expect(dates('carried out 2021, a set 2022')).toEqual([])
})

test('sentences end at full stops, not at short forms', () => {
  expect(
    sentencesOf('Under Art. 5 para. 2 the Court, cf. Dr. Smith, held it. It was 3.5 metres. “So?” Yes.'),
  ).toEqual([
    'Under Art. 5 para. 2 the Court, cf. Dr. Smith, held it.',
    'It was 3.5 metres.',
    '“So?”',
    'Yes.',
  ])
})

test('what stands between one pair of quotation marks is one sentence; a mark that nothing closes joins nothing', () => {
  expect(
    sentencesOf('“It is shut. We were not told,” she said. He left. „Es ist zu. Punkt“, sagte er.'),
  ).toEqual(['“It is shut. We were not told,” she said.', 'He left.', '„Es ist zu. Punkt“, sagte er.'])
  expect(sentencesOf('“It is shut. We were not told. He left.')).toHaveLength(3)
})

test('a sentence is shortened at the end of a clause or not at all', () => {
  expect(shortened('The town has one bridge; it was built in 1931 by the board.', 8)).toBe(
    'The town has one bridge',
  )
  expect(
    shortened('The ferry between Norvik, Hale, Sund and the other islands has run since 1974.', 8),
  ).toBeUndefined()
  expect(shortened('In the winter of 2021, the ship was out of service for nine days.', 8)).toBeUndefined()
  expect(shortened('The council will not pay, but it has asked the Treasury for a loan.', 8)).toBe(
    'The council will not pay',
  )
})
