import { expect, test } from 'vitest'
import { trackingParameters } from '../../src/evidence/clean-url.ts'
import { effectOfNotice } from '../../src/evidence/dates.ts'
import { shippedDeck } from './shipped.ts'

const { register, citations } = await shippedDeck()

test('the register computes its own ladder: S05, E45 and E50 are what Article 22 gives', () => {
  const points = register.series.get('S05')?.points ?? []
  expect(points.length).toBeGreaterThan(2)
  for (const { date, value } of points) expect(effectOfNotice(date, 12)).toBe(value)
  expect(effectOfNotice(register.events.get('E42')?.date ?? '', 12)).toBe(register.events.get('E45')?.date)
  expect(effectOfNotice('2025-10', 12)).toBe(register.events.get('E50')?.date)
})

test('what is published of the register tracks nobody', () => {
  expect(register.series.size).toBeGreaterThan(5)
  const urls = [...citations.keys()]
  expect(urls.length).toBeGreaterThan(100)
  expect(urls.flatMap(trackingParameters)).toEqual([])
})
