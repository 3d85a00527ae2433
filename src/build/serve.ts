/**
 * A small static server for the built site: a folder in, an address out. Sends the headers that the
 * folder's own `_headers` asks for, so that a start on this machine meets the same rules as hosting.
 */

import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type HeaderRule, headersFor, parseHeaders } from './headers.ts'

export interface Serving {
  /** The address without a slash at its end, e.g. `http://127.0.0.1:4173`. */
  url: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
const TEXT = 'text/plain; charset=utf-8'

/**
 * Serves `root` until closed. Takes another free port when `port` is taken (0 always means a free one).
 * Rejects when the host can't be listened on or `_headers` can't be read as such.
 */
export async function serve(options: { root: string; port: number; host?: string }): Promise<Serving> {
  const { root, port, host = '127.0.0.1' } = options
  const folder = resolve(root)
  const rules = parseHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(ifMissing('')))
  const server = createServer((request, response) => {
    respond(folder, rules, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500, { 'Content-Type': TEXT }).end('The server made a mistake.\n')
    })
  })
  await listen(server, port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    return listen(server, 0, host)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
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

interface Answer {
  status: number
  type: string
  body: Buffer | string
  headers?: Record<string, string>
}

async function respond(
  folder: string,
  rules: HeaderRule[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = readPath(request.url ?? '/')
  const answer = await answerTo(request.method ?? 'GET', folder, path)
  response.setHeader('Cache-Control', 'no-cache')
  for (const [name, value] of headersFor(rules, path ?? '/')) response.setHeader(name, value)
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  response.setHeader('Content-Type', answer.type)

  let body = Buffer.from(answer.body)
  if (/^text|json|svg/.test(answer.type)) {
    response.setHeader('Vary', 'Accept-Encoding')
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      response.setHeader('Content-Encoding', 'gzip')
      body = await promisify(gzip)(body)
    }
  }
  response.setHeader('Content-Length', body.length)
  response.writeHead(answer.status)
  // Node leaves the body out for HEAD.
  response.end(body)
}

async function answerTo(method: string, folder: string, path: string | undefined): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, type: TEXT, body: 'Only GET and HEAD.\n', headers: { Allow: 'GET, HEAD' } }
  }
  if (path === undefined) return { status: 400, type: TEXT, body: 'Not a path.\n' }
  const notFound: Answer = { status: 404, type: TEXT, body: 'Not found.\n' }
  const file = fileAt(folder, path)
  if (!file) return notFound
  const found = await stat(file).catch(ifMissing(undefined))
  if (found?.isDirectory()) {
    if (path.endsWith('/')) return answerTo(method, folder, `${path}index.html`)
    // Relative links on a folder's page need the slash.
    const location = `${path.split('/').map(encodeURIComponent).join('/')}/`
    return { status: 301, type: TEXT, body: `Moved to ${location}\n`, headers: { Location: location } }
  }
  if (!found?.isFile() || path.endsWith('/')) return notFound
  return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) }
}

/** The address of a request in, its path decoded out; nothing when it is no path. */
function readPath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
    // `//` is refused because a redirect to `//name/` would lead to a host of that name.
    return path.startsWith('/') && !path.includes('//') && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

/** A decoded path in, the file's place out; nothing for a path that leaves the folder, or for `_headers`. */
function fileAt(folder: string, path: string): string | undefined {
  const file = resolve(folder, `.${path}`)
  if (file !== folder && !file.startsWith(folder + sep)) return undefined
  return file === join(folder, '_headers') ? undefined : file
}

function ifMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return instead
    throw error
  }
}
