import { expect, test } from 'vitest'

import { type TraceEvent, workBeforePaint, workOfKeys } from '../../../src/node/browser/trace.ts'

const MS = 1000
const event = (name: string, at: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: at * MS,
  args: {},
  ...more,
})
const task = (at: number, ms: number, more?: Partial<TraceEvent>) =>
  event('RunTask', at, { dur: ms * MS, ...more })
const key = (at: number) => event('EventDispatch', at, { args: { data: { type: 'keydown' } } })
const style = (at: number, elementCount: number) => event('UpdateLayoutTree', at, { args: { elementCount } })
const layout = (at: number, dirtyObjects: number) =>
  event('Layout', at, { args: { beginData: { dirtyObjects } } })

test('a key costs the task that hears it and all until the next key, on its own thread', () => {
  const [first, second] = workOfKeys([
    task(0, 5),
    task(10, 28),
    key(11),
    style(12, 20),
    event('Commit', 13),
    task(50, 6),
    style(51, 0),
    layout(52, 7),
    task(60, 99, { tid: 2 }),
    task(100, 8),
    key(101),
  ])
  expect(first).toEqual({
    total: 34,
    longest: 28,
    longestAfterPaint: 6,
    styled: [20],
    layouts: 1,
    laidOut: 7,
  })
  expect(second).toMatchObject({ total: 8, styled: [] })
})

test('what is done after the first paint is not counted as before it; without a paint there is nothing to tell', () => {
  const paint = event('firstContentfulPaint', 50, { ph: 'R' })
  expect(workBeforePaint([style(10, 90), layout(11, 40), paint, layout(60, 900)])).toMatchObject({
    styled: [90],
    laidOut: 40,
  })
  expect(() => workBeforePaint([style(10, 90)])).toThrow('nothing was painted')
})
