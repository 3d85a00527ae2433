import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headersFor, parseHeaders, securityHeaders, siteHeaders } from '../../src/build/headers.ts'

const guide = readFileSync('docs/hosting.md', 'utf8')
const snippet = (kind: string) =>
  new RegExp(`<!-- ${kind} -->\\n\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? ''

/** `Name "value"` as both servers write it, whatever stands before the name. */
function headersIn(text: string): [string, string][] {
  const lines = text.matchAll(/^\s*(?:add_header |header @\w+ )?([A-Z][\w-]+-[\w-]+) "([^"]*)"/gm)
  return [...lines].map(([, name, value]) => [name ?? '', value ?? ''])
}

const year = headersFor(parseHeaders(siteHeaders()), '/assets/a.js').get('Cache-Control')

test('the nginx snippet sends what the build asks for', () => {
  const text = snippet('nginx')
  const policy = /\$briefing_policy \{\s*default "([^"]*)"/.exec(text)?.[1]
  const sent = [['Content-Security-Policy', policy], ...headersIn(text)]
  expect(sent).toEqual(securityHeaders())
  expect(text).toContain('add_header Content-Security-Policy $briefing_policy always;')
  expect(text).toContain(`~/assets/ "${year}";`)
  // Without `always` nginx leaves headers out of its own error pages.
  for (const line of text.match(/^.*add_header.*$/gm) ?? []) expect(line).toMatch(/ always;$/)
})

test('the Caddy snippet sends what the build asks for', () => {
  const text = snippet('caddy')
  const sent = headersIn(text)
  for (const header of securityHeaders()) expect(sent).toContainEqual(header)
  expect(sent).toContainEqual(['Cache-Control', year])
  expect(sent.length).toBe(securityHeaders().length + 3)
})

test('the guide says what GitHub Pages leaves out', () => {
  const lost = guide.slice(guide.indexOf('## GitHub Pages'), guide.indexOf('## In another'))
  for (const name of [
    'frame-ancestors',
    'X-Content-Type-Options',
    'Strict-Transport-Security',
    'X-Robots-Tag',
  ])
    expect(lost).toContain(name)
})
