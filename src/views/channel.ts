import { isFile } from './addresses.ts'
import { type Carrier, POPUP, randomId } from './carrier.ts'
import { isMessage, type Message, type Role } from './message.ts'
import { readTalk, type Talk } from './talk.ts'
import { openHandles } from './window-handles.ts'

/** A line to the other windows of the same deck on this machine. */
export interface Channel {
  /** Who we are, for deciding between two changes made at once. */
  readonly id: string
  hello(): void
  send(talk: Talk): void
  /** Opens a window of the other role; nothing when the browser blocks it. Call it on a key or a click. */
  openOther(address: string): Window | null
}

export interface Listener {
  /** A window of that role came up and asks where the talk stands. */
  onHello(role: Role, id: string): void
  onTalk(talk: Talk, role: Role, id: string): void
  onBye(role: Role, id: string): void
}

/**
 * Opens the line. On a site it is a BroadcastChannel, which the browser gives to pages of the same origin
 * only, named after the deck's folder. Files have no origin, so there it is messages between windows that
 * one opened from the other (window-handles.ts). Messages of a wrong shape are dropped without a word.
 */
export function openChannel(role: Role, listener: Listener): Channel {
  const id = randomId()
  const receive = (data: unknown): void => {
    if (!isMessage(data) || data.from === id) return
    if (data.kind === 'hello') listener.onHello(data.role, data.from)
    if (data.kind === 'bye') listener.onBye(data.role, data.from)
    const talk = data.kind === 'talk' && readTalk(data.talk)
    if (talk) listener.onTalk(talk, data.role, data.from)
  }
  const carrier = isFile() ? openHandles(role, receive) : openBroadcast(receive)
  const post = (kind: Message['kind'], talk?: Talk) =>
    carrier.post({ app: 'briefing', kind, role, from: id, ...(talk ? { talk } : {}) })
  const hello = () => post('hello')
  window.addEventListener('pagehide', () => post('bye'))
  // A page that comes back from the browser's cache was away, and says so.
  window.addEventListener('pageshow', (event) => event.persisted && hello())
  return { id, hello, send: (talk) => post('talk', talk), openOther: (address) => carrier.open(address) }
}

function openBroadcast(receive: (data: unknown) => void): Carrier {
  const line = new BroadcastChannel(`briefing ${new URL('.', location.href).pathname}`)
  line.addEventListener('message', (event) => receive(event.data))
  return {
    post: (message) => line.postMessage(message),
    open: (address) => window.open(address, '_blank', POPUP),
  }
}

/**
 * Whether another window's talk replaces ours: the later one does; of two made at once the presenter's,
 * then the one of the higher id, so that all windows decide alike.
 */
export function supersedes(
  theirs: { talk: Talk; role: Role; id: string },
  ours: { talk: Talk; role: Role; id: string },
): boolean {
  if (theirs.talk.version !== ours.talk.version) return theirs.talk.version > ours.talk.version
  if (theirs.role !== ours.role) return theirs.role === 'presenter'
  return theirs.id > ours.id
}
