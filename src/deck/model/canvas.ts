import type { Layout } from './types.ts'

/** The canvas a slide is set on, on screen and on paper, in CSS pixels; tests/canvas.test.ts holds the styles and reveal.js to it. */
export const CANVAS = { width: 1280, height: 720 } as const

/** Lines that a headline may have; a question is the slide itself. */
export const headlineLinesOf = (layout: Layout): number => (layout === 'question' ? 3 : 2)
