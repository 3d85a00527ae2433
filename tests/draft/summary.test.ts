import { expect, test } from 'vitest'
import { doubtLines, foundLines, toDoLines, type Warning } from '../../src/draft/summary.ts'
import { inReadingOrder } from '../../src/problems/work-order.ts'
import { drafted } from '../helpers/drafted.ts'

const BODY = 'The council met in spring and decided to mend the two piers before the river rises again.'
const text = (...parts: string[]) => ['The bridge at Alder', ...parts].join('\n\n')
const toDo = (file: string, words: string): Warning => ({ file, found: `to do: ${words}`, topic: 'to do' })
const withoutVerb = (file: string): Warning => ({
  file,
  found: `a headline without a verb: “${file}”`,
  rule: 'headline-verb',
})

test('all that a new deck leaves to do is told: its settings in one line, and each thing once', () => {
  const { warnings } = drafted(text('Facts', BODY, 'Costs', `${BODY} The repair costs 240,000.`))
  const lines = toDoLines(warnings.toSorted(inReadingOrder), '../bridge')
  expect(lines[0]).toBe(
    '  ../bridge/slides/deck.yaml: 5 places, the first of them: one sentence on what the briefing is about',
  )
  expect(lines.filter((line) => line.includes('deck.yaml'))).toHaveLength(1)
  const files = new Set(warnings.map(({ file }) => file))
  expect(files.size).toBeGreaterThan(2)
  expect(lines.join('\n')).toContain('../bridge/slides/000-title.md: the title, and one line below it')
})

test('what holds of several slides names the first of them, what a rule asks for comes last, and no list is long', () => {
  const lines = toDoLines(
    [
      toDo('assets/data/dates.json', 'say what the order shows'),
      ...['slides/010-a.md', 'slides/020-b.md'].map(withoutVerb),
      ...['010', '020', '030'].map((name) => toDo(`slides/${name}.md`, 'say yours')),
      ...['.', ''].map((end) => toDo('slides/040.md', `say what this figure shows${end}`)),
    ],
    'deck',
  )
  expect(lines).toEqual([
    '  deck/slides/010.md and 2 others: say yours',
    '  deck/slides/040.md: say what this figure shows',
    '  deck/assets/data/dates.json: say what the order shows',
    '  deck/slides/010-a.md and 1 other: a headline without a verb',
  ])
  const many = Array.from({ length: 12 }, (_, at) => toDo(`slides/${at}.md`, `thing ${at}`))
  expect(toDoLines(many, 'deck')).toHaveLength(9)
  expect(toDoLines(many, 'deck').at(-1)).toBe('  … and 4 more')
})

test('what was found without being sure is to be looked at, and is nothing to do', () => {
  const { found, warnings } = drafted(text('What was inspected', `${BODY} ${BODY}`, 'What was found', BODY))
  const doubts = doubtLines(found, 'analysis.txt')
  expect(doubts[0]).toMatch(/^ {2}analysis\.txt:3: heading\? line 3: /)
  expect(toDoLines(warnings, '.').join('\n')).not.toContain('heading? ')
})

test('dates that are on no timeline are named with their lines, and dates that became none say why', () => {
  const told = (...parts: string[]) => {
    const { found, proposal } = drafted(text(...parts))
    return foundLines(found, proposal).find((line) => line.startsWith('  dates'))
  }
  expect(told('Facts', `${BODY} The survey began on 4 March 2024.`)).toBe(
    '  dates: one date as written (no timeline: 3 of them would have to stand beside a few words that say what happened)',
  )
  const years = [2019, 2021, 2023].map((year) => `In ${year} the town mended the pier again.`).join(' ')
  expect(told('Facts', `${BODY} ${years}`)).toBe('  dates: 3 dates as written')
  const long = 'the members of the council and of the board looked at each of the old piers of the bridge'
  const late = ['4 March 2024', '5 May 2025', '6 June 2026'].map((date) => `On ${date} ${long}.`).join(' ')
  expect(told('Facts', `${BODY} ${years}`, `On 4 March 2024 ${long}.`)).toBe(
    '  dates: 4 dates as written; the timeline leaves out “4 March 2024” (line 7)',
  )
  expect(told('Facts', late)).toContain('(no timeline: ')
})
