/** A name in the domain name system (RFC 1123): labels of letters, digits and hyphens; no wildcard. */
const HOST_RE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Whether a text is an https origin, as a policy's `frame-ancestors` takes it (CSP 3, RFC 6454): scheme, host
 * and, if need be, port, written as browsers write it. Quotation marks, wildcards and paths are none.
 */
export function isHttpsOrigin(text: string): boolean {
  const url = parse(text)
  return url !== undefined && url.origin === text
}

/** Whether a text is an https address that ends in a slash, with nothing before its host or behind its path. */
export function isHttpsFolder(text: string): boolean {
  const url = parse(text)
  return (
    url !== undefined &&
    url.href === text &&
    url.href === `${url.origin}${url.pathname}` &&
    text.endsWith('/')
  )
}

function parse(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'https:' && HOST_RE.test(url.hostname) ? url : undefined
}

/** An e-mail address as browsers take one (HTML standard, “valid e-mail address”), with a domain of two labels or more. */
const EMAIL_RE =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

/**
 * The link that a contact makes: `mailto:` for an e-mail address, an https address as it is. Undefined for
 * anything else, and for an address that holds a name or password.
 */
export function contactLink(text: string): string | undefined {
  // What a mail program reads as more than an address (RFC 6068: ?, &, %, #) is written as characters.
  if (EMAIL_RE.test(text)) return `mailto:${text.split('@').map(encodeURIComponent).join('@')}`
  const url = parse(text)
  return url && url.username === '' && url.password === '' && !/[\s"<>]/.test(text) ? url.href : undefined
}
