import type { Layout } from './types.ts'

/** The canvas a slide is set on, on screen and on paper, in CSS pixels; tests/canvas.test.ts holds the styles and reveal.js to it. */
export const CANVAS = { width: 1280, height: 720 } as const

/** The margin that no words leave, at the left and at the right. Shapes may run off the canvas. */
export const MARGIN = 64

/** Lines that a headline may have; a question is the slide itself. */
export const headlineLinesOf = (layout: Layout): number => (layout === 'question' ? 3 : 2)
