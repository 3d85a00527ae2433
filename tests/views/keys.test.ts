import { expect, test } from 'vitest'
import { actionOf, KEYS, type Press } from '../../src/views/keys.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

test('a plain reader walks with arrows, space and page keys', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
    expect(actionOf(press(key), false)).toBe('next')
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(actionOf(press(key), false)).toBe('previous')
  expect(actionOf(press(' ', { shiftKey: true }), false)).toBe('previous')
})

test('no single character is a key unless someone is presenting', () => {
  const characters = [...Array(95).keys()]
    .map((code) => String.fromCharCode(code + 32))
    .filter((c) => c !== ' ')
  for (const key of characters) expect(actionOf(press(key), false), key).toBeUndefined()
  expect(actionOf(press('b'), true)).toBe('black')
  expect(actionOf(press('B', { shiftKey: true }), true)).toBe('black')
  expect(actionOf(press('7'), true)).toBe('number')
  expect(actionOf(press('?', { shiftKey: true }), true)).toBe('help')
})

test('what belongs to the browser stays the browser’s', () => {
  expect(actionOf(press('p', { ctrlKey: true }), true)).toBeUndefined()
  expect(actionOf(press('ArrowLeft', { altKey: true }), true)).toBeUndefined()
  expect(actionOf(press('w', { metaKey: true }), true)).toBeUndefined()
})

test('no key means two things', () => {
  const all = KEYS.flatMap(({ keys, letters }) => [...(keys ?? []), ...(letters ?? [])])
  expect(new Set(all).size).toBe(all.length)
})
