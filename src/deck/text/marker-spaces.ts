// Leading spaces; then, where one stands there, the sign that begins a headline, box, bullet or quote.
const LINE_START_RE = /^[\p{Zs}\t]*(?:(?:#{1,6}|[-*+>]|\d{1,9}[.)])[\p{Zs}\t]+)?/u
/** A line of nothing but dashes, pipes, colons and spaces: what parts a table's head from its rows. */
const TABLE_RULE_RE = /^[-:|\p{Zs}\t]+$/u
const SPACE_RE = /\p{Zs}/gu

/**
 * The text of a slide file with ordinary spaces around its markers: a no-break space typed after “###” or
 * “-” (Option and space on a Mac) is not seen, so it counts as a space. Every character keeps its place.
 */
export function plainMarkerSpaces(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      TABLE_RULE_RE.test(line)
        ? line.replace(SPACE_RE, ' ')
        : line.replace(LINE_START_RE, (start) => start.replace(SPACE_RE, ' ')),
    )
    .join('\n')
}
