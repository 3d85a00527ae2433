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
