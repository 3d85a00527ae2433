import { describe, expect, test } from 'vitest'
import { readJson, readYaml } from '../../src/source/read-yaml.ts'

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
    expect(problems[0]).toMatchObject({ line: 2, expected: 'YAML that can be read' })
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

function engineRefuses(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}
