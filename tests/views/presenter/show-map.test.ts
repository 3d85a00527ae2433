import { expect, test } from 'vitest'
import { slideAfter } from '../../../src/views/presenter/previews.ts'
import { runsOfParts } from '../../../src/views/presenter/show-map.ts'
import { fiveSlides } from '../talk-slides.ts'

const runs = (numbers: string[]) =>
  runsOfParts(numbers, (number) => ({ number, name: `part ${number}` })).map(({ part, things }) => [
    part.number,
    things.length,
  ])

test('slides of one part stand together; the title belongs to the part behind it, the appendix to none', () => {
  expect(runs(['', '1', '1', '2', '2', '2', '', ''])).toEqual([
    ['1', 3],
    ['2', 3],
    ['', 2],
  ])
  expect(runs(['', '', ''])).toEqual([['', 3]])
  expect(runs([])).toEqual([])
})

test('the slide behind this one comes whatever steps this one still has', () => {
  const at = (id: string, step = 0) => ({ place: { id, step }, left: null })
  expect(slideAfter(fiveSlides, 'full', at('c'))?.place).toEqual({ id: 'd', step: 0 })
  expect(slideAfter(fiveSlides, 'full', at('e'))).toBeUndefined()
})
