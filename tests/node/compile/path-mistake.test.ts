import { expect, test } from 'vitest'
import { readingProblem } from '../../../src/node/compile/path-mistake.ts'

const failed = (code: string) => Object.assign(new Error(code), { code, syscall: 'read' })

test.each([
  ['EACCES', 'a file or folder that you may not read'],
  ['EBUSY', 'a file that another program holds'],
  ['EIO', 'nothing that can be read (EIO)'],
])('F6: %s is said in words', (code, found) => {
  expect(readingProblem('slides/a.md', 'file', failed(code))).toMatchObject({
    file: 'slides/a.md',
    line: 1,
    found,
  })
})

test('a bug is no mistake of a person', () => {
  const bug = new TypeError('x is not a function')
  expect(() => readingProblem('slides/a.md', 'file', bug)).toThrow(bug)
})
