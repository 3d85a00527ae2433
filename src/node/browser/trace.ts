/** What a browser's main thread does while something happens, read from its own trace. */

import type { Page } from '@playwright/test'

/** Work of the main thread. Times in ms hold for one machine; counts hold everywhere. */
export interface Work {
  /** All tasks together, and the longest. */
  total: number
  longest: number
  /** The longest of those that begin after the first paint. */
  longestAfterPaint: number
  /** Elements that each pass of style went through, in their order; a pass that found nothing to do is none. */
  styled: number[]
  /** Passes of layout, and the boxes that were to be laid out. */
  layouts: number
  laidOut: number
}

export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
  args: {
    beginData?: { dirtyObjects?: number; totalObjects?: number; frame?: string }
    elementCount?: number
    data?: { type?: string; navigationId?: string; isMainFrame?: boolean }
  }
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading']

/**
 * Does something in a page; the events of its trace in their order. What the same thread does for other pages is left
 * out: in a private window Chromium draws a page's icon once more with each address, and lays it out as a page.
 */
export async function trace(page: Page, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const line = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  line.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await line.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await act()
  const complete = new Promise((resolve) => line.once('Tracing.tracingComplete', resolve))
  await line.send('Tracing.end')
  await complete
  const { frameTree } = await line.send('Page.getFrameTree')
  await line.detach()
  const frames = framesOf(frameTree)
  const isOwn = ({ args }: TraceEvent) => frames.has(args.beginData?.frame ?? frameTree.frame.id)
  return events.filter(isOwn).sort((a, b) => a.ts - b.ts)
}

interface FrameTree {
  frame: { id: string }
  childFrames?: FrameTree[]
}

const framesOf = ({ frame, childFrames = [] }: FrameTree): Set<string> =>
  new Set([frame.id, ...childFrames.flatMap((child) => [...framesOf(child)])])

/** What each key has cost until the next one came, on the thread that heard them. */
export function workOfKeys(events: TraceEvent[]): Work[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
  return keys.map((key, index) => {
    const until = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY
    const next = keys[index + 1]
    // The task that hears a key began before it.
    const hears = ({ ts, dur = 0 }: TraceEvent, heard: TraceEvent) => ts <= heard.ts && ts + dur >= heard.ts
    const own = onThread(events, key).filter((event) => event.ts >= key.ts || hears(event, key))
    return workOf(
      own.filter((event) => event.ts < until && !(next && event.ts > key.ts && hears(event, next))),
    )
  })
}

/** What was done before anything of the page was painted. */
export function workBeforePaint(events: TraceEvent[]): Work {
  const paint = events.find(({ name }) => name === 'firstContentfulPaint')
  if (!paint) throw new Error('nothing was painted')
  return workOf(onThread(events, paint).filter(({ ts }) => ts < paint.ts))
}

const onThread = (events: TraceEvent[], { pid, tid }: TraceEvent) =>
  events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')

function workOf(events: TraceEvent[]): Work {
  const named = (name: string) => events.filter((event) => event.name === name)
  const timesOf = (tasks: TraceEvent[]) => tasks.map(({ dur = 0 }) => dur / 1000)
  const [tasks, [painted]] = [named('RunTask'), named('Commit')]
  const times = timesOf(tasks)
  const [styles, layouts] = [named('UpdateLayoutTree'), named('Layout')]
  return {
    total: sum(times),
    longest: Math.max(0, ...times),
    longestAfterPaint: Math.max(0, ...timesOf(tasks.filter(({ ts }) => painted && ts > painted.ts))),
    styled: styles.map(({ args }) => args.elementCount ?? 0).filter((count) => count > 0),
    layouts: layouts.length,
    laidOut: sum(layouts.map(({ args }) => args.beginData?.dirtyObjects ?? 0)),
  }
}

/** All numbers together. */
export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
