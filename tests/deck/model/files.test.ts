import { expect, test } from 'vitest'
import { decode } from '../../../src/deck/model/files.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test('UTF-8 comes through, without the mark that some editors put before it', () => {
  expect(decode({ path: 'a.md', bytes: new TextEncoder().encode('\ufeffvéritė') })).toEqual({
    text: 'véritė',
    problems: [],
  })
})

test('fails at the first byte that is not UTF-8', () => {
  expect(decode({ path: 'a.md', bytes: bytes('one\ntwo\nth\x92ee') }).problems).toMatchObject([
    { file: 'a.md', line: 3, column: 3, found: 'bytes that are not UTF-8' },
  ])
})
