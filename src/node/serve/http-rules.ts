/** What a browser says in the headers of a request in, what it means for the answer out (RFC 9110). Pure. */

/** Whether an `Accept-Encoding` takes gzip: named, or under `*`, and not with a weight of 0 (12.5.3). */
export function acceptsGzip(header = ''): boolean {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((text) => /^q\s*=/.test(text))?.replace(/^q\s*=\s*/, '')
    weights.set(coding, weight === undefined ? 1 : Number(weight) || 0)
  }
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}

/** Whether an `If-None-Match` names `etag`; compared weakly, since a proxy may have marked it `W/` (13.1.2). */
export function namesTag(header = '', etag: string): boolean {
  const tags = header.match(/(?:W\/)?"[^"]*"|\*/g) ?? []
  return tags.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
}

/** The first and the last byte that are asked for, both counted from 0. */
export interface Span {
  first: number
  last: number
}

/**
 * The one span that a `Range` asks for, of a file of `size` bytes; 'none' when all of it is to be sent, also
 * for several spans at once, which a server may pass over; 'unsatisfiable' when it lies behind the end
 * (14.1.2, 14.2).
 */
export function readRange(header = '', size: number): Span | 'none' | 'unsatisfiable' {
  const [whole, from = '', to = ''] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header) ?? []
  if (whole === undefined || (from === '' && to === '')) return 'none'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length > 0 ? { first: size - length, last: size - 1 } : 'unsatisfiable'
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return 'none'
  return first < size ? { first, last } : 'unsatisfiable'
}
