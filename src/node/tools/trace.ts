/** What a browser's main thread does while something happens: read from its own trace. */

import type { Page } from '@playwright/test'

/** Work of the main thread. Times in ms; counts hold on any machine. */
export interface Work {
  /** All tasks together, and the longest. */
  total: number
  longest: number
  /** Passes of style and layout, and how many elements and boxes they went through. */
  stylePasses: number
  styled: number
  layoutPasses: number
  laidOut: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  args: { beginData?: { dirtyObjects?: number; totalObjects?: number }; elementCount?: number; name?: string }
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', '__metadata', 'blink.user_timing']

/** Does something in a page and hands back the events of its trace, in their order. */
export async function trace(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const line = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  line.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await line.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } })
  await act()
  const done = new Promise((resolve) => line.once('Tracing.tracingComplete', resolve))
  await line.send('Tracing.end')
  await done
  await line.detach()
  return events.sort((a, b) => a.ts - b.ts)
}
