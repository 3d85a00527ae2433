/**
 * The line to a browser: commands and answers of the DevTools Protocol, each a JSON text that ends with a zero
 * byte. Whatever is asked is answered, or fails after a time.
 */

import type { Readable, Writable } from 'node:stream'

/** Resolves to the result of a command. Rejects with what the browser objects, or with why the line is dead. */
export type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>

export interface Pipe {
  send: Send
  /** Fails everything that waits for an answer, and everything that is asked later. The first reason stays. */
  hangUp(reason: Error): void
  /** False once it is hung up. */
  isAlive(): boolean
}

export interface PipeRules {
  /** Milliseconds to the first answer of all: a browser has to start first. */
  start: number
  /** Milliseconds to the answer of one command. */
  answer: number
  /** Why the line is dead when a command had no answer in time; `started` = some other had one. */
  silent(method: string, started: boolean): Error
  /** Why it is dead when what comes is no protocol. */
  garbled(): Error
  /** Why it is dead when a page ended by itself. */
  crashed(): Error
}

interface Waiting {
  done(result: unknown): void
  failed(error: Error): void
  /** Made when it was asked: the answer comes when nobody knows any more by whom. */
  stack: Error
  timer: NodeJS.Timeout
}

/** An event has no id; a result or an error has that of its command. */
interface Answer {
  id?: number
  method?: string
  result?: unknown
  error?: { message: string }
}

export function openPipe(commands: Writable, answers: Readable, rules: PipeRules): Pipe {
  const waiting = new Map<number, Waiting>()
  let broken: Error | undefined
  let started = false
  let last = 0

  const hangUp = (reason: Error) => {
    broken ??= reason
    for (const { failed, timer } of waiting.values()) {
      clearTimeout(timer)
      failed(broken)
    }
    waiting.clear()
  }
  const limit = (method: string) =>
    setTimeout(() => hangUp(rules.silent(method, started)), started ? rules.answer : rules.start)
  const start = () => {
    started = true
    for (const asked of waiting.values()) {
      clearTimeout(asked.timer)
      asked.timer = limit(asked.stack.message)
    }
  }
  const receive = (text: string) => {
    if (broken) return
    const answer = parse(text)
    if (!answer) return hangUp(rules.garbled())
    if (!started) start()
    if (answer.method === 'Inspector.targetCrashed' || CRASH_RE.test(answer.error?.message ?? ''))
      return hangUp(rules.crashed())
    const asked = waiting.get(answer.id ?? 0)
    if (!asked) return
    waiting.delete(answer.id ?? 0)
    clearTimeout(asked.timer)
    if (answer.error) asked.failed(Object.assign(asked.stack, { message: answer.error.message }))
    else asked.done(answer.result)
  }
  // The program's end is told by the program; a pipe that breaks before is only its first sign.
  for (const stream of [commands, answers]) stream.on('error', () => {})
  answers.on('data', splitAtZero(receive))

  return {
    send(method, params = {}, sessionId) {
      const id = ++last
      const stack = new Error(method)
      return new Promise((done, failed) => {
        if (broken) return failed(broken)
        waiting.set(id, { done, failed, stack, timer: limit(method) })
        commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      })
    },
    hangUp,
    isAlive: () => broken === undefined,
  }
}

/** What Chromium answers to a command for a page whose process is gone. */
const CRASH_RE =
  /^Target (?:crashed|closed)|^Inspected target navigated or closed|^Session with given id not found/

function parse(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? answer : undefined
  } catch {
    return undefined
  }
}

/** A handler of parts of a stream, for a handler of whole messages. */
function splitAtZero(receive: (text: string) => void): (data: Buffer) => void {
  let parts: Buffer[] = []
  return (data) => {
    let start = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const text = Buffer.concat([...parts, data.subarray(start, end)]).toString('utf8')
      parts = []
      start = end + 1
      receive(text)
    }
    if (start < data.length) parts.push(data.subarray(start))
  }
}
