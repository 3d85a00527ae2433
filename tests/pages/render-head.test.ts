import { expect, test } from 'vitest'
import type { Deck } from '../../src/deck/model/types.ts'
import { readSettings } from '../../src/deck/settings.ts'
import { renderHead } from '../../src/pages/render-head.ts'

const YAML = `title: A & B
description: About "it"
as-of: { analysis: late August 2025, record: 2026-11-22 }
shows: {}
`
const headOf = (more = '') => {
  const { settings, problems } = readSettings('deck.yaml', YAML + more)
  expect(problems).toEqual([])
  return renderHead({ settings } as Deck).text
}

test('without a base no address is absolute, and nobody is told to list the page', () => {
  const head = headOf()
  expect(head).not.toMatch(/https?:/)
  expect(head).toContain('<meta property="og:image" content="downloads/og.png">')
  expect(head).toContain('<meta name="robots" content="noindex">')
  expect(head).toContain('content="A &amp; B"')
})

test('a base makes address and picture absolute', () => {
  const head = headOf('base: https://example.org/b-03/\nrobots: index\n')
  expect(head).toContain('<link rel="canonical" href="https://example.org/b-03/">')
  expect(head).toContain('<meta property="og:image" content="https://example.org/b-03/downloads/og.png">')
  expect(head).not.toContain('noindex')
})

test.each(['robots: never\n', 'frames: [example.org]\n', 'frames: ["https://a.org; script-src *"]\n'])(
  'a setting that would not mean what it says is refused: %s',
  (more) => {
    expect(readSettings('deck.yaml', YAML + more).problems).toHaveLength(1)
  },
)
