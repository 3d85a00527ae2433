import { expect, test } from 'vitest'
import type { TalkSlide } from '../../../src/views/talk/program.ts'
import { goBack, jump, next, type Position, previous } from '../../../src/views/talk/walk.ts'

const slide = (id: string, shows: string[], steps = 1): TalkSlide => ({
  id,
  label: id,
  headline: id,
  seconds: 60,
  shows,
  steps,
})
const slides = [
  slide('a', ['full', 'short']),
  slide('b', ['full']),
  slide('c', ['full', 'short'], 3),
  slide('d', ['full']),
  slide('e', ['full', 'short']),
]
const at = (id: string, step = 0): Position => ({ place: { id, step }, left: null })
const places = (from: Position, walk: typeof next, show: string) => {
  const seen: string[] = []
  for (let to: Position | undefined = from; to; to = walk(slides, show, to))
    seen.push(`${to.place.id}${to.place.step}`)
  return seen.join(' ')
}

test('a show is walked over its own slides and their steps, both ways', () => {
  expect(places(at('a'), next, 'short')).toBe('a0 c0 c1 c2 e0')
  expect(places(at('e'), previous, 'short')).toBe('e0 c2 c1 c0 a0')
  expect(places(at('a'), next, 'full')).toBe('a0 b0 c0 c1 c2 d0 e0')
})

test('a show that no slide names is the whole deck', () => {
  expect(places(at('a'), next, 'none')).toBe('a0 b0 c0 c1 c2 d0 e0')
})

test('a question: out of the show, and back to the very step that was left', () => {
  const away = jump(slides, 'short', at('c', 1), { id: 'd', step: 0 })
  expect(away).toEqual({ place: { id: 'd', step: 0 }, left: { id: 'c', step: 1 } })
  expect(next(slides, 'short', away)).toEqual(at('c', 1))
  expect(previous(slides, 'short', away)).toEqual(at('c', 1))
  expect(goBack(away)).toEqual(at('c', 1))
})

test('from one question to the next: the place left stays the first one', () => {
  const first = jump(slides, 'short', at('c', 1), { id: 'd', step: 0 })
  const second = jump(slides, 'short', first, { id: 'b', step: 0 })
  expect(second.left).toEqual({ id: 'c', step: 1 })
})

test('a jump within the show goes on from there, and remembers the way back', () => {
  const jumped = jump(slides, 'short', at('a'), { id: 'c', step: 0 })
  const on = next(slides, 'short', jumped)
  expect(on).toEqual({ place: { id: 'c', step: 1 }, left: { id: 'a', step: 0 } })
  expect(goBack(on!)).toEqual(at('a'))
  expect(goBack(at('a'))).toBeUndefined()
})

test('a slide outside the show that was opened directly leads to the nearest one', () => {
  expect(next(slides, 'short', at('b'))).toEqual(at('c'))
  expect(previous(slides, 'short', at('b'))).toEqual(at('a'))
})

test('of several slides before one outside the show the nearest comes first', () => {
  expect(places(at('d'), previous, 'short')).toBe('d0 c0 a0')
})
