/** The canvas a slide is set on, on screen and on paper, in CSS pixels; tests/canvas.test.ts holds the styles and reveal.js to it. */
export const CANVAS = { width: 1280, height: 720 } as const
