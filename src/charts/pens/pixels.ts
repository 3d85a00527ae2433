import { around, STILL } from './style.ts'

/** What a chart is told whose marks are placed in pixels of the drawing, from its left upper corner; bars lie. */
export function inPixels({ width, height }: { width: number; height: number }) {
  return {
    ...STILL,
    indexAxis: 'y' as const,
    layout: around({ left: 0, right: width, top: 0, bottom: height }, { width, height }),
    scales: {
      x: { type: 'linear' as const, display: false, min: 0, max: width },
      y: { type: 'linear' as const, display: false, offset: false, reverse: true, min: 0, max: height },
    },
  }
}

/** A lying bar of a configuration in pixels: as wide as its points say, and nothing around it. */
export const BAR = { type: 'bar', grouped: false, inflateAmount: 0 } as const
