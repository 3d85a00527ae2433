import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchOthers } from '../../../src/views/talk/others.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('F20: a window that answers nothing is given up within four seconds, once', () => {
  const lost: string[] = []
  const others = watchOthers(
    () => {},
    (id) => lost.push(id),
  )
  expect(others.heard('a')).toBe(true)
  vi.advanceTimersByTime(2900)
  expect(lost).toEqual([])
  vi.advanceTimersByTime(1100)
  expect(lost).toEqual(['a'])
  vi.advanceTimersByTime(60_000)
  expect(lost).toEqual(['a'])
  expect(others.heard('a')).toBe(true)
})

test('F20: a window that answers stays, and nobody is asked when nobody is there', () => {
  let asked = 0
  const others = watchOthers(
    () => {
      asked++
      others.heard('a')
    },
    () => expect.unreachable(),
  )
  vi.advanceTimersByTime(10_000)
  expect(asked).toBe(0)
  others.heard('a')
  vi.advanceTimersByTime(10_000)
  expect(asked).toBe(10)
  others.left('a')
  vi.advanceTimersByTime(10_000)
  expect(asked).toBe(10)
})
