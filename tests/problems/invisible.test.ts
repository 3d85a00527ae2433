import { describe, expect, test } from 'vitest'
import { invisibleIn, otherSpaceIn } from '../../src/problems/invisible.ts'

describe('characters that nobody sees', () => {
  test.each([
    ['\0', 'NUL U+0000'],
    ['\u001b', 'escape U+001B'],
    ['\f', 'form feed U+000C'],
    ['\r', 'carriage return U+000D'],
    ['\u0007', 'control character U+0007'],
    ['\u0085', 'control character U+0085'],
    ['\u00ad', 'soft hyphen U+00AD'],
    ['\u200b', 'zero width space U+200B'],
    ['\u200d', 'zero width joiner U+200D'],
    ['\u200f', 'direction mark U+200F'],
    ['\u202e', 'direction override U+202E'],
    ['\u2028', 'line separator U+2028'],
    ['\u2066', 'direction isolate U+2066'],
    ['\ufeff', 'byte order mark U+FEFF'],
    ['\ufffd', 'replacement character U+FFFD'],
    ['\uffff', 'noncharacter U+FFFF'],
    ['\ue000', 'private-use character U+E000'],
    ['\u{f0001}', 'private-use character U+F0001'],
    ['\u{e0041}', 'tag character U+E0041'],
    ['\ud800', 'half of a character (lone surrogate) U+D800'],
    ['\u3164', 'filler U+3164'],
    ['\ufe0f', 'variation selector U+FE0F'],
  ])('%j is named with its place: %s', (character, name) => {
    expect(invisibleIn(`ab${character}cd`)).toEqual([{ offset: 2, name }])
  })

  test('letters, marks and white space of any script are none', () => {
    expect(invisibleIn('a\tb\r\nc\u00a0d\u202fe é e\u0301 “…” – † № ■ Ж 漢字\u3000ا 😀')).toEqual([])
  })

  test('a joiner belongs where it changes what is seen', () => {
    expect(invisibleIn('می\u200cروم क्\u200dष 👩\u200d🔬 ❤\ufe0f 👩🏽\u200d🔬')).toEqual([])
  })

  test('a space that is no ordinary one can be named too', () => {
    expect(otherSpaceIn('id:\u00a0x')).toEqual({ offset: 3, name: 'no-break space U+00A0' })
    expect(otherSpaceIn('a\u2003b')?.name).toBe('space U+2003')
    expect(otherSpaceIn('a b')).toBeUndefined()
  })
})
