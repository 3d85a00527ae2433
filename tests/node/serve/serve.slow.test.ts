import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { acceptsGzip, namesTag, readRange } from '../../../src/node/serve/http-rules.ts'
import { portMistake, type Serving, serve } from '../../../src/node/serve/serve.ts'
import { siteHeaders } from '../../../src/node/site/headers.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

let outside: string
/** Done once, when the server first waits. */
let whenPaused: (() => void) | undefined

vi.mock('node:timers/promises', () => ({
  setTimeout: async () => {
    whenPaused?.()
    whenPaused = undefined
  },
}))
let site: Serving

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'))
  const root = join(outside, 'dist')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(root, 'my part'))
  mkdirSync(join(outside, 'dist-other'))
  writeFileSync(join(outside, 'package.json'), 'secret')
  writeFileSync(join(outside, 'dist-other', 'index.html'), 'secret')
  writeFileSync(join(root, '_headers'), siteHeaders())
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Deck</title>')
  writeFileSync(join(root, 'my part', 'index.html'), 'part')
  writeFileSync(join(root, 'assets', 'app-1.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'font-1.woff2'), Buffer.from([1, 2, 3]))
  mkdirSync(join(root, 'downloads'))
  writeFileSync(join(root, 'downloads', 'briefing.pdf'), '%PDF-0123456789')
  writeFileSync(join(root, 'data.csv'), 'a,b\n')
  writeFileSync(join(root, 'SHA256SUMS'), 'abc  index.html\n')
  symlinkSync(join(outside, 'dist-other'), join(root, 'other'), 'junction')
  symlinkSync(join(root, 'round'), join(root, 'round'), 'junction')
  site = await serve({ root, port: 0 })
})

afterAll(async () => {
  await site.close()
  rmSync(outside, { recursive: true })
})

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

// Not fetch: it tidies `..` away before the server can see it.
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(site.url)
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', failed)
    asked.end()
  })
}

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/?read#oversight', 200, 'text/html; charset=utf-8'],
  ['/index.html', 200, 'text/html; charset=utf-8'],
  ['/my%20part/', 200, 'text/html; charset=utf-8'],
  ['/assets/app-1.js', 200, 'text/javascript; charset=utf-8'],
  ['/assets/font-1.woff2', 200, 'font/woff2'],
  ['/not-there', 404, 'text/plain; charset=utf-8'],
  ['/index.html/', 404, 'text/plain; charset=utf-8'],
  ['/index.html/more', 404, 'text/plain; charset=utf-8'],
  ['/assets/', 404, 'text/plain; charset=utf-8'],
])('%s answers %i as %s', async (path, status, type) => {
  const reply = await ask(path)
  expect([reply.status, reply.headers['content-type']]).toEqual([status, type])
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/..%5cpackage.json',
  '/../dist-other/index.html',
  '//../package.json',
  '/index.html%00.js',
  '/%00',
  '/%zz',
  '/_headers',
  '/assets/../_headers',
])('nothing outside the site is given away: %s', async (path) => {
  const reply = await ask(path)
  expect([400, 404]).toContain(reply.status)
  expect(reply.body.toString()).not.toContain('secret')
  expect(reply.body.toString()).not.toContain('Cache-Control')
})

test('the headers are those of the _headers file, also for a page that is not there', async () => {
  const page = await ask('/')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['cache-control']).toBe('no-cache')
  expect((await ask('/assets/app-1.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await ask('/not-there')).headers['x-frame-options']).toBe('SAMEORIGIN')
})

test('text is sent compressed to those who can read it', async () => {
  const plain = await ask('/')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.headers.vary).toBe('Accept-Encoding')
  const packed = await ask('/', { headers: { 'Accept-Encoding': 'br, gzip' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(packed.body).toString()).toBe(plain.body.toString())
})

test('a font is never compressed again', async () => {
  const reply = await ask('/assets/font-1.woff2', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(reply.headers['content-encoding']).toBeUndefined()
  expect([...reply.body]).toEqual([1, 2, 3])
})

test('HEAD answers like GET without a body', async () => {
  const [get, head] = [await ask('/'), await ask('/', { method: 'HEAD' })]
  expect(head.status).toBe(200)
  expect(head.headers['content-length']).toBe(get.headers['content-length'])
  expect(head.body.length).toBe(0)
})

test('other methods are refused', async () => {
  const reply = await ask('/', { method: 'POST' })
  expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('a folder without its slash is sent on to the one with it', async () => {
  const reply = await ask('/my%20part')
  expect([reply.status, reply.headers.location]).toEqual([301, '/my%20part/'])
})

test('a redirect never leads to another host', async () => {
  const reply = await ask('//my%20part')
  expect(reply.headers.location ?? '/').not.toMatch(/^\/\//)
})

test('another free port is taken when the wished one is in use', async () => {
  const taken = Number(new URL(site.url).port)
  const second = await serve({ root: join(outside, 'dist-other'), port: taken })
  expect(Number(new URL(second.url).port)).not.toBe(taken)
  expect([site.moved, second.moved]).toEqual([false, true])
  expect(await (await fetch(second.url)).text()).toBe('secret')
  await second.close()
})

describe('F10: an error is never kept by a browser', () => {
  test.each([
    ['/assets/not-there.js', 404],
    ['/assets', 301],
    ['/assets/..%2findex.html', 200],
    ['/assets/%2e%2e/index.html', 200],
    ['/assets/../index.html', 200],
    ['/assets/%zz', 400],
  ])('F10: %s, %i', async (path, status) => {
    const reply = await ask(path)
    expect([reply.status, reply.headers['cache-control']]).toEqual([status, 'no-cache'])
  })

  test('F10: nor is a refused method or range under /assets/', async () => {
    for (const [method, headers] of [
      ['POST', {}],
      ['GET', { Range: 'bytes=99-' }],
    ] as const) {
      const reply = await ask('/assets/font-1.woff2', { method, headers })
      expect([405, 416]).toContain(reply.status)
      expect(reply.headers['cache-control']).toBe('no-cache')
    }
  })
})

describe('F15: a name that is not of this machine is refused', () => {
  test.each(['evil.example', 'evil.example:80', 'localhost.evil.example', '127.0.0.1.evil.example', '[::2]'])(
    'F15: Host “%s”',
    async (Host) => {
      const reply = await ask('/', { headers: { Host } })
      expect(reply.status).toBe(403)
      expect(reply.body.toString()).not.toContain('Deck')
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    },
  )

  test.each(['localhost', 'LOCALHOST:4173', '127.0.0.1:1', '[::1]:4173'])(
    'F15: Host “%s” is ours',
    async (Host) => {
      expect((await ask('/', { headers: { Host } })).status).toBe(200)
    },
  )
})

describe('F16: no path makes the server stumble', () => {
  test.each([
    [`/${'x'.repeat(300)}`, 404],
    [`/${'x/'.repeat(4000)}`, 404],
    ['/round', 404],
    ['/round/', 404],
    ['/other/index.html', 404],
    ['/other/', 404],
  ])('F16: %.40s, %i', async (path, status) => {
    const say = vi.spyOn(console, 'error').mockImplementation(() => {})
    const reply = await ask(path)
    expect(reply.status).toBe(status)
    expect(reply.body.toString()).not.toContain('secret')
    expect(reply.headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(say).not.toHaveBeenCalled()
    say.mockRestore()
  })
})

describe('F23: a port that can’t be had is told in a sentence', () => {
  const error = (code: string) => Object.assign(new Error(code), { code })
  test('F23: one that asks for more rights, or an address of another machine', () => {
    const right = portMistake(error('EACCES'), 80, '127.0.0.1')
    expect(right).toBeInstanceOf(DeckError)
    expect(right.message).toContain('Port 80 is not open to you')
    for (const code of ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'])
      expect(portMistake(error(code), 80, 'elsewhere'), code).toBeInstanceOf(DeckError)
    expect(portMistake(error('EMFILE'), 80, '127.0.0.1')).not.toBeInstanceOf(DeckError)
  })

  test('F23: an address that is not of this machine', async () => {
    await expect(serve({ root: outside, port: 0, host: '192.0.2.1' })).rejects.toThrow(DeckError)
  })
})

test('F23: the headers are those that the folder asks for now', async () => {
  const root = join(outside, 'changing')
  mkdirSync(root)
  writeFileSync(join(root, '_headers'), '/*\n  X-Build: one\n')
  const changing = await serve({ root, port: 0 })
  expect((await fetch(changing.url)).headers.get('x-build')).toBe('one')
  writeFileSync(join(root, '_headers'), '/*\n  X-Build: two\n')
  expect((await fetch(changing.url)).headers.get('x-build')).toBe('two')
  await changing.close()
})

test('F26: an answer about a mistake of the server has all headers, and names no path', async () => {
  const root = join(outside, 'broken')
  mkdirSync(root)
  const broken = await serve({ root, port: 0 })
  mkdirSync(join(root, '_headers'))
  const say = vi.spyOn(console, 'error').mockImplementation(() => {})
  const reply = await fetch(`${broken.url}/${'x'.repeat(4000)}`)
  expect(reply.status).toBe(500)
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'cache-control': 'no-cache',
    'x-frame-options': 'SAMEORIGIN',
  })
  expect(say.mock.calls.flat().join('')).toBe('The server could not answer (EISDIR).')
  say.mockRestore()
  await broken.close()
})

test('F14: a visitor waits while a site is put in the place of another', async () => {
  const [root, away] = [join(outside, 'swapped'), join(outside, 'away')]
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), 'here')
  const swapped = await serve({ root, port: 0 })
  renameSync(root, away)
  whenPaused = () => renameSync(away, root)
  expect(await (await fetch(swapped.url)).text()).toBe('here')
  expect(whenPaused).toBeUndefined()
  await swapped.close()
})

describe('F26: what a browser may ask of a server', () => {
  test('F26: a file that it has already is not sent again', async () => {
    const { headers } = await ask('/')
    const again = await ask('/', { headers: { 'If-None-Match': `W/${headers.etag}` } })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    })
    expect((await ask('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
    const packed = await ask('/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(packed.headers.etag).not.toBe(headers.etag)
  })

  test('F26: a part of a PDF is sent alone', async () => {
    const part = (headers: Record<string, string>) => ask('/downloads/briefing.pdf', { headers })
    const some = await part({ Range: 'bytes=5-8' })
    expect([some.status, some.headers['content-range'], some.body.toString()]).toEqual([
      206,
      'bytes 5-8/15',
      '0123',
    ])
    const behind = await part({ Range: 'bytes=15-' })
    expect([behind.status, behind.headers['content-range']]).toEqual([416, 'bytes */15'])
    const changed = await part({ Range: 'bytes=5-8', 'If-Range': '"another version"' })
    expect([changed.status, changed.body.length]).toEqual([200, 15])
    const same = await part({ Range: 'bytes=5-8', 'If-Range': String(some.headers.etag) })
    expect(same.status).toBe(206)
    expect((await ask('/downloads/briefing.pdf')).headers['accept-ranges']).toBe('bytes')
  })

  test.each([
    [undefined, 'none'],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=5-', { first: 5, last: 9 }],
    ['bytes=5-99', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=8-3', 'none'],
    ['bytes=-', 'none'],
    ['bytes=0-1,3-4', 'none'],
    ['lines=1-2', 'none'],
  ])('F26: Range “%s” of ten bytes', (header, span) => {
    expect(readRange(header, 10)).toEqual(span)
  })

  test.each([
    ['gzip', true],
    ['br, GZIP;q=0.1', true],
    ['*', true],
    ['x-gzip', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, br', false],
    ['gzip;q=0, *', false],
    ['*;q=0', false],
    ['identity', false],
    ['notgzip', false],
    ['', false],
  ])('F26: Accept-Encoding “%s”', (header, accepts) => {
    expect(acceptsGzip(header)).toBe(accepts)
  })

  test('F26: a list of tags, and the star', () => {
    expect(namesTag('"a", W/"b"', '"b"')).toBe(true)
    expect(namesTag('*', '"b"')).toBe(true)
    expect(namesTag('"ab"', '"b"')).toBe(false)
  })

  test('F26: tables and sums are text', async () => {
    expect((await ask('/data.csv')).headers['content-type']).toBe('text/csv; charset=utf-8')
    expect((await ask('/SHA256SUMS')).headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  test.each([
    ['no request at all', 'nonsense\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a wish', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
    [
      'another site’s address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      400,
    ],
  ])('F26: %s is answered with all headers', async (_, text, status) => {
    const reply = await raw(text)
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(reply).toMatch(/^Content-Security-Policy: default-src 'none'/m)
    expect(reply).toMatch(/^Cross-Origin-Resource-Policy: same-origin/m)
    expect(reply).toMatch(/^Cache-Control: no-cache/m)
  })
})

/** Sends bytes as they are and returns all that comes back. */
function raw(text: string): Promise<string> {
  return new Promise((done, failed) => {
    const parts: string[] = []
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (part) => parts.push(part.toString('latin1')))
    socket.on('close', () => done(parts.join('')))
    socket.on('error', failed)
  })
}
