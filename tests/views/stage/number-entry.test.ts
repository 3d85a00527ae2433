import { expect, test } from 'vitest'
import { TypedNumber } from '../../../src/views/stage/number-entry.ts'
import { talkSlide } from '../talk-slides.ts'

const slides = ['0', '1', 'P2', '12', '123', 'A1'].map((id) => talkSlide(id))
function typed(digits: string): TypedNumber {
  const number = new TypedNumber(slides)
  for (const digit of digits) number.add(digit)
  return number
}

test('digits gather, and name the slide that people call so', () => {
  expect(typed('1').slide?.id).toBe('1')
  expect(typed('12').slide?.id).toBe('12')
  expect(typed('12').text).toBe('12  Headline 12')
})

test('a divider has no number that leads to it', () => {
  expect(typed('2').slide).toBeUndefined()
})

test('a number that no slide has leads nowhere, and says so', () => {
  expect(typed('99').slide).toBeUndefined()
  expect(typed('99').text).toBe('99  no such slide')
})

test('of more than three digits the last count; dropped, there are none', () => {
  expect(typed('99123').slide?.id).toBe('123')
  const number = typed('12')
  expect(number.isEmpty).toBe(false)
  number.drop()
  expect([number.isEmpty, number.slide]).toEqual([true, undefined])
})
