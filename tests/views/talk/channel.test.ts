import { expect, test } from 'vitest'
import { existingPlace, existingTalk } from '../../../src/views/talk/existing-place.ts'
import { isMessage, type Role } from '../../../src/views/talk/message.ts'
import { readEitherPlace, readPlace, writePlace } from '../../../src/views/talk/place.ts'
import { newTalk } from '../../../src/views/talk/talk.ts'
import { supersedes } from '../../../src/views/talk/weigh.ts'

const side = (version: number, role: Role, id: string) => ({
  talk: { ...newTalk({ id: 'a', step: 0 }, 'full'), version },
  role,
  id,
})

test('of two windows exactly one gives way, whatever happened at once', () => {
  const sides = [side(1, 'deck', 'x'), side(1, 'deck', 'y'), side(1, 'presenter', 'x'), side(2, 'deck', 'a')]
  for (const a of sides) for (const b of sides) if (a !== b) expect(supersedes(a, b)).toBe(!supersedes(b, a))
  expect(supersedes(side(2, 'deck', 'a'), side(1, 'presenter', 'z'))).toBe(true)
  expect(supersedes(side(1, 'presenter', 'a'), side(1, 'deck', 'z'))).toBe(true)
})

test('only messages of our own shape count', () => {
  expect(isMessage({ app: 'briefing', kind: 'hello', role: 'deck', from: 'x' })).toBe(true)
  for (const value of [null, 'hello', {}, { app: 'briefing', kind: 'configure', role: 'deck', from: 'x' }])
    expect(isMessage(value)).toBe(false)
})

test('a place survives the address; other fragments name none', () => {
  for (const place of [
    { id: 'oversight-layers', step: 2 },
    { id: 'title', step: 0 },
  ])
    expect(readPlace(writePlace(place))).toEqual(place)
  for (const fragment of ['', '#L90', '#oversight-layers', '#/a/b', '#/a/1/2', '#/<b>'])
    expect(readPlace(fragment)).toBeUndefined()
})

test('F35: a leap that no talk makes is not followed, so that nobody is stopped by the last number', () => {
  const ours = side(40, 'presenter', 'b')
  expect(supersedes(side(39 + 1e6, 'deck', 'a'), ours)).toBe(true)
  for (const version of [40 + 1e6, 2 ** 53 - 1])
    expect(supersedes(side(version, 'deck', 'a'), ours)).toBe(false)
})

test('case deep-link-on-phone: both forms of an address name the same slide', () => {
  expect(readEitherPlace('#timeline')).toEqual({ id: 'timeline', step: 0 })
  expect(readEitherPlace('#/timeline/2')).toEqual({ id: 'timeline', step: 2 })
  for (const fragment of ['', '#', '#/', '#/a/b']) expect(readEitherPlace(fragment)).toBeUndefined()
})

test('a talk of a deck that has other slides is not shown, nor a place left that isn’t there', () => {
  const slides = ['a', 'constructor'].map((id, index) => ({
    id,
    label: String(index),
    headline: id,
    seconds: 1,
    shows: [],
    steps: 2,
  }))
  const talk = newTalk({ id: 'a', step: 9 }, 'full')
  expect(existingTalk(slides, { ...talk, left: { id: 'gone', step: 0 } })).toMatchObject({
    place: { id: 'a', step: 1 },
    left: null,
  })
  expect(existingTalk(slides, { ...talk, place: { id: 'toString', step: 0 } })).toBeUndefined()
  expect(existingPlace(slides, { id: '1', step: 0 })).toEqual({ id: 'constructor', step: 0 })
})
