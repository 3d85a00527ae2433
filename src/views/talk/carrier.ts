import type { Message } from './message.ts'

/** What carries messages: a BroadcastChannel, or window handles where pages are files. */
export interface Carrier {
  post(message: Message): void
  open(address: string): Window | null
}

/** A window of its own, so that it can be dragged to the other screen. */
export const POPUP = 'popup,width=1280,height=800'

export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
