import { expect, test } from 'vitest'
import { headersFor, parseHeaders, siteHeaders } from '../../../src/node/site/headers.ts'

const shipped = parseHeaders(siteHeaders())

test('reads paths, headers and comments, with either line ending', () => {
  expect(parseHeaders('# all\r\n/*\r\n  X-A: 1\r\n\r\n/assets/*\r\n\tX-B: a: b\r\n')).toEqual([
    { path: '/*', headers: [['X-A', '1']] },
    { path: '/assets/*', headers: [['X-B', 'a: b']] },
  ])
})

test('refuses a line it cannot read, with its number', () => {
  expect(() => parseHeaders('/*\n  X-A 1\n')).toThrow('_headers:2: neither a path nor a header: X-A 1')
  expect(() => parseHeaders('  X-A: 1\n')).toThrow('_headers:1')
})

test('a star stands for any text, everything else for itself', () => {
  const rules = parseHeaders('/*.html\n  X-Page: yes\n/assets/*\n  X-Asset: yes\n')
  expect([...headersFor(rules, '/presenter.html')]).toEqual([['X-Page', 'yes']])
  expect([...headersFor(rules, '/assets/a/b.js')]).toEqual([['X-Asset', 'yes']])
  expect([...headersFor(rules, '/presenterxhtml')]).toEqual([])
  expect([...headersFor(rules, '/my/assets/b.js')]).toEqual([])
})

test('two rules that give one header are joined, as hosts do', () => {
  const rules = parseHeaders('/*\n  Cache-Control: no-cache\n/assets/*\n  Cache-Control: immutable\n')
  expect(headersFor(rules, '/assets/a.js').get('Cache-Control')).toBe('no-cache, immutable')
})

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
  const rules = parseHeaders(siteHeaders({ inline: { scripts: ['sha256-abc='], styles: ['sha256-def='] } }))
  const policy = headersFor(rules, '/briefing.html').get('Content-Security-Policy')
  expect(policy).toContain("script-src 'self' 'sha256-abc=';")
  expect(policy).toContain("style-src 'self' 'sha256-def=';")
  expect(policy).toContain("font-src 'self' data:;")
  expect(policy).not.toContain('unsafe')
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
