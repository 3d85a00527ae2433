import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAddress } from '../../../src/views/stage/address-bar.ts'

/** The address and history of a window that nobody sees, where nothing waits for a frame. */
let entries: { hash: string; state: unknown }[]
beforeEach(() => {
  vi.useFakeTimers()
  entries = [{ hash: '#/a', state: null }]
  const here = () => entries.at(-1) ?? { hash: '', state: null }
  vi.stubGlobal('document', { hidden: true })
  vi.stubGlobal('location', {
    get hash() {
      return here().hash
    },
  })
  vi.stubGlobal('history', {
    get state() {
      return here().state
    },
    pushState: (state: unknown, _: string, hash: string) => entries.push({ hash, state }),
    replaceState: (state: unknown, _: string, hash: string) => Object.assign(here(), { hash, state }),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const place = (id: string, step = 0) => ({ id, step })
const hashes = () => entries.map(({ hash }) => hash)

test('walking writes each place over the one before', () => {
  const address = keepAddress()
  address.write(place('b'))
  vi.runAllTimers()
  address.write(place('c', 2))
  vi.runAllTimers()
  expect(hashes()).toEqual(['#/c/2'])
})

test('a jump makes an entry of its own, once', () => {
  const address = keepAddress()
  address.push()
  address.write(place('z'))
  vi.runAllTimers()
  address.write(place('y'))
  vi.runAllTimers()
  expect(hashes()).toEqual(['#/a', '#/y'])
})

test('however fast somebody walks, browsers are asked ten times a second, and the last place is written', () => {
  const address = keepAddress()
  const writes = vi.spyOn(history, 'replaceState')
  for (let press = 0; press < 100; press++) {
    address.write(place('s', press))
    vi.advanceTimersByTime(10)
  }
  vi.runAllTimers()
  expect(writes.mock.calls.length).toBeGreaterThan(5)
  expect(writes.mock.calls.length).toBeLessThanOrEqual(11)
  expect(hashes()).toEqual(['#/s/99'])
})

test('an address that says the place already is left as it is', () => {
  const address = keepAddress()
  const writes = vi.spyOn(history, 'replaceState')
  address.write(place('a'))
  vi.runAllTimers()
  expect(writes).not.toHaveBeenCalled()
})

test('a place that waits to be written doesn’t overwrite where “Back” or a link has led meanwhile', () => {
  const address = keepAddress()
  address.push()
  address.write(place('b'))
  entries = [{ hash: '#/x', state: null }]
  vi.runAllTimers()
  expect(hashes()).toEqual(['#/x'])
  address.write(place('c'))
  vi.runAllTimers()
  expect(hashes()).toEqual(['#/c'])
})

test('a new entry keeps the secret of two windows, not an open drawer', () => {
  const address = keepAddress()
  for (const [state, kept] of [
    [{ secret: 'x', drawer: true }, { secret: 'x' }],
    [{ drawer: true }, null],
  ]) {
    entries = [{ hash: '#/a', state }]
    address.push()
    address.write(place('b'))
    vi.runAllTimers()
    expect(entries.at(-1)).toEqual({ hash: '#/b', state: kept })
  }
})

test('an address is foreign until this window has written it', () => {
  const address = keepAddress()
  expect(address.isForeign(place('a'))).toBe(true)
  address.write(place('a'))
  expect(address.isForeign(place('a'))).toBe(false)
  expect(address.isForeign(place('a', 1))).toBe(true)
})
