import { expect, test } from 'vitest'
import { type Change, compileChanged, foundAfter } from '../../helpers/compile-changed.ts'

const TOPIC: Change = ['010-rust.md', '# Two of the nine piers have rust', '# Rust in two of the nine piers']
const HASTY: Change = ['010-rust.md', 'seconds: 40', 'seconds: 5']

test('a headline without a verb is a warning with its rule, which may be waived with a reason', () => {
  expect(compileChanged([TOPIC])).toMatchObject({
    problems: [],
    warnings: [{ file: 'slides/010-rust.md', line: 9, column: 3, rule: 'headline-verb', level: 'warning' }],
    deck: { slides: [{}, {}, {}] },
  })
  expect(
    foundAfter(TOPIC, ['010-rust.md', 'seconds:', 'waive: { headline-verb: a name }\nseconds:']),
  ).toEqual([])
})

test('of a title, an appendix, another language and what is still to do no verb is asked', () => {
  expect(foundAfter(['000-title.md', /^# .*/m, '# The bridge'])).toEqual([])
  expect(foundAfter(TOPIC, ['deck.yaml', 'title:', 'lang: de\ntitle:'])).toEqual([])
  expect(foundAfter(['010-rust.md', '# Two of the nine piers have rust', '# To do: piers'])).toEqual([
    '010-rust.md:9:3 to do: piers',
  ])
})

test('a note too long for the seconds of its slide is a warning at the seconds', () => {
  const { problems, warnings } = compileChanged([HASTY])
  expect(problems).toEqual([])
  expect(warnings).toMatchObject([
    {
      line: 7,
      column: 10,
      found: '17 words to say in 5 seconds',
      expected: '8 seconds at 130 words a minute, or fewer words',
    },
  ])
})

test('a fifth more than its seconds may a note take', () => {
  expect(foundAfter(['010-rust.md', 'seconds: 40', 'seconds: 7'])).toEqual([])
  expect(foundAfter(['010-rust.md', 'seconds: 40', 'seconds: 6'])).toHaveLength(1)
})

test('a figure without words that say what it shows is a warning', () => {
  const { warnings } = compileChanged([['costs.json', 'Items and their cost', 'Costs']])
  expect(warnings).toMatchObject([
    { rule: 'alternative-text', found: '“Costs” as the alternative text', line: 5 },
  ])
})

test('each of these rules can be an error, or off', () => {
  const level = (name: string): Change => ['deck.yaml', 'title:', `rules: { headline-verb: ${name} }\ntitle:`]
  expect(compileChanged([TOPIC, level('error')]).problems).toHaveLength(1)
  expect(foundAfter(TOPIC, level('off'))).toEqual([])
})
