import { expect, test } from 'vitest'
import { actionOf, characterOf, KEYS, type Press } from '../../../src/views/page/keys.ts'

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

test('case keys-on-other-layouts: a letter of another script is a key by its place', () => {
  const typed = ['и', 'β', 'נ', 'ㅠ', 'لا', 'ิ']
  for (const key of typed) expect(actionOf(press(key, { code: 'KeyB' }), true), key).toBe('black')
  expect(actionOf(press('И', { code: 'KeyB', shiftKey: true }), true)).toBe('black')
  expect(actionOf(press('а', { code: 'KeyF', ctrlKey: true }), false)).toBe('search')
  expect(actionOf(press('ю', { code: 'Period' }), true)).toBe('black')
  expect(actionOf(press('۴', { code: 'Digit4' }), true)).toBe('number')
  expect(characterOf({ key: '۴', code: 'Digit4' })).toBe('4')
  for (const key of typed) expect(actionOf(press(key, { code: 'KeyB' }), false), key).toBeUndefined()
})

test('case keys-on-other-layouts: a Latin layout keeps its characters', () => {
  expect(actionOf(press('z', { code: 'KeyY' }), true)).toBe('magnifier')
  expect(actionOf(press('w', { code: 'KeyZ' }), true)).toBe('white')
  expect(actionOf(press('.', { code: 'Slash' }), true)).toBe('black')
  const own = ['é', '£', '€', 'ß', 'ñ', 'ø', '§', '²']
  for (const key of own) expect(actionOf(press(key, { code: 'Digit3' }), true), key).toBeUndefined()
})
