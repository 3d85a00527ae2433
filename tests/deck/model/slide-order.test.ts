import { expect, test } from 'vitest'
import { sortSlides } from '../../../src/deck/model/slide-order.ts'

test('case names-out-of-order: numbers are compared as numbers', () => {
  const names = ['11-end.md', '2-why.md', '10-how.md', '1-what.md', '200-more.md']
  expect(sortSlides(names)).toEqual(['1-what.md', '2-why.md', '10-how.md', '11-end.md', '200-more.md'])
})

test('names of equal length keep the order they always had', () => {
  expect(sortSlides(['920-b.md', '000-t.md', '010-a.md', '900-z.md'])).toEqual([
    '000-t.md',
    '010-a.md',
    '900-z.md',
    '920-b.md',
  ])
})

test('the order is one for all, whatever the order of the folder', () => {
  const names = ['1.md', '01.md', '1-a.md', '1-10.md', '1-9.md', 'a.md', 'B.md', '99999999999999999999.md']
  const sorted = sortSlides(names)
  expect(sorted.indexOf('1-9.md')).toBeLessThan(sorted.indexOf('1-10.md'))
  expect(sorted.indexOf('01.md')).not.toBe(sorted.indexOf('1.md'))
  expect(sortSlides(names.toReversed())).toEqual(sorted)
})
