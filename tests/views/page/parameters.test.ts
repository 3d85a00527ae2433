import { expect, test } from 'vitest'
import { readParameters, writeParameters } from '../../../src/views/page/parameters.ts'

const clean = (query: string) => writeParameters(readParameters(query))

test('our own parameters pass', () => {
  expect(readParameters('?show=short&theme=dark&read')).toEqual({ read: '', show: 'short', theme: 'dark' })
  expect(clean('?read')).toBe('?read')
  expect(clean('')).toBe('')
})

test('nothing that configures reveal.js passes', () => {
  expect(clean('?postMessage=true&postMessageEvents=true&showNotes=true')).toBe('')
  expect(clean('?print-pdf&receiver&view=scroll&show=short')).toBe('?show=short')
})

test('a value can’t carry a second parameter', () => {
  expect(clean('?show=short%26postMessage%3Dtrue')).toBe('')
  expect(clean('?theme=dark=postMessage=true')).toBe('')
  expect(clean('?read=print-pdf')).toBe('')
})
