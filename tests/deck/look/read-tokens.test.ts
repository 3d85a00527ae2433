import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tokensSheet } from '../../../src/deck/look/read-tokens.ts'
import { compileLook, problemsOf } from '../../helpers/compile-look.ts'

const tokensOf = (css: string) => {
  const { deck, problems } = compileLook({ 'tokens.css': css })
  expect(problems).toEqual([])
  return tokensSheet(deck!.look!.tokens!)
}

test('a deck’s own tokens are read and written anew: light, dark, and dark for readers whose system is', () => {
  const css = `/* ours; --ink: #000 */
:root { --series-1: #ABC; --serif: 'Source Sans 3',sans-serif }
:root[data-theme='dark'] {
  color-scheme: dark;
  --page: #101c1a;
}`
  expect(tokensOf(css)).toBe(`:root {
  --series-1: #aabbcc;
  --serif: "Source Sans 3", sans-serif;
}
:root[data-theme="dark"] {
  --page: #101c1a;
}
@media (prefers-color-scheme: dark) {
:root[data-theme="auto"] {
  --page: #101c1a;
}
}
`)
})

test('the engine’s own file is a good beginning, but for the font that can’t be changed', () => {
  const shipped = readFileSync('src/styles/tokens.css', 'utf8')
  expect(problemsOf({ 'tokens.css': shipped }).map((text) => text.replace(/^[\d:]+ /, ''))).toEqual([
    '“--sans”, the font of text and charts',
  ])
  const { light, dark } = compileLook({ 'tokens.css': shipped.replace(/ *--sans:.*\n/, '') }).deck!.look!
    .tokens!
  expect(Object.keys(light).length).toBeGreaterThan(20)
  expect(Object.keys(dark).length).toBe(Object.keys(light).length - 1)
})

describe('is told to its author with its place', () => {
  test.each([
    [':root { --seris-1: #860c10 }', '1:9 unknown property “--seris-1”'],
    [':root {\n  color: #860c10;\n}', '2:3 unknown property “color”'],
    [':root { --page: white }', '1:17 “white” for “--page”'],
    [':root { --page: url(https://example.org/x) }', '1:17 “url(https://example.org/x)” for “--page”'],
    [':root { --page: #12345 }', '1:17 “#12345” for “--page”'],
    [':root { --page: }', '1:9 “--page” without a value'],
    [':root { --serif: Comic Sans }', '1:18 “Comic Sans” for “--serif”'],
    [':root { --sans: "Source Serif 4" }', '1:9 “--sans”, the font of text and charts'],
    ['@import "x.css";', '1:1 “@import "x.css"”'],
    ['body { --page: #fff }', '1:1 “body”'],
    [':root { --page: #fff } .slide { color: red }', '1:24 “.slide”'],
    ['@media print { :root { --page: #fff } }', '1:1 “@media print”'],
    ['@media (forced-colors: active) { :root { --page: #fff } }', '1:1 “@media (forced-colors: active)”'],
    [':root { --page: #fff; } }', '1:25 “}”'],
    [':root { --page: #fff', '1:9 “--page: #fff”'],
    [':root { <script> }', '1:9 “<script> }”'],
    [
      '@media (prefers-color-scheme: dark) { :root[data-theme="auto"] { --page: #000 } }',
      '1:74 another value for “--page” than in the dark theme',
    ],
  ])('%s', (css, problem) => {
    expect(problemsOf({ 'tokens.css': css })).toEqual([problem])
  })

  test('what was meant, and what there is', () => {
    const [problem] = compileLook({ 'tokens.css': ':root { --seris-1: #860c10 }' }).problems
    expect(problem?.file).toBe('assets/look/tokens.css')
    expect(problem?.hint).toBe('perhaps --series-1')
    expect(problem?.expected).toMatch(/^one of --page, .*--series-4-text.*--serif$/)
  })
})
