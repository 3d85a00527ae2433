/** Drawings for narrow windows as SVG, by the id of their chart; src/node/site/deck-figures.ts writes it. */
declare module 'virtual:deck/narrow' {
  const drawings: Readonly<Record<string, string>>
  export default drawings
}
