import { expect, test } from 'vitest'
import { describeNext } from '../../../src/views/presenter/previews.ts'
import { describeWhere, nameOf } from '../../../src/views/presenter/where.ts'
import { newTalk } from '../../../src/views/talk/talk.ts'
import { fiveSlides, talkSlide } from '../talk-slides.ts'

const at = (id: string, step = 0) => ({ place: { id, step }, left: null })

test('where the talk is: the title, a number, a step where there are several, a dark screen', () => {
  const where = (id: string, more = {}) =>
    describeWhere([talkSlide('0'), ...fiveSlides], { ...newTalk({ id, step: 0 }, 'full'), ...more })
  expect(where('0')).toBe('Title')
  expect(where('b')).toBe('Slide b')
  expect(where('c', { place: { id: 'c', step: 1 } })).toBe('Slide c, step 2 of 3')
  expect(where('b', { blank: 'white' })).toBe('Slide b, screen white')
})

test('what has come is said by its headline, a later step by its own name', () => {
  const steps = { steps: 3, stepNames: ['All', 'The first', ''] }
  const slides = [talkSlide('0'), { ...talkSlide('1'), headline: 'Two of nine', ...steps }]
  const named = (step: number) => nameOf(slides, newTalk({ id: '1', step }, 'full'))
  expect([0, 1, 2].map(named)).toEqual(['Two of nine', 'The first', 'Two of nine'])
  expect(describeWhere(slides, newTalk({ id: '1', step: 1 }, 'full'))).toBe('Slide 1 of 1, step 2 of 3')
})

test('what the next press brings: a step, a slide, the place left, the end', () => {
  expect(describeNext(at('c'), at('c', 1))).toBe('Next step')
  expect(describeNext(at('c', 2), at('d'))).toBe('Next slide')
  expect(describeNext({ ...at('d'), left: { id: 'b', step: 0 } }, at('b'))).toBe(
    'Next: back to the place left',
  )
  expect(describeNext(at('e'), undefined)).toBe('End of the show')
})
