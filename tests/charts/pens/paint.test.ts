import { expect, test } from 'vitest'
import { type Context2D, paintText } from '../../../src/charts/pens/paint.ts'

/** Which way each text is painted. */
function directionsOf(...texts: string[]): string[] {
  const seen: string[] = []
  const ctx = { direction: 'inherit', fillText: () => seen.push(ctx.direction) } as unknown as Context2D
  for (const text of texts) paintText(ctx, text, { x: 0, y: 0 }, { font: '12px x', color: 'black' })
  return seen
}

test('a text is painted the way its first letter is read: the day before an Arabic month stands at its right', () => {
  expect(directionsOf('1 سبتمبر 1990', '† منذ 2025', 'שלום')).toEqual(['rtl', 'rtl', 'rtl'])
  expect(directionsOf('12 March 1990', '1990', 'Slide א', '')).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
})
