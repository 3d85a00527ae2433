import { describe, expect, test } from 'vitest'
import { readJson, readYaml } from '../../src/problems/read-yaml.ts'

describe('YAML', () => {
  test('values know their line and column, counted from the first line given', () => {
    const { value, placeOf } = readYaml('a.md', 'id: x\nshows: [full, short]', 2)
    expect(value).toEqual({ id: 'x', shows: ['full', 'short'] })
    expect(placeOf(['shows', 1])).toEqual({ file: 'a.md', line: 3, column: 15 })
    expect(placeOf(['shows'], 'key')).toEqual({ file: 'a.md', line: 3, column: 1 })
  })

  test('the place of what is not there is its parent’s, or the start', () => {
    const { placeOf } = readYaml('a.yaml', 'a:\n  b: 1')
    expect(placeOf(['a', 'c'])).toEqual({ file: 'a.yaml', line: 2, column: 3 })
    expect(placeOf(['z'])).toEqual({ file: 'a.yaml', line: 1, column: 1 })
  })

  test('malformed text is a problem at its line', () => {
    const { value, problems } = readYaml('a.yaml', 'a: [1, 2\nb: 3')
    expect(value).toBeUndefined()
    expect(problems[0]).toMatchObject({ line: 1, expected: 'a ] at the end of the value' })
  })

  test('a key given twice is a problem', () => {
    expect(readYaml('a.yaml', 'a: 1\na: 2').problems[0]).toMatchObject({ line: 2, column: 1 })
  })
})

describe('JSON', () => {
  test('values know their line and column', () => {
    const { value, problems, placeOf } = readJson('a.json', '{\n\t"a": [1, "zwei\\n"]\n}\n')
    expect(problems).toEqual([])
    expect(value).toEqual({ a: [1, 'zwei\n'] })
    expect(placeOf(['a', 1])).toEqual({ file: 'a.json', line: 2, column: 11 })
  })

  test.each([
    ['{"a":}', 6, '“}”', 'a value'],
    ['{"a":1,}', 7, 'a comma before “}”', 'none after the last item'],
    ['[1 2]', 4, '“2”', 'a comma or “]”'],
    ["{'a':1}", 2, "“'”", 'a name in double quotes'],
    ['{"a" 1}', 6, '“1”', 'a colon'],
    ['[01]', 3, '“1”', 'a comma or “]”'],
    ['// note\n{}', 1, '“/”', 'a value'],
    ['{} {}', 4, '“{”', 'nothing after the value'],
    ['[', 2, 'the end of the file', 'a value'],
    ['', 1, 'the end of the file', 'a value'],
  ])('%s is malformed, with the place and what was expected', (text, column, found, expected) => {
    const place = { file: 'a.json', line: 1, column }
    expect(readJson('a.json', text).problems).toEqual([
      { ...place, found: `malformed JSON: ${found}`, expected },
    ])
  })

  test('a text with a line break or a lone backslash in it is malformed', () => {
    for (const text of ['["a\nb"]', '["C:\\q"]', '["open]'])
      expect(readJson('a.json', text).problems).toMatchObject([{ column: 2 }])
  })

  test('every malformed text is told apart, as the engine does', () => {
    const good = '{"a": [1, -2.5e+3, "x\\u00e9 “y”", true, null, {}], "b": {"c": []}}'
    for (let at = 0; at < good.length; at++)
      for (const bad of [good.slice(0, at) + good.slice(at + 1), `${good.slice(0, at)}]${good.slice(at)}`])
        expect(readJson('a.json', bad).problems.length > 0, bad).toBe(engineRefuses(bad))
  })
})

describe('F6: YAML that nobody means', () => {
  test.each([
    ['badge: *assessment*', 8, '“*assessment*”, which YAML reads as an alias', '"*assessment* …"'],
    ['title: &a x', 11, '“&a”, which YAML reads as an anchor', '"&a …"'],
    ['title: !important x', 19, '“!important”, which YAML reads as a tag', '"!important …"'],
    ['<<: { a: 1 }', 1, '“<<”, which YAML reads as a merge key', '"<< …"'],
  ])('F6: %s is refused with the likely cause', (text, column, found, hint) => {
    expect(readYaml('a.yaml', text).problems[0]).toMatchObject({
      line: 1,
      column,
      found,
      hint: expect.stringContaining(hint),
    })
  })

  test('F6: an alias bomb does not go off', () => {
    const bomb = `a: &a [x, x]\n${'bcdefghi'.replaceAll(/./g, (name) => `${name}: &${name} [*${String.fromCharCode(name.charCodeAt(0) - 1)}, *${String.fromCharCode(name.charCodeAt(0) - 1)}]\n`)}`
    expect(readYaml('a.yaml', bomb).problems).toHaveLength(3)
  })

  test.each(['[', '? ', '- [', '{a: '])('F6: a megabyte of %j is a sentence', (piece) => {
    const { problems } = readYaml('a.yaml', piece.repeat(1_000_000 / piece.length))
    expect(problems).toMatchObject([{ line: 1, column: 1, expected: 'at most 100000 characters' }])
  })

  test('F6: what a person nests is read', () => {
    const text = `a:\n  - - b: [[{ c: 1 }]]\n${'  - d\n'.repeat(1000)}`
    expect(readYaml('a.yaml', text).problems).toEqual([])
    const deep = Array.from({ length: 60 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')
    expect(readYaml('a.yaml', deep).problems).toMatchObject([
      { line: 51, found: 'more than 50 levels inside each other' },
    ])
  })

  test.each([
    ['a: .nan', 'a number that is none (.nan)'],
    ['a: [1, -.inf]', 'a number without end (infinity)'],
    ['a: "x\\u001by"', 'a character that nobody sees: escape U+001B, after “x”'],
    ['"a\\u202e": 1', 'a character that nobody sees: direction override U+202E, after “a”'],
    ['a: "\\ud800"', 'a character that nobody sees: half of a character (lone surrogate) U+D800'],
  ])('F24: %s is told in words', (text, found) => {
    expect(readYaml('a.yaml', text).problems).toMatchObject([{ line: 1, found }])
  })
})

describe('JSON that engines take or choke on', () => {
  test('F7: a key given twice is a problem at the second', () => {
    expect(readJson('a.json', '{"a": {"b": 1,\n "\\u0062": 2}}').problems).toMatchObject([
      { line: 2, column: 2, found: 'malformed JSON: the key “b” again' },
    ])
    expect(readJson('a.json', '[{"a": 1}, {"a": 1}]').problems).toEqual([])
  })

  test.each(['[', '{"a":'])('F6: brackets inside each other without end: %s', (piece) => {
    for (const levels of [101, 5_000, 200_000])
      expect(readJson('a.json', piece.repeat(levels)).problems).toMatchObject([
        { line: 1, column: 100 * piece.length + 1, expected: 'at most 100 levels of brackets' },
      ])
    expect(readJson('a.json', `${'['.repeat(100)}${']'.repeat(100)}`).problems).toEqual([])
  })

  test('F24: a number too big to count to', () => {
    expect(readJson('a.json', '{"a": 1e999}').problems).toMatchObject([
      { line: 1, column: 7, found: 'a number without end (infinity)' },
    ])
  })
})

function engineRefuses(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}
