/**
 * Stands in the bundle for each part of reveal.js that is switched off or ours (src/node/bundle/reveal-parts.ts): even then
 * reveal would carry it along, ask it at every press, and have it go through all slides. Whatever it is asked, it
 * answers nothing and does nothing.
 */
export default class NoRevealPart {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: what stands for a part must have any method that reveal calls.
    return new Proxy(this, { get: () => () => undefined })
  }
}
