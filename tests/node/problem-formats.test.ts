import { expect, test } from 'vitest'
import { githubAnnotations, problemsAsJson } from '../../src/node/problem-formats.ts'
import type { Problem } from '../../src/problems/problem.ts'

const slide: Problem = {
  file: 'slides/010-a.md',
  line: 3,
  column: 5,
  found: 'a headline of 15 words',
  expected: 'at most 14',
  hint: 'waive it',
  rule: 'headline-words',
}
const unquoted: Problem = {
  file: 'assets/source/analysis.txt',
  line: 7,
  column: 1,
  found: 'words that no note quotes',
  expected: 'each word',
  level: 'warning',
  topic: 'coverage',
}

test('JSON has each problem with its part, warnings apart, and counts', () => {
  const json = problemsAsJson([unquoted, slide])
  const { level: _, ...warning } = unquoted
  const none = { problems: 0, warnings: 0 }
  expect(JSON.parse(JSON.stringify(json))).toEqual({
    version: 1,
    problems: [{ ...slide, part: 'slides' }],
    warnings: [{ ...warning, part: 'coverage' }],
    counts: {
      problems: 1,
      warnings: 1,
      parts: {
        text: none,
        'source.yaml': none,
        settings: none,
        figures: none,
        evidence: none,
        slides: { problems: 1, warnings: 0 },
        coverage: { problems: 0, warnings: 1 },
      },
    },
  })
})

test('a deck without problems is a value too', () => {
  expect(problemsAsJson([])).toMatchObject({
    problems: [],
    warnings: [],
    counts: { problems: 0, warnings: 0 },
  })
})

test('GitHub is told file, line, column, title and message', () => {
  expect(githubAnnotations([unquoted, slide])).toEqual([
    '::error file=slides/010-a.md,line=3,col=5,title=a headline of 15 words [headline-words]::a headline of 15 words [headline-words]%0Aexpected at most 14%0Awaive it',
    '::warning file=assets/source/analysis.txt,line=7,col=1,title=words that no note quotes::words that no note quotes%0Aexpected each word',
  ])
})

test('what would end a command, a property or a line is escaped', () => {
  const [text = ''] = githubAnnotations([
    { ...slide, file: 'slides/a,b:c.md', found: '100 %, “a: b”\r\n::error::x', rule: undefined as never },
  ])
  expect(text).not.toMatch(/[\r\n]/)
  expect(text).toContain('file=slides/a%2Cb%3Ac.md,line')
  expect(text).toContain(
    'title=100 %25%2C “a%3A b”%0D%0A%3A%3Aerror%3A%3Ax::100 %25, “a: b”%0D%0A::error::x%0A',
  )
})
