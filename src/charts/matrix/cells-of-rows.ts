import type { ShapeIssue } from '../../problems/check-shape.ts'

/** Every row has a cell for each column, and no other; said as a schema would say it. */
export function cellProblems(rows: { cells: Record<string, unknown> }[], columns: string[]): ShapeIssue[] {
  return rows.flatMap(({ cells }, row) => {
    const path = ['rows', row, 'cells']
    const missing = columns.filter((column) => !Object.hasOwn(cells, column))
    const unknown = Object.keys(cells).filter((key) => !columns.includes(key))
    return [
      ...missing.map((key) => ({ path, found: `“${key}” is missing`, expected: `a value for “${key}”` })),
      ...unknown.map((key) => ({
        path,
        key,
        found: `unknown key “${key}”`,
        expected: `one of ${columns.join(', ')}`,
      })),
    ]
  })
}
