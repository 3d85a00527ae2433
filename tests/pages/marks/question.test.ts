import { expect, test } from 'vitest'
import { html } from '../../../src/deck/model/html.ts'
import type { Mark } from '../../../src/deck/model/standing.ts'
import type { Slide } from '../../../src/deck/model/types.ts'
import { renderOpenLayers, renderQuestion } from '../../../src/pages/marks/question.ts'

const asked = (headline: string, headlineHtml = html`${headline}`) =>
  renderQuestion({ headline, headlineHtml } as Slide).text
const layer = (color: 1 | 2 | 3, standing: Mark['standing']): Mark => ({
  entity: { id: `e${color}`, name: `Body ${color}`, spoken: '', color, marker: 'square' },
  standing,
})
const drawn = (...layers: Mark[]) => String(renderOpenLayers({ layers } as unknown as Slide))

test('what stands before the colon is quieter than what is asked', () => {
  expect(asked('Open question: who looks?')).toBe('<span class="lead-in">Open question: </span>who looks?')
  expect(asked('Who looks?')).toBe('Who looks?')
})

test('a headline with a mark of the record stays as it is', () => {
  expect(asked('Open: who †?', html`Open: who <a href="#E01">†</a>?`)).toBe('Open: who <a href="#E01">†</a>?')
})

test('what ends is hatched, what applies is solid and goes on open, each with its name', () => {
  const text = drawn(layer(1, 'leaving'), layer(2, 'applies'))
  expect(text).toMatch(/class="fill-1 hatch"/)
  expect(text).toContain('<path class="fill-2" d="M0 604h700v26h-700z"/>')
  expect(text).toMatch(/class="stroke-2" d="M704 605.5H1280M704 628.5H1280"/)
  expect([...text.matchAll(/ (Body \d)<\/li>/g)].map(([, name]) => name)).toEqual(['Body 1', 'Body 2'])
})

test('many layers share their room at the foot, and a question of none has none', () => {
  const four = drawn(layer(1, 'ended'), layer(2, 'applies'), layer(3, 'applies'), layer(1, 'applies'))
  expect(four).toContain('d="M0 612h700v18h-700z"')
  expect(renderOpenLayers({ layers: [] as Mark[] } as Slide)).toBe(false)
})
