/**
 * The one list of what an address may ask for. Everything else in the query string is dropped before
 * reveal.js sees it: reveal merges the query into its own options last, so `?postMessage=true` or
 * `?showNotes=true` would otherwise win over our configuration.
 */
const ALLOWED = {
  /** The page as an article. */
  read: /^$/,
  /** Which show to walk; a name that the deck doesn't know leaves the address too (start-deck.ts). */
  show: /^[a-z0-9-]{1,40}$/i,
  theme: /^(light|dark)$/,
  /** In a frame on the owner's other pages. */
  embed: /^$/,
  /** A silent picture of one place, for the presenter's frames. */
  preview: /^$/,
  /** The presenter's page, where deck and presenter are one file. */
  presenter: /^$/,
} as const

export type ParameterName = keyof typeof ALLOWED
export type Parameters = Partial<Record<ParameterName, string>>

/** A query string in, our own parameters with allowed values out; the rest is as if it weren't there. */
export function readParameters(query: string): Parameters {
  const given = new URLSearchParams(query)
  const parameters: Parameters = {}
  for (const name of Object.keys(ALLOWED) as ParameterName[]) {
    const value = given.get(name)
    if (value !== null && ALLOWED[name].test(value)) parameters[name] = value
  }
  return parameters
}

/** Parameters in, the query string that says just that out (`''` for none). */
export function writeParameters(parameters: Parameters): string {
  const parts = Object.entries(parameters).map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
