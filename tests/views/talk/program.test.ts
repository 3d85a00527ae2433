import { expect, test } from 'vitest'
import { describePosition, readProgram, showNames, slidesOf } from '../../../src/views/talk/program.ts'
import { fiveSlides, talkSlide } from '../talk-slides.ts'

/** As much of an element as the program reads. */
function section(id: string, dataset: Record<string, string>, heading?: { text: string; kicker?: string }) {
  const kicker = heading?.kicker === undefined ? null : { textContent: heading.kicker }
  const found = heading && { textContent: heading.text, querySelector: () => kicker }
  return { id, dataset, querySelector: () => found ?? null } as unknown as HTMLElement
}

test('a section or a speaker sheet in, a slide of the talk out, in the order of the page', () => {
  const slides = readProgram([
    section(
      '',
      { slide: 'timeline', label: '5', seconds: '70', shows: 'full short', steps: '4' },
      { text: ' Since 1996 ' },
    ),
    section('terms', { label: 'A4', seconds: '0', shows: '' }, { text: 'A4 Terms', kicker: 'A4' }),
  ])
  expect(slides).toEqual([
    { id: 'timeline', label: '5', headline: 'Since 1996', seconds: 70, shows: ['full', 'short'], steps: 4 },
    { id: 'terms', label: 'A4', headline: 'Terms', seconds: 0, shows: [], steps: 1 },
  ])
})

test('what a page doesn’t say is nothing, and a slide has one state at least', () => {
  expect(readProgram([section('bare', {}), section('none', { steps: '0' })])).toEqual([
    { id: 'bare', label: '', headline: '', seconds: 0, shows: [], steps: 1 },
    { id: 'none', label: '', headline: '', seconds: 0, shows: [], steps: 1 },
  ])
})

test('shows in the order the slides name them; one that none names is the whole deck', () => {
  expect(showNames(fiveSlides)).toEqual(['full', 'short'])
  expect(slidesOf(fiveSlides, 'short').map(({ id }) => id)).toEqual(['a', 'c', 'e'])
  expect(slidesOf(fiveSlides, 'gone')).toEqual(fiveSlides)
})

test('a position counts the slides of the talk, not its dividers and its appendix', () => {
  const slides = ['0', '1', '2', 'P2', '3', 'A1'].map((id) => talkSlide(id))
  const positions = slides.map((slide) => describePosition(slide, slides))
  expect(positions).toEqual(['', '1 of 3', '2 of 3', 'P2', '3 of 3', 'A1'])
})
