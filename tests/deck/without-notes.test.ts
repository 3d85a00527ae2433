import { expect, test } from 'vitest'
import { withoutNotes } from '../../src/deck/without-notes.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()

test('a deck for the public has no word of On screen and Say, and every quote', () => {
  expect(deck.slides.length).toBeGreaterThan(2)
  for (const { note } of deck.slides)
    expect(Math.min(note.onScreen.length, note.say.length)).toBeGreaterThan(0)
  const open = withoutNotes(deck)
  expect(open.slides.flatMap(({ note }) => [...note.onScreen, ...note.say])).toEqual([])
  expect(open.slides.map(({ note }) => note.quotes)).toEqual(deck.slides.map(({ note }) => note.quotes))
})
