import { expect, test } from 'vitest'
import { readBody } from '../../../src/deck/text/read-body.ts'

const read = (quote: string, layout: 'passage' | 'quotes' = 'passage') => {
  const { body, quotes } = readBody('x.md', `### Source\n\n${quote}\n`, 1, { layout, hasFigure: false })
  return { words: quotes.map(({ words }) => words), html: body.boxes[0]?.html.text ?? '' }
}

test('what an author underlines in a passage is no part of the quoted words', () => {
  expect(read('> The **piers** of the\n> **bridge** rust').words).toEqual(['The piers of the\nbridge rust'])
})

test('in quotes nothing can be underlined: its signs would have to stand in the source', () => {
  expect(read('> The **piers** rust', 'quotes').words).toEqual(['The **piers** rust'])
})

test('signs that underline nothing are letters of the quote', () => {
  expect(read('> Two ** and **more**').words).toEqual(['Two ** and more'])
  expect(read('> A \\**b** c').words).toEqual(['A \\**b** c'])
})

test('each stretch has its number, which a dash or comma behind it doesn’t leave', () => {
  const { html } = read('> The **piers**—two—and **ropes** rust')
  expect(html).toContain('<strong>piers</strong><span class="stays"><sup>1</sup>—</span>two')
  expect(html).toContain('<strong>ropes</strong><span class="stays"><sup>2</sup></span> rust')
})

test('emphasis outside the passage has no number', () => {
  expect(read('Some **words**\n\n> The **piers** rust').html.match(/<sup>/g)).toHaveLength(1)
})
