import { expect, test } from 'vitest'
import { tableToCsv } from '../../src/deck/data-files.ts'

test('a table becomes CSV with the origin of each row; commas, quotes and line breaks are kept', () => {
  const csv = tableToCsv({
    caption: 'Layers',
    columns: ['Layer', 'Status'],
    rows: [
      [{ text: 'UNCAT', origin: { lines: [90, 91], events: ['E42'] } }, { text: 'binds, "still"' }],
      [{ text: 'two\nlines' }, { text: 'plain', origin: { lines: [107], claims: ['C26'] } }],
    ],
  })
  expect(csv).toBe(
    'Layer,Status,Origin\r\nUNCAT,"binds, ""still""",L90–91; E42\r\n"two\nlines",plain,L107; C26\r\n',
  )
})
