import { expect, test } from 'vitest'
import { headersFor, parseHeaders } from '../../../src/node/serve/header-rules.ts'
import { siteHeaders } from '../../../src/node/site/headers.ts'

const shipped = parseHeaders(siteHeaders())

test.each([
  ['/', 'no-cache'],
  ['/index.html', 'no-cache'],
  ['/presenter.html', 'no-cache'],
  ['/downloads/briefing-slides.pdf', 'no-cache'],
  ['/assets/index-Bx1.js', 'public, max-age=31536000, immutable'],
])('%s is cached as "%s"', (path, expected) => {
  expect(headersFor(shipped, path).get('Cache-Control')).toBe(expected)
})

test('every path gets the whole security set, each header once', () => {
  for (const path of ['/', '/presenter.html', '/assets/a.js', '/not-there']) {
    const headers = headersFor(shipped, path)
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
  }
})

test('the sums of inline code are allowed by name, never by "unsafe-inline"', () => {
  const rules = parseHeaders(siteHeaders({ alone: { scripts: ['sha256-abc='], styles: ['sha256-def='] } }))
  const policy = headersFor(rules, '/briefing.html').get('Content-Security-Policy')
  expect(policy).toContain("script-src 'self' 'sha256-abc=';")
  expect(policy).toContain("style-src 'self' 'sha256-def=';")
  expect(policy).toContain("font-src 'self' data:;")
  expect(policy).not.toContain('unsafe')
})

test('inline code of a page needs no fonts or pictures but the site’s own', () => {
  const rules = parseHeaders(siteHeaders({ inline: { scripts: ['sha256-abc='], styles: ['sha256-def='] } }))
  const policy = headersFor(rules, '/').get('Content-Security-Policy')
  expect(policy).toContain("script-src 'self' 'sha256-abc=';")
  expect(policy).not.toContain('data:')
})

test('no line is longer than the 2,000 characters that hosts read', () => {
  for (const line of siteHeaders().split('\n')) expect(line.length).toBeLessThanOrEqual(2000)
})

test('robots and frames follow deck.yaml', () => {
  const rules = parseHeaders(siteHeaders({ robots: 'index', frames: ['https://example.org'] }))
  const headers = headersFor(rules, '/')
  expect(headers.has('X-Robots-Tag')).toBe(false)
  expect(headers.has('X-Frame-Options')).toBe(false)
  expect(headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'self' https:\/\/example\.org$/)
})

test.each([
  'https://*',
  'https://*.example.org',
  "https://x'unsafe-inline'",
  'https://a;script-src *',
  'https://a https://b',
  'https://a,https://b',
  'https://a\nX-Robots-Tag: all',
  'https://a/path',
  'https://user@a',
  'https://',
  'http://a',
  '*',
  "'none'",
])('F32: “%s” never reaches the policy', (frame) => {
  expect(() => siteHeaders({ frames: ['https://example.org', frame] })).toThrow('no single https origin')
})

test('F32: what names one site still does', () => {
  for (const frame of [
    'https://example.org',
    'https://a.b-c.example:8443',
    'https://xn--bcher-kva.example',
    'https://10.0.0.1',
  ])
    expect(siteHeaders({ frames: [frame] })).toContain(`frame-ancestors 'self' ${frame}\n`)
})
