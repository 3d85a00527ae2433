/** What a host is to send with each file of the site: the text of `_headers`, and the policies in it. Pure. */

import type { InlineCode } from '../bundle/finish-page.ts'

/** All paths that match `path` (where `*` stands for any text) get these headers. */
export interface HeaderRule {
  path: string
  headers: [name: string, value: string][]
}

export interface SiteHeaders {
  /** What stands in the site's pages, and in the single file. */
  inline?: InlineCode
  alone?: InlineCode
  /** What deck.yaml says; absent means the careful default. */
  robots?: 'noindex' | 'index'
  /** Other sites that may show the briefing in a frame, e.g. `https://example.org`. */
  frames?: string[]
}

/**
 * The text of the site's own `_headers`. The single file works under it when the sums of its inline code
 * are handed in. They stand in the one policy of all paths, because hosts join two rules' policies and
 * a browser then obeys both. That loosens nothing: a sum lets exactly that code run, and each page
 * carries its own narrower policy besides (see `pagePolicy`).
 */
export function siteHeaders(wanted: SiteHeaders = {}): string {
  const rules: HeaderRule[] = [
    { path: '/*', headers: securityHeaders(wanted) },
    // Not in `/*`: hosts would join it with the year below. What has no rule gets the host's own
    // default, which means the same.
    ...['/', '/*.html', '/downloads/*', '/data/*'].map(
      (path): HeaderRule => ({ path, headers: [['Cache-Control', 'no-cache']] }),
    ),
    // Safe for a year: the name holds a hash of the content.
    { path: '/assets/*', headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
  ]
  const block = ({ path, headers }: HeaderRule) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${rules.map(block).join('\n\n')}\n`
}

const hasCode = ({ scripts, styles }: InlineCode) => scripts.length + styles.length > 0
const NO_INLINE: InlineCode = { scripts: [], styles: [] }

/** The headers that every path gets. Also the list that the snippets in docs/hosting.md are held to. */
export function securityHeaders(wanted: SiteHeaders = {}): HeaderRule['headers'] {
  const { inline = NO_INLINE, alone = NO_INLINE, robots = 'noindex', frames = [] } = wanted
  const all = {
    scripts: [...new Set([...inline.scripts, ...alone.scripts])],
    styles: [...new Set([...inline.styles, ...alone.styles])],
  }
  const ancestors = ["frame-ancestors 'self'", ...frames.map(safeOrigin)].join(' ')
  return [
    ['Content-Security-Policy', [...directives(all, hasCode(alone)), ancestors].join('; ')],
    // Counts on https only. No includeSubDomains and no preload: those bind the owner's whole domain,
    // so the owner adds them.
    ['Strict-Transport-Security', 'max-age=63072000'],
    ['X-Content-Type-Options', 'nosniff'],
    // The presenter view frames the deck, so the same site may. This older header can't name other sites
    // and would win over the policy in old browsers, so it goes where the owner allows any.
    ...only(frames.length === 0, ['X-Frame-Options', 'SAMEORIGIN']),
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', PERMISSIONS],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['X-DNS-Prefetch-Control', 'off'],
    ...only(robots === 'noindex', ['X-Robots-Tag', 'noindex']),
  ]
}

/** `https://`, a host name of letters, digits, hyphens and points, at most a port: nothing that a policy reads as more. */
const ORIGIN_RE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i

/**
 * A site that may frame the briefing, as it goes into the policy. deck.yaml is checked long before; whatever
 * comes past that check and would loosen the policy (a wildcard, a quote, a second word) is our own bug.
 */
function safeOrigin(frame: string): string {
  if (!ORIGIN_RE.test(frame))
    throw new Error(`no single https origin, so it can't go into the policy: ${frame}`)
  return frame
}

function only(wanted: boolean, header: [string, string]): [string, string][] {
  return wanted ? [header] : []
}

/**
 * The policy that a page of the site carries itself, with the sums of its own inline code: it counts where a host sends
 * no headers, and beside a header both count. Frame control isn't in it, because a page can't say that for itself.
 */
export function pagePolicy(inline: InlineCode = NO_INLINE): string {
  return directives(inline).join('; ')
}

/** The policy of the single file: nothing but its own inline code, fonts and pictures. */
export function filePolicy({ scripts, styles }: InlineCode): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(quoted).join(' ')}`,
    `style-src ${styles.map(quoted).join(' ')}`,
    'img-src data:',
    'font-src data:',
    // The presenter frames this very file. Opened by double click it has no origin that 'self' could
    // mean in every browser, hence file:, which over http opens nothing.
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** `alone` is for the single file, which carries its fonts and pictures inline too; no other page needs data:. */
function directives({ scripts, styles }: InlineCode, alone = false): string[] {
  const sources = (sums: string[]) => ["'self'", ...sums.map(quoted)].join(' ')
  const data = alone ? ' data:' : ''
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    `img-src 'self'${data}`,
    `font-src 'self'${data}`,
    "connect-src 'none'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]
}

const quoted = (sum: string) => `'${sum}'`

const PERMISSIONS = [
  'accelerometer=()',
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'microphone=()',
  'payment=()',
  'usb=()',
  'browsing-topics=()',
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
].join(', ')
