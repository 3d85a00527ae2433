import { expect, test } from 'vitest'
import { supersedes } from '../../src/views/channel.ts'
import { isMessage, type Role } from '../../src/views/message.ts'
import { readPlace, writePlace } from '../../src/views/place.ts'
import { newTalk } from '../../src/views/talk.ts'

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
