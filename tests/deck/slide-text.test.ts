import { expect, test } from 'vitest'
import { compileChanged, foundAfter } from '../helpers/compile-changed.ts'
import { box, file, headline, lead, settings } from './good-changes.ts'

test('what looks like markup and is none stays what it is', () => {
  for (const words of [
    'a * b * c',
    'snake_case_word',
    'a < b > c',
    '\\*x\\*',
    '$x$',
    '***x***',
    'A & B',
    '{ L7 }',
  ])
    expect(foundAfter(box(words)), words).toEqual([])
})

test('what works elsewhere in Markdown works here too', () => {
  for (const words of [
    '[a](#costs)',
    'Text\n- one\n- two',
    '1. one\n2. two',
    'A &amp; B',
    '*em* and **strong**',
  ])
    expect(foundAfter(box(words)), words).toEqual([])
})

test('a warning stops nothing, and a rule that is off says nothing', () => {
  const warned = compileChanged([
    settings('title:', 'rules: { headline-words: { max: 6, level: warning } }\ntitle:'),
  ])
  expect(warned.deck).toBeDefined()
  expect(warned.problems).toEqual([])
  expect(warned.warnings).toMatchObject([
    { rule: 'headline-words', level: 'warning', found: 'a headline of 7 words' },
  ])
  const long = headline('holds '.repeat(20).trim())
  expect(foundAfter(long, settings('title:', 'rules: { headline-words: off }\ntitle:'))).toEqual([])
  expect(
    foundAfter(long, file('010-rust.md', 'seconds: 40', 'waive: { headline-words: a court’s name }')),
  ).toEqual([])
})

test('F6: lines far beyond the source, named a hundred times, are problems and no collapse', () => {
  const found = foundAfter(box(Array(100).fill('{L1-99999}').join(' ')))
  expect(new Set(found)).toEqual(new Set(['010-rust.md:15:1 source line 99999, which does not exist']))
  expect(foundAfter(box('{L1-999999999}'))).toHaveLength(1)
})

test.each(['2026-22-11', '2026-13-01', '2026-02-31', '2026-00-10'])(
  'case record-date-impossible: %s',
  (day) => {
    const { deck, problems } = compileChanged([settings('2026-06-01', day)])
    expect(deck).toBeUndefined()
    expect(problems).toMatchObject([{ line: 5, column: 11, found: `as-of.record: “${day}”` }])
  },
)

test('case markup-in-headline: a reference becomes †, emphasis is set, and text is text', () => {
  const { deck } = compileChanged([headline('The record **agrees** {C01}')])
  const slide = deck?.slides[1]
  expect(slide?.headline).toBe('The record agrees\u00a0†')
  expect(slide?.headlineHtml.text).toContain('<strong>agrees</strong>')
  expect(slide?.headlineHtml.text).toContain('data-claim="C01"')
  expect(slide?.records).toContain('C01')
  expect(foundAfter(headline('Rust binds `x` {X1}'))).toEqual([
    '010-rust.md:9:14 code in backticks: x',
    '010-rust.md:9:18 unknown reference {X1}',
  ])
})

test('case comment-is-published: in a data file and in the note nothing is markup either', () => {
  const shown = '<!-- sure? --> **Piers** {L7}'
  const [data, ...more] = foundAfter(file('costs.json', /"text": "Piers"/, `"text": "${shown}"`))
  expect(data).toMatch(/^assets\/data\/costs\.json:\d+:\d+ an HTML comment: <!-- sure\? --> \*\*Piers/)
  expect(more).toEqual([])
  expect(foundAfter(file('costs.json', /"text": "Piers"/, '"text": "See {L7}"'))[0]).toMatch(
    /a brace without its pair: \{L7\}$/,
  )
  const [said] = foundAfter(file('010-rust.md', 'Inspectors found rust. What', `${shown} What`))
  expect(said).toMatch(/^010-rust\.md:24:6 an HTML comment: <!-- sure\?/)
})

test('case comment-is-published: a remark never reaches a reader, wherever it stands', () => {
  for (const change of [
    lead('<!-- a -->'),
    box('b <!-- a -->'),
    headline('b <!-- a -->'),
    file('010-rust.md', '### Piers', '### Piers <!-- a -->'),
    file('010-rust.md', 'Say: Inspectors', 'Say: <!-- a --> Inspectors'),
  ])
    expect(foundAfter(change)).toEqual([expect.stringContaining('an HTML comment: <!-- a -->')])
})

test('case table-cell-lost: a row with more cells than the head, and one with fewer', () => {
  const table =
    '| Body | Result |\n|---|---|\n| Court | violation found | none by the Court |\n| Committee |\n\n'
  const found = foundAfter(
    file('010-rust.md', 'layout: panels', 'layout: table'),
    file('010-rust.md', /As the[\s\S]*?(?=Note:)/, table),
  )
  expect(found).toEqual([
    '010-rust.md:13:1 a row of 3 cells, of which nobody would see: none by the Court',
    '010-rust.md:14:1 a row of 1 cell',
  ])
})

test('the number of a slide that is not there is named at its place, with the nearest', () => {
  const { problems } = compileChanged([box('See slide {slide:cost}')])
  expect(problems).toMatchObject([
    {
      file: 'slides/010-rust.md',
      column: 11,
      found: 'the number of the slide “cost”, which does not exist',
      expected: 'the id of a slide',
      hint: 'perhaps {slide:costs}',
    },
  ])
  expect(
    compileChanged([box('See slide {slide:costs} and {slide:title}')]).deck?.slides[1]?.body.boxes[0]?.html
      .text,
  ).toBe('<p>See slide\u00a0<a href="#costs">2</a> and\u00a0<a href="#title">Title</a></p>')
})
