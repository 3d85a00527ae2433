import { expect, test } from 'vitest'
import { nameOfText } from '../../src/draft/files/name-of-text.ts'

test('a text is called by the name of its file, as people write names', () => {
  const names = ['analysis.txt', 'final-report_2.docx', 'CPT 2025-08-12.md', 'eGates.txt', 'звіт.md', '.txt']
  expect(names.map(nameOfText)).toEqual([
    'Analysis',
    'Final report 2',
    'CPT 2025-08-12',
    'eGates',
    'Звіт',
    'Text',
  ])
})
