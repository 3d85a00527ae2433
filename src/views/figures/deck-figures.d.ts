/** The charts of the deck by their id, as the compiler checked them; src/node/site/deck-figures.ts writes it. */
declare module 'virtual:deck/figures' {
  const figures: Readonly<Record<string, import('../../charts/base/chart.ts').ChartData & { alt: string }>>
  export default figures
}
