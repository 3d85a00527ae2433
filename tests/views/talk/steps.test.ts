import { expect, test } from 'vitest'
import { setFirstStep, showStep } from '../../../src/views/talk/steps.ts'

/** A slide with a figure; what the figure is told is kept. */
function slideWith(steps?: string) {
  const told: number[] = []
  const figure = {
    dataset: {} as Record<string, string>,
    dispatchEvent: ({ detail }: CustomEvent<{ step: number }>) => told.push(detail.step),
  }
  const slide = { dataset: steps === undefined ? {} : { steps }, querySelector: () => figure }
  return { slide: slide as unknown as HTMLElement, figure, told }
}

test('a chart is told each step once', () => {
  const { slide, figure, told } = slideWith('3')
  for (const step of [0, 1, 1, 0]) showStep(slide, step)
  expect(told).toEqual([0, 1, 0])
  expect(figure.dataset.step).toBe('0')
})

test('a chart without steps is left alone', () => {
  const { slide, figure, told } = slideWith()
  showStep(slide, 0)
  expect([told, figure.dataset]).toEqual([[], {}])
})

test('the first step is set without a word where nobody has come yet, and no step that stands there is changed', () => {
  const { slide, figure, told } = slideWith('3')
  setFirstStep(slide)
  expect([figure.dataset.step, told]).toEqual(['0', []])
  showStep(slide, 2)
  setFirstStep(slide)
  expect([figure.dataset.step, told]).toEqual(['2', [2]])
})
