import { expect, test } from 'vitest'
import { exitCodeOf, reportProblems } from '../../src/node/report.ts'
import { DeckError, findDeckError } from '../../src/problems/deck-error.ts'
import { formatProblem } from '../../src/problems/format-problem.ts'
import type { Problem } from '../../src/problems/problem.ts'

const problem = (file: string, line: number, column = 1): Problem => ({
  file,
  line,
  column,
  found: 'quote not found in the source',
  expected: 'a verbatim sentence',
})

function listen() {
  const said: string[] = []
  return { said, say: (text: string) => void said.push(text) }
}

test('a problem names its place, what was found, what was expected and the hint', () => {
  expect(
    formatProblem({ ...problem('slides/040-law.md', 12), hint: 'nearest: line 88\n"Only the UN"' }),
  ).toBe(
    [
      'slides/040-law.md:12:1  quote not found in the source',
      '    expected a verbatim sentence',
      '    nearest: line 88',
      '    "Only the UN"',
    ].join('\n'),
  )
})

test('problems come in reading order, files apart, with their number at the end', () => {
  const { said, say } = listen()
  reportProblems([problem('b.md', 2), problem('a.md', 10), problem('a.md', 9, 4), problem('a.md', 9, 3)], {
    say,
  })
  expect(said.map((text) => text.split(' ')[0])).toEqual([
    'a.md:9:3',
    'a.md:9:4',
    'a.md:10:1',
    '',
    'b.md:2:1',
    '4',
  ])
  expect(said.at(-1)).toBe('4 problems.')
})

test('one problem is not "1 problems"', () => {
  const { said, say } = listen()
  reportProblems([problem('a.md', 1)], { say })
  expect(said.at(-1)).toBe('1 problem.')
})

test("a person's mistake is printed without a stack and exits with 1", async () => {
  const { said, say } = listen()
  const code = await exitCodeOf(async () => {
    throw new DeckError('The deck has problems:', [problem('a.md', 3)])
  }, say)
  expect(code).toBe(1)
  expect(said).toEqual(['The deck has problems:', formatProblem(problem('a.md', 3)), '1 problem.'])
})

test('a bug is printed with its stack and exits with 2', async () => {
  const { said, say } = listen()
  const code = await exitCodeOf(async () => {
    throw new TypeError('not a function')
  }, say)
  expect(code).toBe(2)
  expect(said[0]).toMatch(/^TypeError: not a function\n +at /)
})

test('the exit code is what the command returned', async () => {
  const { say } = listen()
  expect(await exitCodeOf(async () => 0, say)).toBe(0)
  expect(await exitCodeOf(async () => 3, say)).toBe(3)
})

test('a mistake is found inside the error a bundler makes of it', () => {
  const mistake = new DeckError('m', [])
  expect(findDeckError(new Error('Build failed', { cause: mistake }))).toBe(mistake)
  expect(findDeckError(Object.assign(new Error('2 errors'), { errors: [new Error('x'), mistake] }))).toBe(
    mistake,
  )
  expect(findDeckError(new Error('x'))).toBeUndefined()
  expect(findDeckError('DeckError')).toBeUndefined()
})

test('a mistake thrown by a second copy of the class counts too', () => {
  const copy = Object.assign(new Error('m'), { name: 'DeckError', problems: [problem('a.md', 1)] })
  expect(findDeckError(copy)).toBe(copy)
})

test('an error that is its own cause does not hang the search', () => {
  const loop = new Error('x')
  loop.cause = loop
  expect(findDeckError(loop)).toBeUndefined()
})

test('F24: what input brings along does nothing to a terminal', () => {
  const text = formatProblem({
    ...problem('slides/\u001b]0;x\u0007.md', 1),
    found: 'unknown badge “\u001b[31mred\u202e\ud800\r”',
    expected: 'a\u009bb',
    hint: 'line one\nline\u0000two',
  })
  expect(text).toBe(
    [
      'slides/\\u001b]0;x\\u0007.md:1:1  unknown badge “\\u001b[31mred\\u202e\\ud800\\u000d”',
      '    expected a\\u009bb',
      '    line one',
      '    line\\u0000two',
    ].join('\n'),
  )
})

test('F24: a megabyte in one line is cut, and nobody is told ten thousand things', () => {
  expect(formatProblem({ ...problem('a.md', 1), found: 'x'.repeat(1e6) }).length).toBeLessThan(1200)
  const { said, say } = listen()
  reportProblems(
    Array.from({ length: 10_000 }, (_, line) => problem('a.md', line + 1)),
    { say },
  )
  expect(said).toHaveLength(12)
  expect(said.slice(-2)).toEqual([
    '\n… and 9990 problems more (slides); --all shows them.',
    '10000 problems.',
  ])
})

test('problems come in the order of work, and all parts are counted', () => {
  const { said, say } = listen()
  const files = [
    'slides/010-a.md',
    'assets/evidence/claims.json',
    'assets/data/costs.json',
    'slides/deck.yaml',
    'assets/source/source.yaml',
    'assets/source/analysis.txt',
  ]
  const uncovered: Problem = { ...problem('assets/source/analysis.txt', 5), topic: 'coverage' }
  reportProblems([uncovered, ...files.map((file) => problem(file, 1))], { say })
  const places = said.flatMap((text) => text.split(' ')[0] || [])
  expect(places).toEqual([
    ...files.reverse().map((file) => `${file}:1:1`),
    'assets/source/analysis.txt:5:1',
    '7',
  ])
  expect(said.at(-1)).toBe(
    '7 problems (text 1, source.yaml 1, settings 1, figures 1, evidence 1, slides 1, coverage 1).',
  )
})

test('of each part ten are shown, mistakes rather than warnings, and the rest counted; --all shows it', () => {
  const many: Problem[] = [
    ...Array.from(
      { length: 12 },
      (_, line): Problem => ({ ...problem('slides/a.md', line + 1), level: 'warning' }),
    ),
    problem('slides/b.md', 1),
    ...Array.from({ length: 11 }, (_, line) => problem('slides/deck.yaml', line + 1)),
  ]
  const short = listen()
  reportProblems(many, short)
  const placesIn = (said: string[], file: string) => said.filter((text) => text.startsWith(file)).length
  expect(placesIn(short.said, 'slides/a.md')).toBe(9)
  expect(placesIn(short.said, 'slides/b.md')).toBe(1)
  expect(placesIn(short.said, 'slides/deck.yaml')).toBe(10)
  expect(short.said).toContain('\n… and 3 warnings more (slides); --all shows them.')
  expect(short.said).toContain('\n… and 1 problem more (settings); --all shows them.')
  expect(short.said.at(-1)).toBe('12 problems, 12 warnings (settings 11, slides 13).')
  const whole = listen()
  reportProblems(many, { ...whole, all: true })
  expect(placesIn(whole.said, 'slides/')).toBe(many.length)
  expect(whole.said.join('\n')).not.toContain('--all')
})
