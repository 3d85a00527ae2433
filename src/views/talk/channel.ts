import { isFile } from './addresses.ts'
import { type Carrier, POPUP, randomId } from './carrier.ts'
import { isMessage, type Message, type Role } from './message.ts'
import { watchOthers } from './others.ts'
import { readTalk } from './read-talk.ts'
import { handOver, type Talk, takeOver } from './talk.ts'
import { openHandles } from './window-handles.ts'

/** A line to the other windows of the same deck on this machine. */
export interface Channel {
  /** Who we are, for deciding between two changes made at once. */
  readonly id: string
  /** Whether only windows that one opened from the other can be connected. */
  readonly opensOnly: boolean
  hello(): void
  send(talk: Talk): void
  /** Opens a window of the other role; nothing when the browser blocks it. Call it on a key or a click. */
  openOther(address: string): Window | null
}

export interface Listener {
  /** A window of that role came up, or was taken for lost and is there, and asks where the talk stands. */
  onHello(role: Role, id: string): void
  onTalk(talk: Talk, role: Role, id: string): void
  /** A window closed, or hasn't answered for some seconds. */
  onBye(role: Role, id: string): void
}

/**
 * Opens the line. On a site it is a BroadcastChannel, which the browser gives to pages of the same origin
 * only, named after the deck's folder. Files have no origin, so there it is messages between windows that
 * one opened from the other (window-handles.ts), and so it is where a browser has or gives no channel
 * (cookies blocked in Firefox). Messages of a wrong shape are dropped without a word.
 */
export function openChannel(role: Role, listener: Listener): Channel {
  const id = randomId()
  const others = watchOthers(
    () => post('ask'),
    (lost) => listener.onBye(role === 'deck' ? 'presenter' : 'deck', lost),
  )
  const receive = (data: unknown): void => {
    if (!isMessage(data) || data.from === id) return
    const { kind, role: theirs, from } = data
    if (kind === 'bye') {
      others.left(from)
      listener.onBye(theirs, from)
      return
    }
    // Windows of one role don't wait for each other.
    const isNew = theirs !== role && others.heard(from)
    if (kind === 'ask' && theirs !== role) post('here')
    if (kind === 'hello' || (isNew && kind !== 'talk')) listener.onHello(theirs, from)
    const talk = kind === 'talk' && readTalk(data.talk)
    if (talk) listener.onTalk(takeOver(talk, performance.now()), theirs, from)
  }
  const broadcast = isFile() ? undefined : openBroadcast(receive)
  const carrier = broadcast ?? openHandles(role, receive)
  const post = (kind: Message['kind'], talk?: Talk) =>
    carrier.post({ app: 'briefing', kind, role, from: id, ...(talk ? { talk } : {}) })
  const hello = () => post('hello')
  window.addEventListener('pagehide', () => post('bye'))
  // A page that comes back from the browser's cache was away, and says so.
  window.addEventListener('pageshow', (event) => event.persisted && hello())
  return {
    id,
    opensOnly: !broadcast,
    hello,
    send: (talk) => post('talk', handOver(talk, performance.now())),
    openOther: (address) => carrier.open(address),
  }
}

/** Nothing where the browser has no such channel or refuses one. */
function openBroadcast(receive: (data: unknown) => void): Carrier | undefined {
  try {
    const line = new BroadcastChannel(`briefing ${new URL('.', location.href).pathname}`)
    line.addEventListener('message', (event) => receive(event.data))
    // The channel needs no opener, and a page that this window leads to later should find none to steer.
    window.opener = null
    return {
      post: (message) => line.postMessage(message),
      open(address) {
        const opened = window.open(address, '_blank', POPUP)
        if (opened) opened.opener = null
        return opened
      },
    }
  } catch {
    return undefined
  }
}
