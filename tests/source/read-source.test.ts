import { expect, test } from 'vitest'
import { findLineMistake, sectionTitle, statementLines } from '../../src/source/read-source.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource(['Title', '', 'First', 'Second', 'Third'], {
  headings: [1],
  instructions: [3],
  cut: [4],
  tables: [5],
  sections: [
    { title: 'Lead', first: 1, last: 1 },
    { title: 'Body', first: 3, last: 5 },
  ],
})

test('lines are counted from 1 and know what they are', () => {
  expect(source.lines[0]).toMatchObject({ number: 1, text: 'Title', heading: true, section: 0 })
  expect(source.lines[2]).toMatchObject({ number: 3, instruction: true, section: 1 })
  expect(source.lines[3]).toMatchObject({ cut: true })
  expect(source.lines[4]).toMatchObject({ tableRow: true })
})

test('statements are the lines that are neither blank nor headings', () => {
  expect(statementLines(source).map(({ number }) => number)).toEqual([3, 4, 5])
})

test('a line tells its section, a line outside every section tells none', () => {
  expect(sectionTitle(source, 4)).toBe('Body')
  expect(sectionTitle(source, 2)).toBe('')
  expect(sectionTitle(source, 99)).toBe('')
})

test('a blank line and a line outside the text are no places of text', () => {
  expect(findLineMistake(source, 3)).toBeUndefined()
  expect(findLineMistake(source, 2)?.found).toBe('source line 2, which is blank')
  expect(findLineMistake(source, 6)?.found).toBe('source line 6, which does not exist')
})
