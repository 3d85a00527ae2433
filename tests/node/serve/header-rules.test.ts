import { expect, test } from 'vitest'
import { headersFor, parseHeaders } from '../../../src/node/serve/header-rules.ts'

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
