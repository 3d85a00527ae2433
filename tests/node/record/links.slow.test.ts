import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askAddresses } from '../../../src/node/record/ask-addresses.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'

// A server of this machine plays the outside: nothing here asks anybody else.
let server: Server
let host: string
let asked: string[] = []
let open = 0
let mostOpen = 0

const ANSWERS: Record<string, (response: ServerResponse, method: string) => void> = {
  '/there': (response) => response.end('here I am'),
  '/no-head': (response, method) => {
    response.statusCode = method === 'HEAD' ? 405 : 200
    response.end()
  },
  '/moved': (response) => response.writeHead(301, { location: '/there' }).end(),
  '/slash': (response) => response.writeHead(301, { location: '/slash/' }).end(),
  '/slash/': (response) => response.end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/refuses': (response) => response.writeHead(403).end(),
  '/broken': (response) => response.writeHead(503).end(),
  '/silent': () => {},
}

beforeAll(async () => {
  server = createServer(({ url = '', method = '' }, response) => {
    asked.push(`${method} ${url}`)
    mostOpen = Math.max(mostOpen, ++open)
    response.on('close', () => open--)
    const answer = ANSWERS[url]
    if (answer) answer(response, method)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  mostOpen = 0
})

const ask = async (...paths: string[]) => {
  const answers = await askAddresses(
    paths.map((path) => `${host}${path}`),
    { pause: 0, deadline: 2000 },
  )
  return Object.fromEntries([...answers].map(([url, answer]) => [url.replace(host, ''), answer]))
}

test('what became of an address: there, moved, refused, gone, out of reach', async () => {
  const answers = await ask('/there', '/no-head', '/moved', '/slash', '/refuses', '/gone', '/broken')
  expect(answers).toEqual({
    '/there': { kind: 'there' },
    '/no-head': { kind: 'there' },
    '/moved': { kind: 'moved', to: `${host}/there` },
    // Another way of writing the same page is no move.
    '/slash': { kind: 'there' },
    '/refuses': { kind: 'refused', status: 403 },
    '/gone': { kind: 'gone', status: 404 },
    '/broken': { kind: 'unreachable', why: 'answered 503' },
  })
})

test('only the head is asked for where that is answered, and never two at once', async () => {
  await ask('/there', '/no-head', '/gone')
  expect(asked).toEqual(['HEAD /there', 'HEAD /no-head', 'GET /no-head', 'HEAD /gone', 'GET /gone'])
  expect(mostOpen).toBe(1)
})

test('a pause lies between any two requests, also to two hosts', async () => {
  const waited: number[] = []
  const wait = async (milliseconds: number) => {
    waited.push(milliseconds)
    asked.push('pause')
  }
  await askAddresses([`${host}/there`, `${host}/no-head`], { pause: 1500, deadline: 2000, wait })
  expect(asked).toEqual(['HEAD /there', 'pause', 'HEAD /no-head', 'pause', 'GET /no-head'])
  expect(waited).toEqual([1500, 1500])
})

test('who never answers, or leads in a circle, holds nobody up', async () => {
  const answers = await askAddresses([`${host}/silent`, `${host}/loop`, `${host}/there`], {
    pause: 0,
    deadline: 200,
  })
  expect([...answers.values()]).toMatchObject([
    { kind: 'unreachable', why: 'no answer in time' },
    { kind: 'unreachable' },
    { kind: 'there' },
  ])
})

test('no server at all', async () => {
  const nobody = createServer()
  await new Promise<void>((done) => nobody.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}/`
  await new Promise((done) => nobody.close(done))
  const [answer] = (await askAddresses([url], { pause: 0, deadline: 2000 })).values()
  expect(answer).toMatchObject({ kind: 'unreachable', why: expect.stringContaining('ECONNREFUSED') })
})

test('the commands list what is gone and what is due, with its line, and say so by their exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'))
  try {
    cpSync(GOOD_DECK, folder, { recursive: true })
    rmSync(join(folder, 'assets/evidence/events.json'))
    const claims = join(folder, 'assets/evidence/claims.json')
    const text = readFileSync(claims, 'utf8')
    const write = (report: string, post: string) =>
      writeFileSync(
        claims,
        text
          .replaceAll('https://example.org/report', `${host}${report}`)
          .replaceAll('https://example.org/post', `${host}${post}`),
      )
    write('/moved', '/gone')
    const gone = await run(folder, 'links', '--pause', '1')
    expect(gone.code).toBe(1)
    expect(gone.stdout).toContain(
      `assets/evidence/claims.json:10:91  warning: ${host}/moved leads to ${host}/there`,
    )
    expect(gone.stdout).toMatch(/assets\/evidence\/claims\.json:20:\d+ {2}http\S+\/gone is gone \(404\)/)
    expect(gone.stdout).toContain('2 addresses: 0 there, 1 moved, 0 refuse programs, 0 out of reach, 1 gone.')
    write('/there', '/there')
    expect((await run(folder, 'links', '--pause', '1')).code).toBe(0)

    const due = await run(folder, 'record', '--due', '30', '--on', '2026-07-02')
    expect(due.code).toBe(1)
    expect(due.stdout).toContain('assets/evidence/claims.json:3:11  warning: claim C01 (supported)')
    expect(due.stdout).toContain('2 of 2 claims were last checked more than 30 days before 2026-07-02.')
    expect((await run(folder, 'record', '--due', '31', '--on', '2026-07-02')).code).toBe(0)
    expect((await run(folder, 'record', '--on', '2026-06-02')).stdout).toContain('1 day before 2026-06-02')
    expect((await run(folder, 'record', '30')).stderr).toContain('Usage:')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function run(cwd: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/node/run.cjs'), ...args], { cwd }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}
