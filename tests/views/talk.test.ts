import { expect, test } from 'vitest'
import {
  change,
  elapsed,
  newTalk,
  pauseClock,
  readTalk,
  resetClock,
  spentOn,
  startClock,
} from '../../src/views/talk.ts'

const start = newTalk({ id: 'a', step: 0 }, 'full')
const to = (id: string) => ({ place: { id, step: 0 }, left: null })

test('the clock starts, pauses and goes on', () => {
  const running = startClock(start, 1000)
  expect(elapsed(running.clock, 4000)).toBe(3000)
  const paused = pauseClock(running, 4000)
  expect(elapsed(paused.clock, 9000)).toBe(3000)
  expect(elapsed(startClock(paused, 10_000).clock, 11_000)).toBe(4000)
})

test('each slide has its own time, over several visits', () => {
  let talk = startClock(start, 0)
  talk = change(talk, to('b'), 5000)
  talk = change(talk, to('a'), 7000)
  expect(spentOn(talk, 'a', 8000)).toBe(6000)
  expect(spentOn(talk, 'b', 8000)).toBe(2000)
})

test('a pause is no time on a slide', () => {
  const talk = pauseClock(startClock(start, 0), 2000)
  expect(spentOn(talk, 'a', 60_000)).toBe(2000)
})

test('reset clears times, and a running clock goes on from zero', () => {
  const talk = resetClock(change(startClock(start, 0), to('b'), 5000), 6000)
  expect(elapsed(talk.clock, 7000)).toBe(1000)
  expect(spentOn(talk, 'a', 7000)).toBe(0)
  expect(spentOn(talk, 'b', 7000)).toBe(1000)
})

test('every change is later than the one before', () => {
  expect(change(start, { blank: 'black' }, 0).version).toBe(start.version + 1)
  expect(startClock(start, 0).version).toBe(start.version + 1)
})

test('only a whole and sound talk is taken from another window', () => {
  expect(readTalk(structuredClone(start))).toEqual(start)
  const broken: unknown[] = [
    null,
    'talk',
    {},
    { ...start, version: -1 },
    { ...start, place: { id: 5, step: 0 } },
    { ...start, place: { id: 'a', step: 0.5 } },
    { ...start, blank: 'pink' },
    { ...start, clock: { runningSince: 'now', before: 0 } },
    { ...start, clock: { runningSince: null, before: Number.NaN } },
    { ...start, spent: { a: 'long' } },
    { ...start, steps: [3] },
  ]
  for (const value of broken) expect(readTalk(value)).toBeUndefined()
})
