import { type Outline, readSource, type Source } from '../../src/source/read-source.ts'

/** A source of these lines, in one section over all of them unless the outline says otherwise. */
export function makeSource(lines: string[], outline: Partial<Outline> = {}): Source {
  return readSource(lines.join('\n'), {
    name: 'Analysis',
    sha256: '0'.repeat(64),
    sections: [{ title: 'All', first: 1, last: lines.length }],
    headings: [],
    instructions: [],
    cut: [],
    tables: [],
    ...outline,
  })
}
