import { afterEach, expect, test, vi } from 'vitest'
import type { Message } from '../../../src/views/talk/message.ts'
import { openHandles } from '../../../src/views/talk/window-handles.ts'

const SECRET = '0123456789abcdef'.repeat(2)
const OTHER = 'f'.repeat(32)
const hello = (from = 'x'): Message => ({ app: 'briefing', kind: 'hello', role: 'presenter', from })

/** Another window, and what was posted to it. */
function peer() {
  const posted: { data: unknown; target: string }[] = []
  const postMessage = (data: unknown, target: string) => void posted.push({ data, target })
  return { closed: false, postMessage, posted }
}

interface Given {
  name?: string
  state?: object
  opener?: ReturnType<typeof peer>
  protocol?: string
}

/** This window with its name, history entry and opener; opens the handles in it. */
function openIn({ name = '', state, opener, protocol = 'https:' }: Given = {}) {
  const listeners = new Map<string, (event: unknown) => void>()
  const opened = peer()
  const asked: string[] = []
  const fake = {
    name,
    opener: opener ?? null,
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    open(_: string, target: string) {
      asked.push(target)
      return opened
    },
  }
  const history = {
    state: (state ?? null) as unknown,
    replaceState(next: unknown) {
      history.state = next
    },
  }
  vi.stubGlobal('window', fake)
  vi.stubGlobal('history', history)
  vi.stubGlobal('location', { protocol, origin: protocol === 'file:' ? 'null' : 'https://a.example' })
  const received: unknown[] = []
  const carrier = openHandles('deck', (data) => received.push(data))
  const hear = (event: object) =>
    listeners.get('message')?.({ origin: 'https://a.example', source: peer(), ...event })
  return {
    fake,
    history,
    opened,
    asked,
    received,
    carrier,
    hear,
    move: () => listeners.get('hashchange')?.({}),
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('the opener hands its secret over in the name, and the opened window takes it off at once', () => {
  const { carrier, asked } = openIn()
  carrier.open('presenter.html')
  const [target = ''] = asked
  expect(target).toMatch(/^briefing-presenter-[0-9a-f]{32}$/)
  const { fake, history } = openIn({ name: target })
  expect(fake.name).toBe('')
  expect(history.state).toEqual({ secret: target.slice(-32) })
})

test('another page’s name is left alone', () => {
  expect(openIn({ name: 'briefing-deck-short' }).fake.name).toBe('briefing-deck-short')
})

test('over a reload the secret stays in the history entry, beside what else is there', () => {
  expect(openIn({ state: { secret: SECRET, drawer: true } }).history.state).toEqual({
    secret: SECRET,
    drawer: true,
  })
  const { history, move } = openIn({ state: { secret: 'too short' } })
  const { secret } = history.state as { secret: string }
  expect(secret).toMatch(/^[0-9a-f]{32}$/)
  // A link made an entry that holds nothing.
  history.state = null
  move()
  expect(history.state).toEqual({ secret })
})

test('only a message of our shape, with the secret, from a page of the same kind counts', () => {
  const { hear, received } = openIn({ state: { secret: SECRET } })
  const good = { secret: SECRET, message: hello() }
  hear({ data: good })
  expect(received).toEqual([hello()])
  hear({ data: { ...good, secret: OTHER } })
  hear({ data: good, origin: 'https://b.example' })
  hear({ data: { secret: SECRET, message: { kind: 'hello' } } })
  hear({ data: null })
  hear({ data: good, source: null })
  expect(received).toHaveLength(1)
})

test('a file has no origin to name: there the secret alone decides', () => {
  const { hear, received, carrier, opened } = openIn({ state: { secret: SECRET }, protocol: 'file:' })
  for (const origin of ['null', 'file://', 'https://a.example'])
    hear({ data: { secret: SECRET, message: hello() }, origin })
  expect(received).toHaveLength(2)
  carrier.open('a.html')
  carrier.post(hello())
  expect(opened.posted).toEqual([{ data: { secret: SECRET, message: hello() }, target: '*' }])
})

test('what is sent goes to every window met, to our own origin only, and to none that is closed', () => {
  const { carrier, opened, hear } = openIn({ state: { secret: SECRET } })
  const met = peer()
  carrier.open('presenter.html')
  hear({ data: { secret: SECRET, message: hello() }, source: met })
  carrier.post(hello('me'))
  opened.closed = true
  carrier.post(hello('me'))
  expect([opened.posted.length, met.posted.length]).toEqual([1, 2])
  expect(met.posted[0]).toEqual({
    data: { secret: SECRET, message: hello('me') },
    target: 'https://a.example',
  })
})

test('a window that another one opened says hello to it again and again: the other may have been reloaded', () => {
  vi.useFakeTimers()
  const opener = peer()
  const { carrier } = openIn({ state: { secret: SECRET }, opener })
  vi.advanceTimersByTime(3000)
  expect(opener.posted).toEqual([])
  carrier.post(hello('me'))
  vi.advanceTimersByTime(3000)
  expect(opener.posted).toHaveLength(4)
})
