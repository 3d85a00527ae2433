import { expect, test } from 'vitest'
import { outsideLink } from '../../src/pages/outside-link.ts'

test('F4: a link that leads away opens a page without a handle on ours, and stays text', () => {
  expect(outsideLink('https://example.org/?a=1&b="2"', '<b>').text).toBe(
    '<a class="address" href="https://example.org/?a=1&amp;b=&quot;2&quot;" target="_blank" rel="noopener noreferrer">&lt;b&gt;</a>',
  )
})
