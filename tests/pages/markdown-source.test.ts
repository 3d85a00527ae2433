import { expect, test } from 'vitest'
import type { Deck } from '../../src/deck/model/types.ts'
import { renderNote } from '../../src/pages/render-note.ts'
import { renderSourcePart } from '../../src/pages/render-parts.ts'
import { printedText } from '../../src/source/read-source.ts'
import { drafted } from '../helpers/drafted.ts'

const TEXT = `# The seed library

It opened on **4 March 2024** in a *corner* of the hall & 5 * 3 <b>packets</b> ([supplier’s sheet](https://example.org/a_b_c)).

| Season | Lent | Returned |
|--------|------|----------|
| 2024   | 118  | 83       |
| 2025   | 264  | 140      |

- They ate the \`crop\` before it set seed, and *nobody* dried it.
- They did not know how to clean the seed.
`

function deckOf(isMarkdown: boolean): Deck {
  const { deck, problems } = drafted(TEXT, isMarkdown)
  if (!deck) throw new Error(JSON.stringify(problems))
  return deck
}
const deck = deckOf(true)
const notes = (of: Deck) => of.slides.map((slide) => renderNote(slide, of).text).join('')
const MARKS = ['**', '*corner', '`', '|--', '| 2024', '](', 'https', '>#', '>- ']

test('the notes and the analysis line by line show a Markdown text without its marks', () => {
  for (const text of [notes(deck), renderSourcePart(deck).text]) {
    for (const mark of MARKS) expect(text).not.toContain(mark)
    expect(text).toContain(
      'It opened on 4 March 2024 in a corner of the hall &amp; 5 * 3 &lt;b&gt;packets&lt;/b&gt; (supplier’s sheet).',
    )
    expect(text).toContain('2024 | 118 | 83<')
  }
  expect(renderSourcePart(deck).text).toContain('without the marks of Markdown')
  expect(renderSourcePart(deck).text).toContain('<p>• They ate the crop before it set seed')
  expect(notes(deck)).toContain('>They ate the crop before it set seed, and nobody dried it.<')
})

test('lines keep their numbers, and a rule has none', () => {
  const { text } = renderSourcePart(deck)
  expect([...text.matchAll(/id="L(\d+)"/g)].map(([, line]) => Number(line))).toEqual([1, 3, 5, 7, 8, 10, 11])
})

test('each quote says where its words stand in the line as it is printed', () => {
  const quotes = [...notes(deck).matchAll(/data-lines="(\d+)" data-start="(\d+)"[^>]*>([^<]*)</g)]
  expect(quotes.length).toBeGreaterThan(4)
  for (const [, line, start, words = ''] of quotes) {
    const text = printedText(deck.source.lines[Number(line) - 1]!)
    const plain = words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    expect(text.slice(Number(start), Number(start) + plain.length)).toBe(plain)
  }
})

test('the same text shows its marks where nobody says that it is Markdown', () => {
  const plain = deckOf(false)
  expect(renderSourcePart(plain).text).toContain('The text as it stands')
  expect(renderSourcePart(plain).text).toContain('It opened on **4 March 2024** in a *corner*')
  expect(notes(plain)).toContain('| 2024   | 118  | 83       |')
  expect(plain.coverage.words).toBe(deck.coverage.words)
})
