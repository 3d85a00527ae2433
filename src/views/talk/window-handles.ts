import { isFile } from './addresses.ts'
import { type Carrier, POPUP, randomId } from './carrier.ts'
import { isMessage, type Role } from './message.ts'

/** How often a window that another one opened reports to it, in ms: the other may have been reloaded. */
const REPORT_EVERY = 1000

/**
 * Messages between two windows of which one opened the other: of files, and of a site where the browser has
 * no channel for them. The opener picks a secret and hands it over in the name of the window it opens. That
 * window takes the name off at once, because a page that it leads to later could read it; over a reload both
 * keep the secret in their history entry, which only their own page can. A message counts only with that
 * secret and from a page of the same kind. Nothing but the talk itself passes here, so a wrong guess about a
 * local page would betray a slide number, no notes.
 */
export function openHandles(role: Role, receive: (data: unknown) => void): Carrier {
  const named = NAME_RE.exec(window.name)?.[1]
  const secret = named ?? keptSecret() ?? randomId()
  if (named) window.name = ''
  const keep = () => history.replaceState({ ...history.state, secret }, '')
  keep()
  // An entry made by a link or by hand holds nothing. Not on the way out: a reload may be quicker than that.
  for (const move of ['hashchange', 'popstate']) window.addEventListener(move, keep)
  // Files have no origin that a target could name; the secret does that work.
  const [origins, target] = isFile() ? [['null', 'file://'], '*'] : [[location.origin], location.origin]
  const peers = new Set<Window>()
  const opener: Window | null = window.opener
  if (opener) peers.add(opener)

  const post = (message: unknown, to: Iterable<Window> = peers): void => {
    for (const peer of to) {
      if (peer.closed) peers.delete(peer)
      else peer.postMessage({ secret, message }, target)
    }
  }
  window.addEventListener('message', ({ data, source, origin }) => {
    if (!origins.includes(origin)) return
    if (data?.secret !== secret || !isMessage(data.message) || !source) return
    peers.add(source as Window)
    receive(data.message)
  })
  let reported: unknown
  if (opener) setInterval(() => reported && post(reported, [opener]), REPORT_EVERY)
  return {
    post(message) {
      if (message.kind === 'hello') reported = message
      post(message)
    },
    open(address) {
      const other: Role = role === 'deck' ? 'presenter' : 'deck'
      const opened = window.open(address, `briefing-${other}-${secret}`, POPUP)
      if (opened) peers.add(opened)
      return opened
    },
  }
}

const NAME_RE = /^briefing-(?:deck|presenter)-([0-9a-f]{32})$/

/** What the page left in its history entry before it was loaded again. */
function keptSecret(): string | undefined {
  const kept: unknown = history.state?.secret
  return typeof kept === 'string' && /^[0-9a-f]{32}$/.test(kept) ? kept : undefined
}
