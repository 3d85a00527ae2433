import { expect, test } from 'vitest'
import { foundAfter } from '../../helpers/compile-changed.ts'

/** What is said of the good deck's slide of boxes with another layout and so many boxes. */
const withBoxes = (layout: string, count: number) =>
  foundAfter([
    '010-rust.md',
    /layout: panels[\s\S]*?(?=Note:)/,
    `layout: ${layout}\nshows: [full]\n---\n# Two\n\nAs {L7}\n\n${'### Box\n\nText\n\n'.repeat(count)}`,
  ]).filter((said) => /box(es)? /.test(said))

test.each([
  ['facts', 4],
  ['panels', 6],
  ['steps', 5],
  ['ladder', 8],
  ['question', 4],
])('the layout %s has room for %i boxes and no more', (layout, most) => {
  expect(withBoxes(layout, most)).toEqual([])
  expect(withBoxes(layout, most + 1).join()).toContain(`box ${most + 1} of ${most + 1}`)
})

/** What is said of the good deck's slide with another front matter and body. */
const withBody = (front: string, body: string) =>
  foundAfter(
    [
      '010-rust.md',
      /layout: panels[\s\S]*?(?=Note:)/,
      `${front}\nshows: [full]\n---\n# Two piers rust\n\nAs {L7}\n\n${body}\n\n`,
    ],
    [
      'deck.yaml',
      /^shows:/m,
      'entities: { state: { name: State, says: red, color: 1, marker: square } }\nshows:',
    ],
  ).filter((said) => !/headline|claim/.test(said))

const PASSAGE = '### Source\n\n> Inspectors found rust in two of the nine **piers**\n\n### Note\n\nText'

test('a passage is one quote in the first box, in the source’s words', () => {
  expect(withBody('layout: passage', PASSAGE).join()).not.toMatch(/block quote|not in the source/)
  expect(withBody('layout: passage', PASSAGE.replace('nine', 'ten')).join()).toContain(
    'a quote that is not in the source',
  )
  expect(withBody('layout: passage', '### A\n\nText\n\n### B\n\nText').join()).toContain('0 block quotes')
  expect(withBody('layout: passage', `### A\n\nText\n\n${PASSAGE}`).join()).toContain(
    '1 block quotes, 0 of them',
  )
})

test.each(['fan', 'sight', 'places'])('the layout %s is not drawn before its boxes have marks', (layout) => {
  expect(withBody(`layout: ${layout}`, '### A\n\nText\n\n'.repeat(4)).join()).toContain(
    `the layout ${layout} without “marks:”`,
  )
})

test('a box of a drawing may be its heading alone, in boxes of words it may not', () => {
  const marks = 'marks: [state leaving, other applies]'
  const said = (layout: string) => withBody(`layout: ${layout}\n${marks}`, '### A\n\n### B\n\nText').join()
  expect(said('sight')).not.toContain('empty box')
  expect(said('split')).toContain('an empty box: A')
})

test('places come behind the layers, and what is only mentioned last', () => {
  const boxes = '### A\n\nText\n\n'.repeat(3)
  const said = (marks: string) => withBody(`layout: places\nmarks: [${marks}]`, boxes).join()
  expect(said('state leaving, other applies, other mentioned')).not.toContain('an order')
  expect(said('other applies, state leaving, other mentioned')).toContain('an order that the layout places')
  expect(said('state leaving, other mentioned, other applies')).toContain('an order that the layout places')
})
