import { expect, test } from 'vitest'
import { cleanUrl, trackingParameters } from '../../src/evidence/clean-url.ts'

test('tracking parameters go, the others stay in their order', () => {
  const url = 'https://example.org/a?utm_source=rss&id=12&fbclid=x&page=4&utm_campaign=a-b'
  expect(cleanUrl(url)).toBe('https://example.org/a?id=12&page=4')
  expect(trackingParameters(url)).toEqual(['utm_source', 'fbclid', 'utm_campaign'])
})

test('an address left without parameters loses the question mark and keeps its fragment', () => {
  expect(cleanUrl('https://example.org/a?UTM_Source=x#part')).toBe('https://example.org/a#part')
})

test.each([
  'https://example.org/a?enc=6QkG1d%2fPPRiCAqhKb7%3d%3d',
  'https://example.org/a?utmost=1&gclidless=2',
  'https://example.org/utm_source=x/a#utm_source=y',
  'https://example.org/a?',
])('%s stays as it is, to the letter', (url) => {
  expect(cleanUrl(url)).toBe(url)
  expect(trackingParameters(url)).toEqual([])
})
