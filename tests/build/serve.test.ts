import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteHeaders } from '../../src/build/headers.ts'
import { type Serving, serve } from '../../src/build/serve.ts'

let outside: string
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
  expect(await (await fetch(second.url)).text()).toBe('secret')
  await second.close()
})
