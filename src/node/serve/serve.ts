/**
 * A small static server for the built site: a folder in, an address out. Sends the headers that the
 * folder's own `_headers` asks for, so that a start on this machine meets the same rules as hosting.
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { DeckError } from '../../problems/deck-error.ts'
import { type HeaderRule, securityHeaders } from '../site/headers.ts'
import { headersFor, parseHeaders } from './header-rules.ts'
import { acceptsGzip, namesTag, readRange } from './http-rules.ts'
import { findFile, plainPath, readPath, TEXT, typeOf } from './site-file.ts'

export interface Serving {
  /** The address without a slash at its end, e.g. `http://127.0.0.1:4173`. */
  url: string
  /** True when the wished port was taken and this is another one. */
  moved: boolean
  close(): Promise<void>
}

/**
 * Serves `root` until closed. Takes another free port when `port` is taken (0 always means a free one).
 * `_headers` is read anew for each request: a build may put another one there. Throws DeckError when the port
 * or host can't be had here; rejects when `_headers` can't be read as such.
 */
export async function serve(options: { root: string; port: number; host?: string }): Promise<Serving> {
  const { root, port, host = '127.0.0.1' } = options
  const folder = resolve(root)
  await readRules(folder)
  // A request without a host is refused here, with the headers of all answers.
  const server = createServer({ requireHostHeader: false })
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    void respond({ folder, host }, request, response).catch((error: unknown) => fail(error, response))
  server.on('request', answer)
  server.on('checkExpectation', answer)
  server.on('clientError', (error, socket) => void refuse(folder, error, socket))
  const moved = await listen(server, port, host).then(
    () => false,
    async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw portMistake(error, port, host)
      await listen(server, 0, host)
      return true
    },
  )
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    moved,
    close: () =>
      new Promise((done, failed) => {
        server.close((error) => (error ? failed(error) : done()))
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done()
    })
  })
}

/** Why a port can't be listened on in, what a person can do about it out. */
export function portMistake(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EACCES')
    return new DeckError(
      `Port ${port} is not open to you on this machine (EACCES); those below 1024 often are not. Take another: --port 4173.`,
    )
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? ''))
    return new DeckError(`${host} is no address of this machine (${error.code}).`)
  return error
}

async function readRules(folder: string): Promise<HeaderRule[]> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  })
  return parseHeaders(text)
}

interface Answer {
  status: number
  type: string
  body: Buffer | string
  headers?: Record<string, string>
}

const plain = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  type: TEXT,
  body: `${body}\n`,
  headers,
})

async function respond(
  site: { folder: string; host: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = readPath(request.url ?? '/')
  const rules = await readRules(site.folder)
  // Before the answer is known: when that fails, they stand in what is told of it.
  for (const [name, value] of headersFor(rules, plainPath(path ?? '/'))) response.setHeader(name, value)
  const answer = refusal(site.host, request) ?? (await answerTo(site.folder, path))
  // What is not there now may be there in a moment: no error is kept, whatever the path is called.
  if (answer.status !== 200 || !response.hasHeader('Cache-Control'))
    response.setHeader('Cache-Control', 'no-cache')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  await send(answer, request, response)
}

/** Why a request is not looked at any further; nothing when it is. */
function refusal(host: string, { method, headers, httpVersion }: IncomingMessage): Answer | undefined {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
  if (headers.host === undefined && httpVersion !== '1.0') return plain(400, 'A request without a host.')
  if (!isOurName(headers.host ?? '', host)) return plain(403, 'Not a name of this server.')
  return headers.expect === undefined ? undefined : plain(417, 'Nothing is promised.')
}

/**
 * Whether `Host` is a name of this machine. A page elsewhere that points its own name here (DNS rebinding)
 * would read the notes, since to a browser it is then the same site.
 */
function isOurName(header: string, host: string): boolean {
  const name = header.toLowerCase().replace(/:\d*$/, '')
  return ['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host].includes(name)
}

async function answerTo(folder: string, path: string | undefined): Promise<Answer> {
  if (path === undefined) return plain(400, 'Not a path.')
  const found = await findFile(folder, path)
  if (!found) return plain(404, 'Not found.')
  if (found !== 'folder') return { status: 200, type: typeOf(found.file), body: found.bytes }
  // Relative links on a folder's page need the slash.
  const location = `${plainPath(path).split('/').map(encodeURIComponent).join('/')}/`
  return plain(301, `Moved to ${location}`, { Location: location })
}

/** Text goes compressed to whoever takes it, everything else in the part that was asked for. */
async function send(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Content-Type', answer.type)
  const whole = Buffer.from(answer.body)
  const isText = /^text|json|svg/.test(answer.type)
  const packed = isText && acceptsGzip(String(request.headers['accept-encoding'] ?? ''))
  if (isText) response.setHeader('Vary', 'Accept-Encoding')
  if (answer.status === 200) {
    const etag = `"${createHash('sha256').update(whole).digest('base64url').slice(0, 22)}${packed ? '-gz' : ''}"`
    response.setHeader('ETag', etag)
    if (namesTag(request.headers['if-none-match'], etag)) return void response.writeHead(304).end()
    if (!isText) return void sendPart(whole, etag, request, response)
  }
  if (packed) response.setHeader('Content-Encoding', 'gzip')
  finish(response, answer.status, packed ? await promisify(gzip)(whole) : whole)
}

/** A viewer of PDFs asks for the pages that it shows. */
function sendPart(whole: Buffer, etag: string, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Accept-Ranges', 'bytes')
  const { range, 'if-range': condition } = request.headers
  const asked = request.method === 'GET' && (condition === undefined || condition === etag)
  const span = asked ? readRange(range, whole.length) : 'none'
  if (span === 'none') finish(response, 200, whole)
  else if (span === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${whole.length}`)
    response.setHeader('Cache-Control', 'no-cache')
    finish(response, 416, Buffer.alloc(0))
  } else {
    response.setHeader('Content-Range', `bytes ${span.first}-${span.last}/${whole.length}`)
    finish(response, 206, whole.subarray(span.first, span.last + 1))
  }
}

function finish(response: ServerResponse, status: number, body: Buffer): void {
  response.setHeader('Content-Length', body.length)
  // Node leaves the body out for HEAD.
  response.writeHead(status).end(body)
}

/** A mistake of ours, or of the disk: told here without what was asked for, which may be long and strange. */
function fail(error: unknown, response: ServerResponse): void {
  const { code, stack } = error as NodeJS.ErrnoException
  console.error(code ? `The server could not answer (${code}).` : stack)
  if (response.headersSent) return void response.destroy()
  for (const name of ['ETag', 'Content-Encoding', 'Accept-Ranges']) response.removeHeader(name)
  // Those of the site may be what could not be read.
  for (const [name, value] of securityHeaders())
    if (!response.hasHeader(name)) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Content-Type', TEXT)
  finish(response, 500, Buffer.from('The server made a mistake.\n'))
}

const UNREADABLE: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers what is no request at all, with the headers that every answer has. */
async function refuse(folder: string, error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  const rules = await readRules(folder).catch(() => [])
  if (!socket.writable) return void socket.destroy()
  const status = UNREADABLE[error.code ?? ''] ?? 400
  const body = 'Not a request.\n'
  const headers: [string, string][] = [
    ...headersFor(rules, '/'),
    ['Content-Type', TEXT],
    ['Content-Length', String(body.length)],
    ['Connection', 'close'],
  ]
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`)
}
