import { expect, test } from 'vitest'
import { keepAwake } from '../../../src/views/page/keep-awake.ts'

/** A browser whose locks are counted, and which answers when it is let. */
function browser() {
  const counts = { asked: 0, released: 0 }
  const waiting: (() => void)[] = []
  const given: EventTarget[] = []
  const ask = async () => {
    counts.asked++
    await new Promise<void>((answer) => waiting.push(answer))
    const lock = Object.assign(new EventTarget(), { release: async () => void counts.released++ })
    given.push(lock)
    return lock as unknown as WakeLockSentinel
  }
  const answer = async () => {
    for (const go of waiting.splice(0)) go()
    await new Promise((done) => setImmediate(done))
  }
  return { counts, ask, answer, given }
}

test('it is asked for once, and let go once', async () => {
  const { counts, ask, answer } = browser()
  const awake = keepAwake(ask)
  awake.want(false)
  for (let change = 0; change < 3; change++) awake.want(true)
  await answer()
  awake.want(true)
  expect(counts).toEqual({ asked: 1, released: 0 })
  awake.want(false)
  awake.want(false)
  expect(counts).toEqual({ asked: 1, released: 1 })
})

test('a lock that comes when nobody wants it any more is let go', async () => {
  const { counts, ask, answer } = browser()
  const awake = keepAwake(ask)
  awake.want(true)
  awake.want(false)
  await answer()
  expect(counts).toEqual({ asked: 1, released: 1 })
})

test('when the browser let go by itself it is asked for again', async () => {
  const { counts, ask, answer, given } = browser()
  const awake = keepAwake(ask)
  awake.want(true)
  await answer()
  given[0]?.dispatchEvent(new Event('release'))
  awake.want(true)
  expect(counts).toEqual({ asked: 2, released: 0 })
})

test('a browser that refuses or has no such thing is asked again next time', async () => {
  let asked = 0
  for (const ask of [() => Promise.reject(new Error('low battery')), () => undefined]) {
    const awake = keepAwake(() => {
      asked++
      return ask()
    })
    awake.want(true)
    await new Promise((done) => setImmediate(done))
    awake.want(true)
  }
  expect(asked).toBe(4)
})
