import { expect, test } from 'vitest'
import { readTalk } from '../../../src/views/talk/read-talk.ts'
import {
  change,
  elapsed,
  handOver,
  newTalk,
  pauseClock,
  resetClock,
  spentOn,
  startClock,
  takeOver,
} from '../../../src/views/talk/talk.ts'

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
  ]
  for (const value of broken) expect(readTalk(value)).toBeUndefined()
})

test('F3: a clock that steps back takes no time away, and the talk is still one', () => {
  const running = startClock(start, 100_000)
  const arrived = change(running, to('b'), 110_000)
  expect(spentOn(arrived, 'b', 105_000)).toBe(0)
  expect(elapsed(arrived.clock, 50_000)).toBe(0)
  const on = change(arrived, to('c'), 105_000)
  expect(Object.values(on.spent).filter((time) => time < 0)).toEqual([])
  expect(readTalk(structuredClone(on))).toEqual(on)
})

test('F3: a time below zero, or beyond any talk, is put right instead of refused', () => {
  const odd = {
    ...start,
    entered: -5,
    spent: { a: -5000, b: 1e300 },
    clock: { runningSince: null, before: -1 },
  }
  const read = readTalk(odd)
  expect(read).toMatchObject({ entered: 0, spent: { a: 0, b: 8.64e9 }, clock: { before: 0 } })
  expect(readTalk(change(read ?? start, to('b'), 0))).toBeDefined()
})

test('F3: the stopwatch goes from window to window by what it says, whatever each counts from', () => {
  const sent = handOver(startClock(start, 5000), 65_000)
  expect(elapsed(takeOver(sent, 3).clock, 1003)).toBe(61_000)
  expect(takeOver(handOver(pauseClock(startClock(start, 0), 2000), 9000), 7).clock).toEqual({
    runningSince: null,
    before: 2000,
  })
})

test('F35: a number that can’t be counted on from makes no talk', () => {
  for (const version of [2 ** 53, Number.MAX_VALUE, Number.POSITIVE_INFINITY])
    expect(readTalk({ ...start, version })).toBeUndefined()
  expect(readTalk({ ...start, place: { id: 'a', step: 2 ** 53 } })).toBeUndefined()
})

test('case reserved-ids: a slide may be called what every object has', () => {
  for (const id of ['constructor', 'toString', 'hasOwnProperty'])
    expect(spentOn(startClock(newTalk({ id, step: 0 }, 'full'), 0), id, 2000)).toBe(2000)
  const left = change(startClock(newTalk({ id: 'constructor', step: 0 }, 'full'), 0), to('b'), 3000)
  expect(spentOn(left, 'constructor', 9000)).toBe(3000)
})
