import { describe, expect, test } from 'vitest'
import { findLetters, fontLetters, lettersIn } from '../../../src/node/checks/find-letters.ts'

const isHeld = fontLetters()
const find = (text: string, path = 'slides/010-x.md', shown = text) =>
  findLetters([{ path, text }], { isHeld, shown: new Set(shown) })

describe('case latin-ext-falls-back', () => {
  test('letters of Latin, Greek, Cyrillic and Vietnamese stand in the deck’s own fonts', () => {
    expect(
      find(
        '# Erdoğan, Šefčovič and Wałęsa met in Łódź\n\n### Київ\n\nПʼять слів, ő, Nguyễn, Ελλάδα, non‑breaking\n',
      ),
    ).toEqual([])
  })

  test('a letter that no font has is named by its number and its place', () => {
    const problems = find('---\n---\n# Title\n\nArabic سلام and 字 字\n')
    expect(problems).toHaveLength(5)
    expect(problems[0]).toMatchObject({ file: 'slides/010-x.md', line: 5, column: 8 })
    expect(problems[0]?.found).toBe('the letter “س” (U+0633), which no font of the deck has')
    expect(problems.at(-1)?.found).toBe(
      'the letter “字” (U+5B57), which no font of the deck has; 2 times in this file',
    )
  })

  test('beyond the first plane a letter is one letter, and its neighbour’s column counts as editors do', () => {
    const [smile, arrow] = find('😀→')
    expect(smile?.found).toContain('(U+1F600)')
    expect(arrow).toMatchObject({ line: 1, column: 3 })
  })

  test('a headline needs the letter in the serif too', () => {
    expect(find('text ἀ')).toEqual([])
    expect(find('# Headline ἀ')[0]?.found).toBe('the letter “ἀ” (U+1F00), which the font of headlines lacks')
  })

  test('a spelling that the fonts have is offered', () => {
    expect(find('10\u202f000')[0]?.hint).toContain('Write “ ” instead')
  })
})

test('what no page shows is no concern: comments, and what has no shape', () => {
  expect(find('a: 1 # → 字', 'slides/deck.yaml', 'a: 1')).toEqual([])
  expect(find('a\u200bb\u00ad\ufeff')).toEqual([])
})

test('a letter that is spelt out in JSON is told with its file', () => {
  const files = [
    { path: 'a.json', text: '{}' },
    { path: 'b.json', text: '{ "x": "\\u5B57" }' },
  ]
  expect(findLetters(files, { isHeld, shown: new Set('字') })).toMatchObject([{ file: 'b.json', line: 1 }])
})

test('letters are found however deep they stand', () => {
  const letters = lettersIn({ a: [{ b: 'ğ' }], c: new Map([['ł', new Set(['ő'])]]), d: 1, e: undefined })
  expect([...letters].sort()).toEqual(['ğ', 'ł', 'ő'].sort())
})
