import { expect, test } from 'vitest'
import type { Slide } from '../../src/deck/model/types.ts'
import { renderContents, renderInShort } from '../../src/pages/render-contents.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const deck = await goodDeck()

test('the contents lead to every slide but the title, and to the parts', () => {
  const links = [...renderContents(deck).text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(links).toEqual(['#rust', '#costs', '#source', '#record', '#sources'])
})

const talk = (id: string, part: string, shows: string[], label = id) =>
  ({ id, part, label, shows, headline: `About ${id}` }) as unknown as Slide
const inParts = {
  ...deck,
  settings: {
    ...deck.settings,
    shows: { full: { title: 'Full', minutes: 30 }, flash: { title: 'Flash', minutes: 3 } },
    parts: [
      { name: 'Rust', from: 'a' },
      { name: 'What it costs', from: 'p' },
    ],
  },
  slides: [
    talk('t', 'title', ['full', 'flash'], '0'),
    talk('a', 'talk', ['full'], '1'),
    talk('p', 'divider', ['full', 'flash'], 'P2'),
    talk('b', 'talk', ['full', 'flash'], '2'),
    talk('z', 'appendix', ['full'], 'A1'),
  ],
}
const words = (html: { text: string } | false) =>
  html
    ? html.text
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim()
    : ''

test('a talk in parts has its contents in groups, headed by the dividers, which are no slides of the list', () => {
  const list = renderContents(inParts)
  expect(words(list)).toContain('Part 1 Rust 1 About a Part 2 What it costs 2 About b Appendix A1 About z')
  expect(list.text).toContain('<b>Part 2</b> <a href="#p">What it costs</a>')
  expect(list.text).not.toContain('P2')
})

test('who has three minutes finds the headlines of the short show below the cover', () => {
  expect(words(renderInShort(inParts))).toBe('In 3 minutes 2 About b')
})

test('a show of one minute is said as one', () => {
  const shows = { flash: { title: 'Flash', minutes: 1 } }
  const short = renderInShort({ ...inParts, settings: { ...inParts.settings, shows } })
  expect(words(short)).toContain('In one minute')
})

test('no short show is offered where the shortest takes long or is the whole deck', () => {
  const withMinutes = (minutes: number) => ({
    ...inParts,
    settings: { ...inParts.settings, shows: { flash: { title: 'Flash', minutes } } },
  })
  expect(renderInShort(withMinutes(6))).toBe(false)
  const all = { ...withMinutes(3), slides: inParts.slides.filter(({ shows }) => shows.includes('flash')) }
  expect(renderInShort(all)).toBe(false)
})
