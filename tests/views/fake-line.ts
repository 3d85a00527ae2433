import type { Channel, Listener } from '../../src/views/talk/channel.ts'
import type { Talk } from '../../src/views/talk/talk.ts'

/** A line to other windows that are played by the test: what we send is kept, and what they say is called in. */
export function fakeLine(id: string) {
  const sent: Talk[] = []
  let heard: Listener | undefined
  const channel: Channel = {
    id,
    opensOnly: false,
    hello: () => {},
    send: (talk) => void sent.push(talk),
    openOther: () => null,
  }
  return {
    sent,
    connect(listener: Listener): Channel {
      heard = listener
      return channel
    },
    /** What the other windows say. */
    get others(): Listener {
      if (!heard) throw new Error('nobody listens')
      return heard
    },
  }
}
