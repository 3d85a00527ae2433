import { expect, test } from 'vitest'
import { relativePath, shortenPaths } from '../../../src/node/drawing/short-paths.ts'

test.each([
  ['M64 352H71V390H64ZM72 352H79V390H72Z', 'M64 352h7v38h-7zm8 0h7v38h-7z'],
  ['M237.22 223L245.22 215L253.22 223L245.22 231Z', 'M237.22 223l8-8 8 8-8 8z'],
  ['M0.5 0L1 .25', 'M.5 0l.5 .25'],
  ['M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10', 'M15 10a5 5 0 1 1-10 0 5 5 0 1 1 10 0'],
  ['M0 0C1 2 3 4 5 6Q7 8 9 9', 'M0 0c1 2 3 4 5 6q2 2 4 3'],
  ['m10 10 5 0 0 5z', 'M10 10h5v5z'],
])('%s is the same shape as %s', (path, short) => {
  expect(relativePath(path)).toBe(short)
  expect(relativePath(short)).toBe(short)
})

test('steps add up without an error: a thousand tenths are a hundred', () => {
  const far = `M0 0${Array.from({ length: 1000 }, (_, index) => `L${((index + 1) / 10).toFixed(1)} ${index % 2}`).join('')}`
  const steps = [...relativePath(far).matchAll(/\.1/g)]
  expect(steps).toHaveLength(1000)
})

test('what it can’t read stays as it is', () => {
  expect(relativePath('M0 0S1 1 2 2')).toBe('M0 0S1 1 2 2')
  expect(relativePath('M0.125 0L1 1')).toBe('M0.125 0L1 1')
  expect(relativePath('M0 0a5 5 0 11-10 0')).toBe('M0 0a5 5 0 11-10 0')
  expect(relativePath('M0 0L1')).toBe('M0 0L1')
})

test('only paths are touched: a text that speaks of one is not', () => {
  const markup = '<p title="x">d="M0 0L1 0"</p><path class="a" d="M0 0L1 0"/>'
  expect(shortenPaths(markup)).toBe('<p title="x">d="M0 0L1 0"</p><path class="a" d="M0 0h1"/>')
})
