import { expect, test } from 'vitest'
import { describePace, formatTime, paceOf } from '../../../src/views/presenter/times/pace.ts'
import type { TalkSlide } from '../../../src/views/talk/program.ts'
import { change, newTalk, startClock } from '../../../src/views/talk/talk.ts'

const slide = (id: string, shows: string[]): TalkSlide => ({
  id,
  label: id,
  headline: id,
  seconds: 60,
  shows,
  steps: 1,
})
const slides = [slide('a', ['full', 'short']), slide('b', ['full']), slide('c', ['full', 'short'])]
const talk = startClock(newTalk({ id: 'a', step: 0 }, 'short'), 0)

test('on time as long as the slide has time left; then behind', () => {
  expect(paceOf(talk, slides, 59_000)).toBe(0)
  expect(paceOf(talk, slides, 75_000)).toBe(15_000)
})

test('ahead when a slide is reached before its turn, by the show’s own plan', () => {
  const early = change(talk, { place: { id: 'c', step: 0 } }, 40_000)
  expect(paceOf(early, slides, 40_000)).toBe(-20_000)
  expect(paceOf({ ...early, show: 'full' }, slides, 40_000)).toBe(-80_000)
})

test('while a question is answered the plan waits at the place left', () => {
  const away = change(talk, { place: { id: 'b', step: 0 }, left: { id: 'a', step: 0 } }, 30_000)
  expect(paceOf(away, slides, 90_000)).toBe(30_000)
})

test('times and pace as people read them', () => {
  expect([0, 65_000, 3_723_000].map(formatTime)).toEqual(['0:00', '1:05', '1:02:03'])
  // F3: never “-1:-4”.
  expect(formatTime(-64_000)).toBe('0:00')
  expect([0, 15_000, -80_000].map(describePace)).toEqual(['on time', '0:15 behind', '1:20 ahead'])
})
