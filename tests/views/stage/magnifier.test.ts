import { expect, test } from 'vitest'
import { type Aim, aimAfter, aimAt } from '../../../src/views/stage/magnifier.ts'

const box = { left: 100, top: 50, width: 200, height: 100 }

test('a point of the window is an aim within the slide; one beside it is at its edge', () => {
  expect(aimAt(box, 150, 75)).toEqual({ x: 0.25, y: 0.25 })
  expect(aimAt(box, 0, 400)).toEqual({ x: 0, y: 1 })
})

test('each arrow moves the aim by a tenth its own way, up to the edge', () => {
  const middle = { x: 0.5, y: 0.5 }
  const after = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => aimAfter(middle, key))
  expect(after).toEqual([
    { x: 0.6, y: 0.5 },
    { x: 0.4, y: 0.5 },
    { x: 0.5, y: 0.6 },
    { x: 0.5, y: 0.4 },
  ])
  let aim: Aim | undefined = middle
  for (let press = 0; press < 9 && aim; press++) aim = aimAfter(aim, 'ArrowLeft')
  expect(aim).toEqual({ x: 0, y: 0.5 })
})

test('any other key is not the magnifier’s', () => {
  for (const key of ['PageDown', ' ', 'n']) expect(aimAfter({ x: 0, y: 0 }, key)).toBeUndefined()
})
