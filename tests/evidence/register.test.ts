import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblem } from '../../src/build/report.ts'
import { numberCitations } from '../../src/evidence/citations.ts'
import { trackingParameters } from '../../src/evidence/clean-url.ts'
import { formatDate, readRegister } from '../../src/evidence/register.ts'

const read = (claims: unknown, events: unknown) =>
  readRegister(
    { path: 'claims.json', text: JSON.stringify(claims, null, 1) },
    { path: 'events.json', text: JSON.stringify(events, null, 1) },
  )
const source = { publisher: 'A paper', url: 'https://example.org/a' }
const event = { id: 'E01', date: '2021', precision: 'year', event: 'A visit', sources: [source] }
const problemsOf = (events: unknown) => read([], events).problems.map(formatProblem)

test.each([
  ['2021', '2021'],
  ['1998-11', 'November 1998'],
  ['1998-09-01', '1 September 1998'],
])('%s is shown as %s, no finer than it is known', (date, shown) => {
  expect(formatDate(date)).toBe(shown)
})

test('a date finer than its precision is a problem', () => {
  expect(problemsOf([{ ...event, date: '2021-10-05' }])).toEqual([
    'events.json:4:11  [0].date: “2021-10-05”\n    expected a date as precise as “precision: year” says',
  ])
  expect(problemsOf([event])).toEqual([])
})

test.each(['ftp://example.org/a', 'javascript:alert(1)', 'https://paper.org@example.org/', 'example.org'])(
  'a source at %s is a problem',
  (url) => {
    expect(problemsOf([{ ...event, sources: [{ ...source, url }] }])[0]).toContain(
      'expected an address that begins with https:// or http://',
    )
  },
)

test('what is published of the register itself tracks nobody, and each page is numbered once', () => {
  const text = (name: string) => ({ path: name, text: readFileSync(`assets/evidence/${name}`, 'utf8') })
  const { register, problems } = readRegister(text('claims.json'), text('events.json'))
  expect(problems).toEqual([])
  const citations = [...numberCitations(register, ['E42', 'C41']).values()]
  expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1))
  expect(citations.flatMap(({ url }) => trackingParameters(url))).toEqual([])
})
