/** Rows for a terminal: the first column to the left, numbers in the others to the right. */

/** Rows of one length in, the first with the headings; a text of as many lines out, without a line break at its end. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    widths.map((width, column) =>
      column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
    )
  return rows.map((row) => line(row).join('  ')).join('\n')
}
