import { expect, it, test } from 'vitest'
import { cssString } from '../../../src/pages/paper/css-string.ts'

test('text stays text', () => {
  expect(cssString('Zürich – “a”, 5 %')).toBe('"Zürich – “a”, 5 %"')
})

test('quotes and backslashes are escaped, and what could end the element', () => {
  expect(cssString('a "b" \\ </style>')).toBe('"a \\"b\\" \\\\ \\3c /style>"')
})

it.each([
  ['a line feed', '\n', '\\a '],
  ['a form feed', '\f', '\\c '],
  ['a carriage return', '\r', '\\d '],
  ['ESC', '\x1b', '\\1b '],
  ['DEL', '\x7f', '\\7f '],
  ['NUL', '\0', '\ufffd'],
])('F12: %s cannot end a string of the handout’s style sheet', (_, character, escaped) => {
  expect(cssString(`x${character}5 } } .leaf { display: none }`)).toBe(
    `"x${escaped}5 } } .leaf { display: none }"`,
  )
})
