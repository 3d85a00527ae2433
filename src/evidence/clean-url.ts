/**
 * Parameters that tell a site which mail, post or campaign sent a reader, and nothing about the page. Names
 * as documented by Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot, Matomo, Yandex and X.
 */
const TRACKING_RE =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs(?:enc|mi)|mc_[ce]id|ml_subscriber(?:_hash)?|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|ysclid|igshid|igsh|li_fat_id|vero_id|oly_(?:anon|enc)_id|_openstat|ref_src|ref_url)$/i

/** Names of the tracking parameters in an address, in its order. */
export function trackingParameters(url: string): string[] {
  const { query } = cut(url)
  return query.map(nameOf).filter((name) => TRACKING_RE.test(name))
}

/** The address without tracking parameters; every other character stays as it is. */
export function cleanUrl(url: string): string {
  if (trackingParameters(url).length === 0) return url
  const { path, query, fragment } = cut(url)
  const kept = query.filter((parameter) => !TRACKING_RE.test(nameOf(parameter)))
  return `${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`
}

// Cut by hand: `URL` would also rewrite escapes, and the address is printed in full for paper.
function cut(url: string): { path: string; query: string[]; fragment: string } {
  const [, path = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? []
  return { path, query: query === undefined ? [] : query.split('&'), fragment }
}

function nameOf(parameter: string): string {
  return parameter.split('=')[0] ?? ''
}
