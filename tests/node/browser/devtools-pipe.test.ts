import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPipe } from '../../../src/node/browser/devtools-pipe.ts'

const RULES = {
  start: 1000,
  answer: 5000,
  silent: (method: string, started: boolean) =>
    new Error(`silent: ${method}, ${started ? 'later' : 'at the start'}`),
  garbled: () => new Error('garbled'),
  crashed: () => new Error('crashed'),
}

/** A pipe with its two ends, and what was written into it. */
function laid() {
  const commands = new PassThrough()
  const answers = new PassThrough()
  const pipe = openPipe(commands, answers, RULES)
  const say = (...messages: object[]) =>
    answers.write(messages.map((message) => `${JSON.stringify(message)}\0`).join(''))
  return { pipe, answers, say, written: () => String(commands.read() ?? '') }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())
/** Streams hand on what they got in the next rounds of the loop. */
const settled = async () => {
  for (let round = 0; round < 5; round++) await new Promise((done) => setImmediate(done))
}

describe('answers', () => {
  it('reach whoever asked, in any order, between events', async () => {
    const { pipe, say, written } = laid()
    const [first, second] = [pipe.send('A.one', { x: 1 }), pipe.send('B.two', {}, 'page')]
    expect(
      written()
        .split('\0')
        .slice(0, 2)
        .map((text) => JSON.parse(text)),
    ).toEqual([
      { id: 1, method: 'A.one', params: { x: 1 } },
      { id: 2, method: 'B.two', params: {}, sessionId: 'page' },
    ])
    say(
      { method: 'An.event' },
      { id: 2, result: 'two' },
      { id: 7, result: 'nobody’s' },
      { id: 1, result: 'one' },
    )
    expect(await Promise.all([first, second])).toEqual(['one', 'two'])
  })

  it('may come in pieces, cut within a letter', async () => {
    const { pipe, answers } = laid()
    const asked = pipe.send('A.one')
    for (const byte of Buffer.from(`${JSON.stringify({ id: 1, result: 'Zürich – “quoted”' })}\0`))
      answers.write(Buffer.from([byte]))
    expect(await asked).toBe('Zürich – “quoted”')
  })

  it('that object fail what was asked, and nothing else', async () => {
    const { pipe, say } = laid()
    const [bad, good] = [pipe.send('A.bad'), pipe.send('A.good')]
    say({ id: 1, error: { message: 'no such method' } }, { id: 2, result: 1 })
    await expect(bad).rejects.toThrow('no such method')
    expect(await good).toBe(1)
    expect(pipe.isAlive()).toBe(true)
  })
})

describe('the end of the line', () => {
  it('fails what waits and what comes later, for the first reason; an answer after it changes nothing', async () => {
    const { pipe, say } = laid()
    const asked = pipe.send('A.one')
    pipe.hangUp(new Error('first'))
    pipe.hangUp(new Error('second'))
    say({ id: 1, result: 'late' })
    await expect(asked).rejects.toThrow('first')
    await expect(pipe.send('A.two')).rejects.toThrow('first')
    await settled()
    expect(pipe.isAlive()).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each(['no JSON', '', 'null', '7'])('comes with what is no protocol: %j', async (text) => {
    const { pipe, answers } = laid()
    const asked = pipe.send('A.one')
    answers.write(`${text}\0`)
    await expect(asked).rejects.toThrow('garbled')
  })

  it.each([
    { method: 'Inspector.targetCrashed', params: {}, sessionId: 'page' },
    { id: 1, error: { message: 'Target crashed' } },
    { id: 1, error: { message: 'Session with given id not found.' } },
  ])('F18: comes with a page that crashed: %j', async (message) => {
    const { pipe, say } = laid()
    const [asked, other] = [pipe.send('Page.printToPDF', {}, 'page'), pipe.send('A.other')]
    say(message)
    await expect(asked).rejects.toThrow('crashed')
    await expect(other).rejects.toThrow('crashed')
  })

  it('doesn’t come with a broken pipe: the program’s end is told by the program', async () => {
    const { pipe, answers } = laid()
    const asked = pipe.send('A.one')
    answers.destroy(new Error('EPIPE'))
    await settled()
    expect(pipe.isAlive()).toBe(true)
    pipe.hangUp(new Error('ended'))
    await expect(asked).rejects.toThrow('ended')
  })
})

describe('F18: silence', () => {
  it('at the start ends the line', async () => {
    const { pipe } = laid()
    const asked = Promise.allSettled([pipe.send('A.one'), pipe.send('A.two')])
    vi.advanceTimersByTime(999)
    expect(pipe.isAlive()).toBe(true)
    vi.advanceTimersByTime(1)
    expect((await asked).map((result) => String((result as PromiseRejectedResult).reason))).toEqual([
      'Error: silent: A.one, at the start',
      'Error: silent: A.one, at the start',
    ])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('later ends it as well; the first answer gives all the longer time', async () => {
    const { pipe, say } = laid()
    const [first, second] = [pipe.send('A.one'), pipe.send('A.two')]
    vi.advanceTimersByTime(900)
    say({ id: 1, result: 1 })
    await first
    vi.advanceTimersByTime(4999)
    expect(pipe.isAlive()).toBe(true)
    vi.advanceTimersByTime(1)
    await expect(second).rejects.toThrow('silent: A.two, later')
  })
})
