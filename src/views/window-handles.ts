import { type Carrier, POPUP, randomId } from './carrier.ts'
import { isMessage, type Role } from './message.ts'

/** How often a window that another one opened reports to it: the other may have been reloaded. */
const REPORT_EVERY = 1000

/**
 * Messages between two windows that are files: one opened the other. The opener picks a secret and puts
 * it into the name of both windows, where it survives a reload and no other origin can read it. A message
 * counts only with that secret and from a page that is a file too. Nothing but the talk itself passes
 * here, so a wrong guess about a local page would betray a slide number, no notes.
 */
export function openHandles(role: Role, receive: (data: unknown) => void): Carrier {
  const secret = secretOf(window.name) ?? randomId()
  window.name = nameOf(role, secret)
  const peers = new Set<Window>()
  const opener: Window | null = window.opener
  if (opener) peers.add(opener)

  const post = (message: unknown, to: Iterable<Window> = peers): void => {
    for (const peer of to) {
      if (peer.closed) peers.delete(peer)
      // Files have no origin that a target could name; the secret does that work.
      else peer.postMessage({ secret, message }, '*')
    }
  }
  window.addEventListener('message', ({ data, source, origin }) => {
    if (origin !== 'null' && origin !== 'file://') return
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
      const opened = window.open(address, nameOf(other, secret), POPUP)
      if (opened) peers.add(opened)
      return opened
    },
  }
}

const nameOf = (role: Role, secret: string) => `briefing-${role}-${secret}`

function secretOf(name: string): string | undefined {
  return /^briefing-(?:deck|presenter)-([0-9a-f]{32})$/.exec(name)?.[1]
}
