/**
 * Stands in the bundle for the library by which Chart.js mixes colours, for what is pointed at and between two frames
 * of an animation: a live chart has neither (charts/pens/style.ts), and the library is 4 KB.
 */
export class Color {
  constructor() {
    throw new Error('a live chart mixes no colours')
  }
}
