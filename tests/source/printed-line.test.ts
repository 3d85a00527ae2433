import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { printedPart, printMarkdown } from '../../src/source/printed-line.ts'
import { WORD_RE } from '../../src/source/words.ts'
import { randomFrom } from '../helpers/random-from.ts'

const shown = (...lines: string[]) => printMarkdown(lines).map(({ text }) => text)

describe('a line of Markdown as it is printed', () => {
  test.each([
    ['It opened on **4 March 2024** in a *corner*.', 'It opened on 4 March 2024 in a corner.'],
    ['*Prepared for the hall by __Ida Quist__*', 'Prepared for the hall by Ida Quist'],
    ['***Both*** at once', 'Both at once'],
    ['Run `npm *run* new`, then ``a ` b``', 'Run npm *run* new, then a ` b'],
    ['## The seed library ##', 'The seed library'],
    ['# C# and F#', 'C# and F#'],
    ['- They ate the crop', '• They ate the crop'],
    ['   *   They *ate* it', '• They ate it'],
    ['2. They ate', '2. They ate'],
    ['> It is said', 'It is said'],
    ['> - **It** is said', '• It is said'],
    ['a year ([supplier’s sheet](https://example.org/a_(b)_c "Price")).', 'a year (supplier’s sheet).'],
    ['![The *hall*](hall.png) and [`code`](<a b>)', 'The hall and code'],
    [
      'See <https://example.org/a_b_c> or <ida@example.org>',
      'See https://example.org/a_b_c or ida@example.org',
    ],
    ['5 \\* 3, \\[sic\\] and \\_x\\_', '5 * 3, [sic] and _x_'],
    ['Fish &amp; chips, 5 &lt; 6, caf&#233;, &#x41;', 'Fish & chips, 5 < 6, café, A'],
  ])('%s', (line, printed) => {
    expect(shown(line)).toEqual([printed])
  })

  test.each([
    '5 * 3 * 2 and 2*3',
    'snake_case_name and __init',
    '**unbalanced, *too',
    'a lone * and a lone _ and ` tick',
    'https://example.org/a_b_c?x=*',
    'either a | or b',
    '|x| is the size of x, and |x| = |y|',
    'a <b>bold</b> tag & <script>alert(1)</script>',
    '~~withdrawn~~ words, ~ 5 and H~2~O',
    'footnote[^1], [[wiki]], [sic], [x] (y) and [](https://example.org)',
    'AT&T; &nosuch; &#0; &#8203;',
    '#tag and -5 °C, +3',
    '> 50 per cent',
    'so it goes :-|',
    ':-|',
    'C:\\temp and a\\b',
    '[1]: https://example.org/a_b',
  ])('%s stays as it is written', (line) => {
    expect(shown(line)).toEqual([line])
  })

  test('rows of a table have their cells apart, and the rule under its heads is nothing', () => {
    const table = [
      '|Season| **Borrowed**   |',
      '|---|:-:|',
      '| 2024 | *a | b* |',
      '| 5 \\| 6 |  |',
      '',
      'x | y |',
    ]
    expect(shown(...table)).toEqual(['Season | Borrowed', '', '2024 | *a | b*', '5 | 6 |', '', 'x | y |'])
    expect(shown('Season | Lent', '--- | ---', '2024|118', 'a sentence')).toEqual([
      'Season | Lent',
      '',
      '2024 | 118',
      'a sentence',
    ])
  })

  test('emphasis, code and the words of a link run on to the next line of a paragraph, and no further', () => {
    expect(
      shown(
        'It opened on **4 March',
        '2024** in a `hall',
        'or *house*` ([the',
        'sheet](https://a.org/b_c)).',
      ),
    ).toEqual(['It opened on 4 March', '2024 in a hall', 'or *house* (the', 'sheet).'])
    expect(shown('> *So', '> they* said', '- *so', '  they* said')).toEqual([
      'So',
      'they said',
      '• so',
      'they said',
    ])
    for (const next of ['', '- b', '2. b', '# b', '> b', '---'])
      expect(shown('*a', next, 'b*')[0], next).toBe('*a')
    expect(shown('# *a', 'b*', '[a](', 'https://a.org) b')).toEqual(['*a', 'b*', '[a](', 'https://a.org) b'])
  })

  test('what parts or underlines is nothing; code in a fence is code', () => {
    expect(shown('Title', '=====', '---', '* * *')).toEqual(['Title', '', '', ''])
    expect(shown('```', 'a*b*c # _d_', '  ~~~', '```', '*e*')).toEqual(['', 'a*b*c # _d_', '~~~', '', 'e'])
    expect(shown('~~~ js', '# no heading')).toEqual(['~~~ js', '# no heading'])
  })
})

test('a part is printed without signs and item signs, and says where it begins in the line', () => {
  const [line] = printMarkdown(['- They **ate** the [crop](https://example.org) early'])
  expect(line!.text).toBe('• They ate the crop early')
  expect(printedPart(line!, 0, 13)).toEqual({ text: 'They ate', from: 2 })
  expect(printedPart(line!, 7, 46)).toEqual({ text: 'ate the crop', from: 7 })
  expect(printedPart(line!, 25, 30)).toMatchObject({ text: '' })
})

const PIECES =
  '* ** *** _ __ ` `` [ ] ( ) ](u) ](u_v) ![ \\ \\* \\_ | < > <b> </b> <https://a.org/b_c> & &amp; ~ ~~ # - + . , “ ” a bee 5 1,000 snake_case ж 🙂'.split(
    ' ',
  )

function oddLines(seed: number, count: number): string[] {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 14) }, () => pick(PIECES) + pick(['', '', ' '])).join(''),
  )
}

const spaces = (text: string) => text.replace(/\s+/g, ' ').trim()

test('signs in a line are read as a parser of Markdown reads them', () => {
  const parser = new MarkdownIt()
  parser.disable('strikethrough')
  const textOf = (line: string): string => {
    const words = (tokens: ReturnType<typeof parser.parseInline>): string =>
      tokens
        .map(({ type, children, content }) =>
          type === 'softbreak' ? '\n' : children && type !== 'text' ? words(children) : content,
        )
        .join('')
    return words(parser.parseInline(line, {}))
  }
  let changed = 0
  for (const line of oddLines(1, 6000)) {
    // A letter first, so that nothing is the mark of an item or heading.
    const own = `x ${line} x`.replaceAll('. ', '.\nx ')
    // A link without words would vanish; ours stays.
    if (/\[[^\p{L}\p{N}]*\]\(/u.test(own)) continue
    const printed = spaces(shown(...own.split('\n')).join('\n'))
    expect(printed, own).toBe(spaces(textOf(own)))
    if (printed !== spaces(own)) changed++
  }
  expect(changed).toBeGreaterThan(1500)
})

test('no word is lost and none invented, whatever the signs', () => {
  const address = /\]\((?:\\.|[^\s()\\])*\)/g
  const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('')
  for (const line of oddLines(2, 4000)) {
    const [{ text, at, ends }] = printMarkdown([line]) as [ReturnType<typeof printMarkdown>[0]]
    // Letters go only with the address of a link, and with the name of a sign.
    const least = letters(line.replaceAll('&amp;', '&').replaceAll(address, ']'))
    expect(isWithin(least, letters(text)), line).toBe(true)
    expect(isWithin(letters(text), letters(line)), line).toBe(true)
    // Each printed character leads to its own.
    for (const [index, place] of at.entries()) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(index))) continue
      expect(line.charAt(place), line).toBe(text.charAt(index))
      expect(ends[index]).toBeGreaterThan(place)
    }
    expect(at, line).toEqual(at.toSorted((a, b) => a - b))
    // Spaces between words stay, so that no two run together but where a sign stood between them.
    const bare = (words: string) => words.match(WORD_RE) ?? []
    if (!/[*_`[\]\\&<]/.test(line)) expect(bare(text), line).toEqual(bare(line))
  }
})

/** Whether a text is another one with letters left out. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === part.charAt(at)) at++
  return at === part.length
}
