import { describe, expect, test } from 'vitest'
import { type Change, compileChanged, foundAfter } from '../helpers/compile-changed.ts'
import { box, file, headline, settings } from './good-changes.ts'

describe('case nbsp-markers', () => {
  test('a no-break space after a marker is a space', () => {
    const { deck, problems } = compileChanged([
      headline('Two piers').map((part) =>
        (part as string).replace(/^# Two piers$/, '#\u00a0Two piers'),
      ) as Change,
      file('010-rust.md', '### Piers', '###\u00a0Piers'),
      box('-\u00a0one\n-\u00a0two'),
      file('010-rust.md', 'Note:', 'Note:\u00a0'),
    ])
    expect(problems).toEqual([])
    expect(deck?.slides[1]?.headline).toBe('Two piers')
    expect(deck?.slides[1]?.body.boxes.map(({ heading }) => heading.text)).toEqual(['Piers', 'Repairs'])
    expect(deck?.slides[1]?.body.boxes[0]?.html.text).toMatch(/<li>one<\/li>\s*<li>two<\/li>/)
  })

  test('in YAML, where it counts as a letter, it is named with its column', () => {
    const { problems } = compileChanged([settings('title: The', 'title:\u00a0The')])
    expect(problems[0]?.hint).toBe('column 7 is a no-break space U+00A0: type an ordinary space')
  })

  test.each([
    ['NUL U+0000', '\u0000'],
    ['escape U+001B', '\u001b'],
    ['form feed U+000C', '\u000c'],
    ['direction override U+202E', '\u202e'],
    ['zero width space U+200B', '\u200b'],
    ['soft hyphen U+00AD', '\u00ad'],
    ['line separator U+2028', '\u2028'],
  ])('%s is named in body, headline, notes and settings', (name, character) => {
    const nobody = `a character that nobody sees: ${name}`
    expect(foundAfter(box(`A${character}B`))).toEqual([`010-rust.md:15:2 ${nobody}`])
    expect(foundAfter(headline(`A${character}B binds`))).toEqual([`010-rust.md:9:4 ${nobody}`])
    expect(foundAfter(file('010-rust.md', 'Say: I', `Say: I${character}`))).toEqual([
      `010-rust.md:24:7 ${nobody}`,
    ])
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
    expect(foundAfter(settings('All slides', `"All\\u${code}"`))).toEqual([expect.stringContaining(nobody)])
  })
})
