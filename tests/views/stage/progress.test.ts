import { expect, test } from 'vitest'
import { progressOf } from '../../../src/views/stage/controls.ts'
import { titleOf } from '../../../src/views/stage/headings.ts'
import { newTalk } from '../../../src/views/talk/talk.ts'
import { fiveSlides, talkSlide } from '../talk-slides.ts'

const progress = (id: string, step = 0, show = 'short') => progressOf(fiveSlides, newTalk({ id, step }, show))

test('the line grows with the slides of the show, and its ends are where no arrow leads on', () => {
  expect(progress('a')).toEqual({ share: 0, isFirst: true, isLast: false })
  expect(progress('c')).toEqual({ share: 0.5, isFirst: false, isLast: false })
  expect(progress('e')).toEqual({ share: 1, isFirst: false, isLast: true })
  expect(progress('b')).toEqual({ share: 0, isFirst: false, isLast: false })
})

test('a chart’s last step ends a show, not its first; and from the first slide a way back may lead', () => {
  const slides = [talkSlide('a'), talkSlide('z', ['full'], 2)]
  const last = (step: number) => progressOf(slides, newTalk({ id: 'z', step }, 'full')).isLast
  expect([last(0), last(1)]).toEqual([false, true])
  const jumped = { ...newTalk({ id: 'a', step: 0 }, 'full'), left: { id: 'z', step: 0 } }
  expect(progressOf(slides, jumped).isFirst).toBe(false)
})

test('a title is the headline, the position and the deck’s; nothing is said twice', () => {
  const [cover, first] = [
    { ...talkSlide('0'), headline: 'The bridge' },
    { ...talkSlide('1'), headline: 'Rust' },
  ]
  expect(titleOf(first, [cover, first], 'The bridge')).toBe('Rust · 1 of 1 · The bridge')
  expect(titleOf(cover, [cover, first], 'The bridge')).toBe('The bridge')
})
