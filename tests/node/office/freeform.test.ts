import { expect, test } from 'vitest'
import { stepsOf } from '../../../src/node/drawing/path-steps.ts'
import { freeform } from '../../../src/node/office/freeform.ts'

test('a line without height still has room to be drawn in', () => {
  const { box, geometry } = freeform(stepsOf('M0 5H10', [1, 0, 0, 1, 0, 0]), false)
  expect(box).toEqual({ x: 0, y: 5, width: 10, height: 0 })
  expect(geometry).toContain('<a:path w="95250" h="1" fill="none">')
})
