import { expect, test } from 'vitest'
import { yamlComments } from '../../src/problems/yaml-comments.ts'

test('comments are told with their place, and a # inside a value is none', () => {
  const text = [
    '# one',
    'a: "not # this" # two',
    "b: 'nor # that'",
    'c: plain#text # three',
    'd: |',
    '  # block text',
    '# four',
    'e: [x, # five',
    '  y]',
  ].join('\n')
  const comments = yamlComments(text)
  expect(comments.map((comment) => comment.text.trim())).toEqual(['one', 'two', 'three', 'four', 'five'])
  for (const { text: words, offset } of comments) expect(text.slice(offset + 1)).toContain(words)
  expect(comments.map(({ offset }) => text.charAt(offset))).toEqual(['#', '#', '#', '#', '#'])
})

test('a malformed text has its comments still', () => {
  expect(yamlComments('a: [1\nb: "x\n# to do').length).toBeLessThan(2)
  expect(yamlComments('a: b: c # to do')).toEqual([{ text: ' to do', offset: 8 }])
})
