/** The address of a request in, the file of a built site that it means out; never one outside the site. */

import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What lies at an address: a file, or a folder that was asked for without the slash at its end. */
export type Found = { file: string; bytes: Buffer } | 'folder'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
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

export const TEXT = 'text/plain; charset=utf-8'

/** What a file is sent as, by its name. */
export function typeOf(file: string): string {
  if (/(?:^|[\\/])SHA256SUMS$/.test(file)) return TEXT
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/** The address of a request in, its path decoded out; nothing when it is no path. */
export function readPath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
    // `//` is refused because a redirect to `//name/` would lead to a host of that name.
    return path.startsWith('/') && !path.includes('//') && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

/** A decoded path in, the same without `..`, `.` and `\` out: the rules of `_headers` go by this one. */
export function plainPath(path: string): string {
  const place = relative(resolve('/'), resolve('/', `.${path}`))
    .split(sep)
    .join('/')
  return place === '' ? '/' : `/${place}${path.endsWith('/') ? '/' : ''}`
}

/**
 * What lies at a decoded path; nothing for a path that leads nowhere or out of the folder, also by a link,
 * and for `_headers`. A build that swaps the site meanwhile is waited for.
 */
export async function findFile(folder: string, path: string): Promise<Found | undefined> {
  for (let tries = 0; ; tries++) {
    const before = await identity(folder)
    const found = await lookAt(folder, path)
    const settled = before !== undefined && before === (await identity(folder))
    if (found || settled || tries === MOST_TRIES) return found
    await pause(10)
  }
}

/** A second: a swap takes two renames. */
const MOST_TRIES = 100

async function identity(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined)
  return found && `${found.dev} ${found.ino}`
}

async function lookAt(folder: string, path: string): Promise<Found | undefined> {
  const place = placeIn(folder, path)
  if (!place) return undefined
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(place)])
    if (file !== root && !file.startsWith(root + sep)) return undefined
    const kind = await stat(file)
    if (kind.isDirectory()) return path.endsWith('/') ? await lookAt(folder, `${path}index.html`) : 'folder'
    return kind.isFile() && !path.endsWith('/') ? { file, bytes: await readFile(file) } : undefined
  } catch (error) {
    if (NOWHERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** What a file system says of a path that leads to no file that may be read; the last three of a name it can't hold. */
const NOWHERE = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'])

function placeIn(folder: string, path: string): string | undefined {
  const place = resolve(folder, `.${path}`)
  if (place !== folder && !place.startsWith(folder + sep)) return undefined
  // Some file systems take capitals and small letters for the same.
  return place.toLowerCase() === join(folder, '_headers').toLowerCase() ? undefined : place
}
