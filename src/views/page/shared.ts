import { type Parameters, readParameters } from './parameters.ts'

/*
 * What the page's first script and the deck's code both need. The bundler makes one file of this and of what
 * it imports, called after it: each request more costs a slow line a round trip. A mere list of exports would
 * leave the bundler nothing to go by, so the question that the first script begins with is asked here.
 */

export { afterPaint, whenIdle } from './after-paint.ts'
export { endEarly } from './end-early.ts'

/** What the page's own address asks for. */
export function askedFor(): Parameters {
  return readParameters(location.search)
}
