/**
 * Parameters that tell a site which mail, post or campaign sent a reader, and nothing about the page. Names
 * as documented by Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot, Matomo, Yandex and X.
 */
const TRACKING = new Set([
  ...['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid'],
  ...['fbclid', 'igshid', 'igsh', 'msclkid', 'twclid', 'ttclid', 'li_fat_id', 'ref_src', 'ref_url'],
  ...['yclid', 'ysclid', '_openstat'],
  ...['mc_cid', 'mc_eid', 'ml_subscriber', 'ml_subscriber_hash', '_hsenc', '_hsmi', 'vero_id'],
  ...['oly_anon_id', 'oly_enc_id'],
])
/** Whole families of them: `utm_source`, `utm_campaign` … */
const TRACKING_FAMILY_RE = /^(?:utm|mtm|pk|hsa)_\w+$/

/** Names of the tracking parameters in an address, in its order. */
export function trackingParameters(url: string): string[] {
  const { query } = cut(url)
  return query.map(nameOf).filter(isTracking)
}

/** The address without tracking parameters; every other character stays as it is. */
export function cleanUrl(url: string): string {
  if (trackingParameters(url).length === 0) return url
  const { path, query, fragment } = cut(url)
  const kept = query.filter((parameter) => !isTracking(nameOf(parameter)))
  return `${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`
}

function isTracking(name: string): boolean {
  const plain = name.toLowerCase()
  return TRACKING.has(plain) || TRACKING_FAMILY_RE.test(plain)
}

// Cut by hand: `URL` would also rewrite escapes, and the address is printed in full for paper.
function cut(url: string): { path: string; query: string[]; fragment: string } {
  const [, path = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? []
  return { path, query: query === undefined ? [] : query.split('&'), fragment }
}

function nameOf(parameter: string): string {
  return parameter.split('=')[0] ?? ''
}
